import { describe, expect, it } from 'vitest';
import { matchesQuery } from '../../../client/acts/match.ts';
import {
  fieldsOf,
  offers,
  offersForNew,
  offersFrom,
  offersInstead,
  targetsFor,
  targetsInstead,
} from '../../../client/acts/offers.ts';
import { aMap, anElement, aRelation, e, r } from '../../support/builders.ts';

const map = aMap({
  elements: [
    anElement('cost', { kind: 'cost' }),
    anElement('claim'),
    anElement('cause', { kind: 'cause' }),
    anElement('context', { kind: 'context' }),
  ],
  relations: [aRelation('step', e('claim'), e('cost'))],
});
const verbs = (list: readonly { verb: string }[]) => list.map((each) => each.verb);

describe('the relations on offer', () => {
  it('between two cards are those that the rules allow and that are not there yet', () => {
    expect(verbs(offers(map, e('claim'), e('cost')))).toEqual([
      'rebuts',
      'undermines',
      'undercuts',
      'grants',
    ]);
    expect(verbs(offers(map, e('cause'), e('cost')))).toContain('is a structural cause of');
  });

  it('to a relation are to undercut it or to support it', () => {
    expect(verbs(offers(map, e('cause'), r('step')))).toEqual(['undercuts', 'supports']);
  });

  it('from a card to itself are none', () => {
    expect(offers(map, e('claim'), e('claim'))).toEqual([]);
  });

  it('for a card that is only about to be made depend on its kind', () => {
    expect(verbs(offersForNew(map, 'context', e('cost')))).toContain('is the context of');
    expect(verbs(offersForNew(map, 'question', e('cost')))).not.toContain('is the context of');
  });

  it('from a card are those that have a target', () => {
    expect(verbs(offersFrom(map, e('claim')))).not.toContain('is a structural cause of');
    expect(verbs(offersFrom(map, e('cause')))).toContain('is a structural cause of');
  });
});

describe('the targets on offer', () => {
  it('include relations only for what may end at one, and never the step that the card itself takes', () => {
    expect(targetsFor(map, e('cause'), { kind: 'support' })).toContain(r('step'));
    expect(targetsFor(map, e('cause'), { kind: 'concession' })).not.toContain(r('step'));
    expect(targetsFor(map, e('claim'), { kind: 'rebuttal', mode: 'undercut' })).not.toContain(r('step'));
  });
});

it('a query matches when all its words occur, in any order', () => {
  expect(matchesQuery('Power differences persist', 'persist pow')).toBe(true);
  expect(matchesQuery('Power differences persist', 'power money')).toBe(false);
  expect(matchesQuery('anything', '')).toBe(true);
});

describe('what a relation could be or end at instead', () => {
  const others = aMap({
    elements: [...map.elements.values()],
    relations: [
      aRelation('step', e('claim'), e('cost'), { kind: 'rebuttal' }),
      aRelation('own', e('claim'), e('cause')),
      aRelation('on', e('context'), r('step')),
    ],
  });
  const step = others.relations.get(r('step'))!;

  it('is any that the rules allow between the same ends, its own included', () => {
    expect(verbs(offersInstead(others, step))).toEqual([
      'rebuts',
      'undermines',
      'undercuts',
      'supports',
      'grants',
    ]);
    expect(verbs(offersInstead(others, others.relations.get(r('on'))!))).toEqual(['undercuts', 'supports']);
  });

  it('is neither where it ends now, nor itself, nor a step of the same card, nor what ends at it', () => {
    expect(targetsInstead(others, step)).toEqual([e('cause'), e('context')]);
  });

  it('keeps the move of a rebuttal only when asked to', () => {
    const moved = aRelation('m', e('claim'), e('cost'), {
      kind: 'rebuttal',
      mode: 'rebut',
      move: 'displacement',
    });
    expect(fieldsOf(moved)).toEqual({ kind: 'rebuttal', mode: 'rebut', move: 'displacement' });
    expect(fieldsOf(moved, false)).toEqual({ kind: 'rebuttal', mode: 'rebut' });
  });
});
