import { describe, expect, it } from 'vitest';
import { matchesQuery } from '../../../../client/canvas/connect/match.ts';
import { offers, offersForNew, offersFrom, targetsFor } from '../../../../client/canvas/connect/offers.ts';
import { aMap, anElement, aRelation, card, link } from '../a-map.ts';

const map = aMap(
  [
    anElement('cost', 0, 0, 'cost'),
    anElement('claim'),
    anElement('cause', 0, 0, 'cause'),
    anElement('context', 0, 0, 'context'),
  ],
  [aRelation('step', card('claim'), card('cost'))],
);
const verbs = (list: readonly { verb: string }[]) => list.map((each) => each.verb);

describe('the relations on offer', () => {
  it('between two cards are those that the rules allow and that are not there yet', () => {
    expect(verbs(offers(map, card('claim'), card('cost')))).toEqual([
      'rebuts',
      'undermines',
      'undercuts',
      'grants',
    ]);
    expect(verbs(offers(map, card('cause'), card('cost')))).toContain('is a structural cause of');
  });

  it('to a relation are to undercut it or to support it', () => {
    expect(verbs(offers(map, card('cause'), link('step')))).toEqual(['undercuts', 'supports']);
  });

  it('from a card to itself are none', () => {
    expect(offers(map, card('claim'), card('claim'))).toEqual([]);
  });

  it('for a card that is only about to be made depend on its kind', () => {
    expect(verbs(offersForNew(map, 'context', card('cost')))).toContain('is the context of');
    expect(verbs(offersForNew(map, 'question', card('cost')))).not.toContain('is the context of');
  });

  it('from a card are those that have a target', () => {
    expect(verbs(offersFrom(map, card('claim')))).not.toContain('is a structural cause of');
    expect(verbs(offersFrom(map, card('cause')))).toContain('is a structural cause of');
  });
});

describe('the targets on offer', () => {
  it('include relations only for what may end at one, and never the step that the card itself takes', () => {
    expect(targetsFor(map, card('cause'), { kind: 'support' })).toContain(link('step'));
    expect(targetsFor(map, card('cause'), { kind: 'concession' })).not.toContain(link('step'));
    expect(targetsFor(map, card('claim'), { kind: 'rebuttal', mode: 'undercut' })).not.toContain(
      link('step'),
    );
  });
});

it('a query matches when all its words occur, in any order', () => {
  expect(matchesQuery('Power differences persist', 'persist pow')).toBe(true);
  expect(matchesQuery('Power differences persist', 'power money')).toBe(false);
  expect(matchesQuery('anything', '')).toBe(true);
});
