import { describe, expect, it } from 'vitest';
import type { CountedBallot } from '../../../shared/judging/ballot.ts';
import {
  type Judged,
  judgedSets,
  judgedValue,
  judgedWords,
  lastJudged,
} from '../../../shared/judging/judged.ts';
import type { Round } from '../../../shared/judging/round.ts';
import { tally } from '../../../shared/judging/tally.ts';
import { aMap, anElement, aRelation, at, e, r } from '../../support/builders.ts';
import { aBallot, aRound } from '../../support/rounds.ts';

const PLACE = { inherent: 0.2, practice: 0.3, structural: 0.5 };

/** Rounds with their results, each later than the one before. */
function revealed(...all: readonly (readonly [Round, readonly CountedBallot[]])[]) {
  const rounds = new Map(all.map(([round]) => [round.id, round]));
  const results = new Map(
    all.map(([round, ballots], index) => {
      const earlier = all.slice(0, index).map(([before, cast]) => ({ round: before, ballots: cast }));
      return [round.id, tally(round, ballots, earlier, at(index))];
    }),
  );
  return lastJudged(rounds, results);
}

const inWords = (each: Judged) => judgedWords(each, 'homework');
const said = (...values: number[]) => values.map((value, n) => aBallot(n, value));

describe('what the group last judged', () => {
  it('is the last of each question about each thing, in the order of the questions', () => {
    const all = revealed(
      [aRound(1, { question: 'casts' }), [aBallot(1, PLACE)]],
      [aRound(2), said(10, 10)],
      [aRound(3), said(80, 90)],
    );
    expect(all.get(e('cost'))?.map(inWords)).toEqual([
      'Happens: 85 of 100',
      'Cast by: structures and context 50, poor practice 30, homework as such 20',
    ]);
    expect(judgedValue(all.get(e('cost')))).toBe(85);
    expect(judgedValue(undefined)).toBe(-1);
  });

  it('is not there where nothing is told, and stays what was told before', () => {
    const hidden = aRound(2, { names: 'hidden' });
    expect(revealed([hidden, said(5, 9)]).size).toBe(0);
    expect(
      revealed([aRound(1), said(40)], [hidden, said(5, 9)])
        .get(e('cost'))
        ?.map(inWords),
    ).toEqual(['Happens: 40 of 100']);
  });

  it('says so where figures are rounded and where the group is split', () => {
    const few = revealed([aRound(1, { names: 'hidden' }), said(0, 2, 98, 97)]);
    expect(few.get(e('cost'))?.map(inWords)).toEqual(['Happens: about 50 of 100 (split)']);
    const target = { kind: 'quotation', element: e('claim'), anchor: 'a_1' as never } as const;
    const quotation = aRound(2, { question: 'fidelity', targets: [target] });
    const verdict = revealed([quotation, [aBallot(1, 'wrong', { target: 'e_claim a_1' })]]);
    expect(verdict.get(e('claim'))?.map(inWords)).toEqual(['Quotation: wrong']);
  });
});

describe('cards looked for by what the group judged', () => {
  const map = aMap({
    elements: [anElement('cost', { kind: 'cost' }), anElement('why')],
    relations: [aRelation(1, e('why'), e('cost'), { kind: 'support' })],
  });
  const never = () => false;

  it('are split ones, with the card from which a split relation starts', () => {
    const relation = { kind: 'relation', relation: r(1) } as const;
    const round = aRound(1, { question: 'relevance', targets: [relation] });
    const ballots = said(0, 100).map((each) => ({ ...each, target: 'r_1' }));
    expect([...judgedSets(map, revealed([round, ballots]), never).split]).toEqual([r(1), e('why')]);
    expect(judgedSets(map, revealed([aRound(1), said(50, 60)]), never).split.size).toBe(0);
  });

  it('are those on which most of those who judged twice moved', () => {
    const moved = (...after: number[]) =>
      judgedSets(map, revealed([aRound(1), said(10, 20, 30)], [aRound(2), said(...after)]), never).moved.size;
    expect([moved(15, 20, 60), moved(10, 20, 60)]).toEqual([1, 0]);
  });

  it('are costs that the map puts on something else than the group does', () => {
    const all = revealed([aRound(1, { question: 'casts' }), [aBallot(1, PLACE)]]);
    const asked: unknown[] = [];
    const sets = judgedSets(map, all, (cost, { structural }) => {
      asked.push([cost, structural]);
      return true;
    });
    expect([asked, [...sets.apart]]).toEqual([[[e('cost'), 0.5]], [e('cost')]]);
    expect(judgedSets(map, all, never).apart.size).toBe(0);
  });
});
