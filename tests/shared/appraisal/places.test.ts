import { describe, expect, it } from 'vitest';
import { placeOf, readingsOf } from '../../../shared/appraisal/places.ts';
import { indexLinks } from '../../../shared/graph/links.ts';
import type { Relation } from '../../../shared/model/relation.ts';
import { aRelation, e, r } from '../../support/builders.ts';

function readings(of: ReturnType<typeof e>, ...relations: Relation[]) {
  return readingsOf(indexLinks(new Map(relations.map((each) => [each.id, each]))), of);
}

describe('the readings of a card', () => {
  it('are one, the card by itself, when nothing leads from it or to it', () => {
    const [alone, ...others] = readings(e('a'));
    expect(others).toEqual([]);
    expect(alone?.places).toEqual({ premise: e('a'), step: e('a'), conclusion: e('a') });
  });

  it('begin with the steps that it takes, then those that lead to it, then itself', () => {
    const found = readings(e('b'), aRelation('up', e('b'), e('a')), aRelation('down', e('c'), e('b')));
    expect(found.map(({ as, via }) => [as, via?.id])).toEqual([
      ['ground', r('up')],
      ['conclusion', r('down')],
      ['alone', undefined],
    ]);
    expect(found[0]?.places).toEqual({ premise: e('b'), step: r('up'), conclusion: e('a') });
    expect(found[1]?.places).toEqual({ premise: e('c'), step: r('down'), conclusion: e('b') });
  });

  it('leave out what a card grants, where it holds, and what is said against it', () => {
    const found = readings(
      e('b'),
      aRelation('1', e('b'), e('a'), { kind: 'concession' }),
      aRelation('2', e('b'), e('a'), { kind: 'context' }),
      aRelation('3', e('c'), e('b'), { kind: 'rebuttal', mode: 'rebut' }),
    );
    expect(found.map(({ as }) => as)).toEqual(['alone']);
  });

  it('take the statement of a rebuttal for what it is to show, and the relation of a cause', () => {
    const [rebuttal] = readings(e('b'), aRelation('1', e('b'), e('a'), { kind: 'rebuttal', mode: 'rebut' }));
    expect(rebuttal?.places.conclusion).toBe(e('b'));
    const [cause] = readings(e('b'), aRelation('1', e('b'), e('a'), { kind: 'cause' }));
    expect(cause?.places.conclusion).toBe(r('1'));
    const [joint] = readings(e('b'), aRelation('1', e('b'), r('0')));
    expect(joint?.places.conclusion).toBe(e('b'));
  });
});

describe('the place of a doubt', () => {
  const [reading] = readings(e('b'), aRelation('up', e('b'), e('a')));
  if (reading === undefined) throw new Error('no reading');

  it('is the ground for a premise, the relation for the step, and the end for the conclusion', () => {
    expect(placeOf(reading, 'premise')).toEqual({ to: e('b'), mode: 'undermine' });
    expect(placeOf(reading, 'step')).toEqual({ to: r('up'), mode: 'undercut' });
    expect(placeOf(reading, 'conclusion')).toEqual({ to: e('a'), mode: 'rebut' });
  });

  it('undercuts a relation whatever is denied of it', () => {
    const [cause] = readings(e('b'), aRelation('1', e('b'), e('a'), { kind: 'cause' }));
    expect(cause && placeOf(cause, 'conclusion')).toEqual({ to: r('1'), mode: 'undercut' });
  });
});
