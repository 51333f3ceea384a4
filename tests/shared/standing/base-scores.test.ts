import { describe, expect, it } from 'vitest';
import {
  baseScores,
  namedPeople,
  ownScores,
  type RevealedRound,
} from '../../../shared/standing/base-scores.ts';
import { aMap, anElement, aRelation, at, e, p, r } from '../../support/builders.ts';

const map = aMap({
  elements: [anElement('a'), anElement('b')],
  relations: [aRelation('x', e('a'), e('b'))],
});
const ballots = (...values: readonly number[]) => values.map((value, who) => ({ value, by: p(who) }));
const round = (seconds: number, ...judgements: RevealedRound['judgements']): RevealedRound => ({
  revealedAt: at(seconds),
  judgements,
});

describe('base scores', () => {
  it('are given to nothing before anything was judged', () => {
    expect(baseScores(map)).toEqual(new Map());
  });

  it('are the median of the credences of a card and of the relevances of a relation', () => {
    const judged = round(
      1,
      { target: e('a'), question: 'credence', ballots: ballots(90, 10, 40) },
      { target: r('x'), question: 'relevance', ballots: ballots(20, 70) },
    );
    expect(baseScores(map, [judged])).toEqual(
      new Map<string, number>([
        [e('a'), 0.4],
        [r('x'), 0.45],
      ]),
    );
  });

  it('are those of the latest round on each, in whatever order the rounds are listed', () => {
    const first = round(1, { target: e('a'), question: 'credence', ballots: ballots(20) });
    const second = round(2, { target: e('a'), question: 'credence', ballots: ballots(60) });
    const third = round(3, { target: e('b'), question: 'credence', ballots: ballots(30) });
    const expected = new Map([
      [e('a'), 0.6],
      [e('b'), 0.3],
    ]);
    expect(new Map([...baseScores(map, [third, second, first])].sort())).toEqual(expected);
  });

  it('keep off the ends of the scale', () => {
    const judged = round(
      1,
      { target: e('a'), question: 'credence', ballots: ballots(0) },
      { target: e('b'), question: 'credence', ballots: ballots(100) },
    );
    expect([...baseScores(map, [judged]).values()]).toEqual([0.01, 0.99]);
  });

  it('pass over what is gone, what was not asked of such a thing, and what nobody answered', () => {
    const judged = round(
      1,
      { target: e('gone'), question: 'credence', ballots: ballots(50) },
      { target: e('a'), question: 'relevance', ballots: ballots(50) },
      { target: r('x'), question: 'credence', ballots: ballots(50) },
      { target: e('b'), question: 'credence', ballots: [] },
    );
    expect(baseScores(map, [judged])).toEqual(new Map());
  });

  it('of one person are their own ballots, where they were named', () => {
    const judged = round(1, {
      target: e('a'),
      question: 'credence',
      ballots: [{ value: 80, by: p('ana') }, { value: 20 }, { value: 30, by: p('ben') }],
    });
    expect(ownScores(map, [judged], p('ana'))).toEqual(new Map([[e('a'), 0.8]]));
    expect(ownScores(map, [judged], p('cy'))).toEqual(new Map());
    expect(namedPeople([judged])).toEqual([p('ana'), p('ben')]);
  });
});
