import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concordOf,
  mostSplit,
  pairAgreements,
  SHARED_MIN,
  splitOf,
} from '../../../shared/judging/agreement.ts';
import type { Judgement } from '../../../shared/judging/judgement.ts';
import { QUESTIONS, scaleOf } from '../../../shared/judging/questions.ts';
import type { TargetResult } from '../../../shared/judging/results.ts';
import { summaryOf } from '../../../shared/judging/summary.ts';
import { tally } from '../../../shared/judging/tally.ts';
import { type Target, targetKey } from '../../../shared/judging/target.ts';
import { at, e, p } from '../../support/builders.ts';
import { aBallot, aJudgement, aRound } from '../../support/rounds.ts';

const ends = [0, 0, 100, 100];
const corners = [
  { inherent: 1, practice: 0, structural: 0 },
  { inherent: 0, practice: 1, structural: 0 },
  { inherent: 0, practice: 0, structural: 1 },
];

const split = (scale: 'percent' | 'triangle' | 'verdict', judgements: readonly Judgement[]) =>
  splitOf(summaryOf(scale, 'shown', judgements));

/** What a round on several cards made of everybody's judgements: each person's in the order of the cards. */
function resultsOf(people: Readonly<Record<string, readonly (number | null)[]>>, names: 'shown' | 'hidden') {
  const targets: Target[] = [0, 1, 2, 3].map((n) => ({ kind: 'element', element: e(n) }));
  const ballots = Object.entries(people).flatMap(([by, values]) =>
    values.map((value, n) => aBallot(by, value, { target: `e_${n}` })),
  );
  return tally(aRound(1, { targets, names }), ballots, [], at(9)).targets;
}

describe('how split a group is', () => {
  it('is 0 where all say the same and 1 where they are as far apart as can be, on every scale', () => {
    expect([split('percent', [40, 40]), split('percent', ends)]).toEqual([0, 1]);
    expect(split('triangle', corners)).toBeCloseTo(1, 9);
    expect(split('verdict', ['wrong', 'wrong'])).toBe(0);
    expect(split('verdict', ['faithful', 'wrong'])).toBe(1);
  });

  it('counts neighbouring verdicts as nearer than opposite ones', () => {
    expect(split('verdict', ['faithful', 'stretched'])).toBe(0.5);
    expect(split('verdict', ['faithful', 'stretched', 'wrong'])).toBeCloseTo(2 / 3, 9);
  });

  it('is from 0 to 1 whatever was judged, and the same when the scale is turned round', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...QUESTIONS)
          .map(scaleOf)
          .chain((scale) =>
            fc.tuple(fc.constant(scale), fc.array(aJudgement(scale), { minLength: 1, maxLength: 12 })),
          ),
        ([scale, judgements]) => {
          const found = split(scale, judgements);
          expect(found).toBeGreaterThanOrEqual(0);
          expect(found).toBeLessThanOrEqual(1);
          const turned = judgements.map((each) => (typeof each === 'number' ? 100 - each : each));
          expect(split(scale, turned)).toBeCloseTo(found ?? -1, 9);
        },
      ),
    );
  });

  it('is not told where the summary tells nothing, or counts no verdicts', () => {
    expect(splitOf(null)).toBeUndefined();
    expect(splitOf(summaryOf('verdict', 'hidden', ['wrong', 'wrong', 'faithful']))).toBeUndefined();
  });

  it('is one of three steps', () => {
    expect([0.1, 0.3, 0.49, 0.5].map(concordOf)).toEqual(['close', 'apart', 'apart', 'split']);
  });

  it('puts the most split first, leaves out what is not told, and keeps the order of equals', () => {
    const results = resultsOf({ ana: [50, 0, null, 50], ben: [50, 100, null, 50] }, 'shown');
    expect(mostSplit(results).map(({ result }) => targetKey(result.target))).toEqual(['e_1', 'e_0', 'e_3']);
  });
});

describe('agreement between two people', () => {
  it('is the mean nearness over what both judged', () => {
    const results = resultsOf({ ana: [0, 50, 100, null], ben: [0, 50, 50, 70] }, 'shown');
    expect(pairAgreements(results)).toEqual([
      { a: p('ana'), b: p('ben'), shared: 3, agreement: (1 + 1 + 0.5) / 3 },
    ]);
  });

  it('is not told of people with too little in common, nor of anybody whose name is hidden', () => {
    const few = resultsOf({ ana: [0, 50, null, null], ben: [0, 50, 50, 70] }, 'shown');
    expect([pairAgreements(few), SHARED_MIN]).toEqual([[], 3]);
    const people = Object.fromEntries('abcdef'.split('').map((name) => [name, [1, 2, 3, 4]]));
    expect(pairAgreements(resultsOf(people, 'hidden'))).toEqual([]);
  });

  it('is of each pair once, symmetric, from 0 to 1, and 1 exactly with oneself', () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(values, values, values, (a, b, c) => {
        const pairs = pairAgreements(resultsOf({ a, b, c, twin: a }, 'shown'));
        const of = (x: string, y: string) =>
          pairs.filter((each) => each.a === p(x) && each.b === p(y)).map(({ agreement }) => agreement);
        expect(pairs).toHaveLength(6);
        expect(of('a', 'twin')).toEqual([1]);
        expect(of('b', 'twin')[0]).toBeCloseTo(of('a', 'b')[0] ?? -1, 12);
        for (const { agreement } of pairs) {
          expect(agreement).toBeGreaterThanOrEqual(0);
          expect(agreement).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('does not depend on the order of the targets', () => {
    const results = resultsOf({ ana: [0, 30, 100, 5], ben: [10, 50, 50, 70] }, 'shown');
    const [forwards] = pairAgreements(results);
    const [backwards] = pairAgreements(([...results] as TargetResult[]).reverse());
    expect(backwards?.agreement).toBeCloseTo(forwards?.agreement ?? -1, 12);
  });
});
