import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountedBallot } from '../../../shared/judging/ballot.ts';
import { SINGLY_MIN, TOLD_MIN } from '../../../shared/judging/limits.ts';
import { QUESTIONS, scaleOf } from '../../../shared/judging/questions.ts';
import { castBeforeTheWording, roundResult, type TargetResult } from '../../../shared/judging/results.ts';
import { progressOf, tally } from '../../../shared/judging/tally.ts';
import { at, e, p } from '../../support/builders.ts';
import { aBallot, aJudgement, aRound, CARD, d, words } from '../../support/rounds.ts';

const REVEALED = { name: 'revealed', closedAt: at(1), at: at(2) } as const;
const PLACES = {
  inherent: { inherent: 1, practice: 0, structural: 0 },
  structural: { inherent: 0, practice: 0, structural: 1 },
  middle: { inherent: 0.25, practice: 0.25, structural: 0.5 },
};

function only(
  round = aRound(1),
  ballots: readonly CountedBallot[] = [],
  earlier: Parameters<typeof tally>[2] = [],
): TargetResult {
  const [result] = tally(round, ballots, earlier, at(9)).targets;
  if (result === undefined) throw new Error('no result');
  return result;
}

const ballotsOf = (...values: (number | null)[]) => values.map((value, n) => aBallot(n, value));

describe('the result of a round', () => {
  it('has median, quartiles, mean and spread, and every judgement, lowest first', () => {
    const result = only(aRound(1), ballotsOf(90, 10, 40, 20));
    expect(result.summary).toEqual({
      scale: 'percent',
      isRounded: false,
      median: 30,
      quartiles: [17.5, 52.5],
      mean: 40,
      spread: Math.sqrt((50 ** 2 + 30 ** 2 + 20 ** 2) / 4),
    });
    expect(result.points.map(({ judgement }) => judgement)).toEqual([10, 20, 40, 90]);
  });

  it('has the mean place in the triangle and how far judgements lie from it', () => {
    const round = aRound(1, { question: 'casts' });
    const result = only(round, [aBallot(1, PLACES.inherent), aBallot(2, PLACES.structural)]);
    expect(result.summary).toEqual({
      scale: 'triangle',
      isRounded: false,
      mean: { inherent: 0.5, practice: 0, structural: 0.5 },
      spread: 0.5,
    });
  });

  it('counts verdicts, and names the one of more than half', () => {
    const round = aRound(1, { question: 'fidelity' });
    const of = (...verdicts: ('faithful' | 'wrong')[]) =>
      only(
        round,
        verdicts.map((each, n) => aBallot(n, each)),
      ).summary;
    expect(of('faithful', 'wrong', 'wrong')).toMatchObject({
      counts: { faithful: 1, stretched: 0, wrong: 2 },
      most: 'wrong',
    });
    expect(of('faithful', 'wrong')).toMatchObject({ most: null });
  });

  it('counts passes apart from judgements, with their reasons', () => {
    const result = only(aRound(1), [
      aBallot(1, 50),
      aBallot(2, null, { reason: 'Not for me' }),
      aBallot(3, null),
    ]);
    expect([result.judged, result.passed]).toEqual([1, 2]);
    expect(result.reasons).toEqual([{ text: 'Not for me', by: p(2) }]);
    expect(result.summary).toMatchObject({ median: 50 });
  });

  it('tells nothing where nobody judged', () => {
    expect(only()).toMatchObject({ judged: 0, passed: 0, summary: null, points: [], shift: null });
  });

  it('knows which ballots were cast on other words', () => {
    const result = only(aRound(1), [aBallot(1, 5), aBallot(2, 5), aBallot(3, 5, { wording: words('b') })]);
    expect(castBeforeTheWording(result, words('b'))).toBe(2);
    expect(castBeforeTheWording(result, words('a'))).toBe(1);
    expect(castBeforeTheWording(result, undefined)).toBe(3);
  });

  it('is well formed, and names nobody where names are hidden, whatever was cast', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...QUESTIONS).chain((question) =>
          fc.record({
            question: fc.constant(question),
            names: fc.constantFrom('shown' as const, 'hidden' as const),
            judged: fc.array(fc.option(aJudgement(scaleOf(question))), { maxLength: 12 }),
            before: fc.array(fc.option(aJudgement(scaleOf(question))), { maxLength: 12 }),
            namesBefore: fc.constantFrom('shown' as const, 'hidden' as const),
          }),
        ),
        ({ question, names, judged, before, namesBefore }) => {
          const cast = judged.map((each, n) => aBallot(n, each, { reason: `because ${n}` }));
          const earlier = {
            round: aRound(0, { question, names: namesBefore, stage: REVEALED }),
            ballots: before.map((each, n) => aBallot(n, each)),
          };
          const result = tally(aRound(1, { question, names }), cast, [earlier], at(9));
          expect(roundResult.parse(result)).toEqual(result);
          if (names === 'hidden') expect(JSON.stringify(result)).not.toContain('p_');
        },
      ),
    );
  });

  it('is the same in whatever order ballots were cast', () => {
    const cast = fc.array(fc.tuple(fc.option(aJudgement('percent')), fc.string()), { maxLength: 9 });
    fc.assert(
      fc.property(
        cast,
        fc.constantFrom('shown' as const, 'hidden' as const),
        fc.infiniteStream(fc.nat()),
        (all, names, noise) => {
          const ballots = all.map(([judgement, reason], n) => aBallot(n, judgement, { reason }));
          const shuffled = ballots
            .map((each) => ({ each, key: noise.next().value }))
            .sort((x, y) => x.key - y.key)
            .map(({ each }) => each);
          const result = (given: typeof ballots) =>
            JSON.stringify(tally(aRound(1, { names }), given, [], at(9)));
          expect(result(shuffled)).toBe(result(ballots));
        },
      ),
    );
  });
});

describe('a small group with hidden names', () => {
  const hidden = aRound(1, { names: 'hidden' });
  const small = [17, 43, 81, 62].map((value, n) => aBallot(n, value, { reason: `reason ${n}` }));

  it('is shown no judgement singly, and only rounded figures', () => {
    const result = only(hidden, small);
    expect(result.points).toEqual([]);
    expect(result.summary).toEqual({
      scale: 'percent',
      isRounded: true,
      median: 55,
      quartiles: null,
      mean: 50,
      spread: 25,
    });
    expect(result.reasons).toEqual(small.map(({ reason: text }) => ({ text })));
  });

  it('is told nothing at all below three ballots', () => {
    expect(only(hidden, small.slice(0, TOLD_MIN - 1))).toMatchObject({
      judged: 2,
      wordings: {},
      summary: null,
      points: [],
      reasons: [],
    });
    expect(only(hidden, [aBallot(1, null, { reason: 'Not mine to say' })])).toMatchObject({
      passed: 1,
      reasons: [],
    });
    expect(only(hidden, small.slice(0, TOLD_MIN)).summary).not.toBeNull();
  });

  it('is shown every judgement from five ballots on, without names', () => {
    const result = only(hidden, [...small, aBallot(9, 50)]);
    expect(result.points).toHaveLength(SINGLY_MIN);
    expect(result.summary).toMatchObject({ isRounded: false, quartiles: [43, 62] });
  });

  it('is told no counts of verdicts', () => {
    const round = aRound(1, { names: 'hidden', question: 'fidelity' });
    const result = only(round, [aBallot(1, 'wrong'), aBallot(2, 'wrong'), aBallot(3, 'faithful')]);
    expect(result.summary).toEqual({ scale: 'verdict', isRounded: true, counts: null, most: 'wrong' });
  });

  it('has a mean place whose weights sum to 1 all the same', () => {
    const round = aRound(1, { names: 'hidden', question: 'casts' });
    fc.assert(
      fc.property(fc.array(aJudgement('triangle'), { minLength: 3, maxLength: 4 }), (places) => {
        const { summary } = only(
          round,
          places.map((place, n) => aBallot(n, place)),
        );
        if (summary?.scale !== 'triangle') throw new Error('no place');
        const { inherent, practice, structural } = summary.mean;
        expect(inherent + practice + structural).toBeCloseTo(1, 9);
        for (const weight of [inherent, practice, structural]) expect(weight).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the shift between two rounds', () => {
  const named = aRound('first', { stage: REVEALED });
  const hidden = aRound('first', { stage: REVEALED, names: 'hidden' });

  it('is from the last round that asked the same of the same target', () => {
    const earlier = [
      { round: aRound('older', { stage: REVEALED }), ballots: ballotsOf(1) },
      { round: named, ballots: ballotsOf(10, 50, 90) },
      { round: aRound('other', { question: 'casts', stage: REVEALED }), ballots: [] },
      { round: aRound('else', { targets: [{ kind: 'element', element: e('x') }] }), ballots: [] },
    ];
    expect(only(aRound(2), ballotsOf(30, 50, 20), earlier).shift).toEqual({
      since: d('first'),
      both: 3,
      movement: { scale: 'percent', up: 1, down: 1, stayed: 1 },
      arrows: [
        { from: 10, to: 30, by: p(0) },
        { from: 50, to: 50, by: p(1) },
        { from: 90, to: 20, by: p(2) },
      ],
    });
  });

  it('is of those who judged both times', () => {
    const earlier = [{ round: named, ballots: ballotsOf(10, null, 30) }];
    expect(only(aRound(2), ballotsOf(20, 40, null, 60), earlier).shift).toMatchObject({
      both: 1,
      movement: { up: 1 },
    });
  });

  it('says towards which corner people moved', () => {
    const round = aRound(2, { question: 'casts' });
    const before = {
      round: aRound('first', { question: 'casts', stage: REVEALED }),
      ballots: [aBallot(1, PLACES.inherent), aBallot(2, PLACES.middle)],
    };
    const { shift } = only(round, [aBallot(1, PLACES.structural), aBallot(2, PLACES.middle)], [before]);
    expect(shift?.movement).toEqual({
      scale: 'triangle',
      inherent: 0,
      practice: 0,
      structural: 1,
      stayed: 1,
    });
  });

  it('shows single moves where both rounds hid names only from five people on, and then nobody’s name', () => {
    const after = aRound(2, { names: 'hidden' });
    const values = [1, 2, 3, 4, 5];
    const shiftOf = (people: number) =>
      only(after, ballotsOf(...values.slice(0, people)), [{ round: hidden, ballots: ballotsOf(...values) }])
        .shift;
    expect(shiftOf(2)).toMatchObject({ both: 2, movement: null, arrows: [] });
    expect(shiftOf(4)).toMatchObject({ both: 4, movement: { stayed: 4 }, arrows: [] });
    expect(shiftOf(5)?.arrows).toEqual(values.map((value) => ({ from: value, to: value })));
  });

  it('shows no single move where only one of the rounds hid names: the other end would say whose it is', () => {
    const values = [1, 2, 3, 4, 5, 6];
    const pairs = [
      [named, aRound(2, { names: 'hidden' })],
      [hidden, aRound(2)],
    ] as const;
    for (const [before, after] of pairs)
      expect(
        only(after, ballotsOf(...values), [{ round: before, ballots: ballotsOf(...values) }]).shift?.arrows,
      ).toEqual([]);
  });
});

describe('the progress of a round', () => {
  const two = [CARD, { kind: 'element', element: e('other') }] as const;
  const cast = [
    { by: p('ben'), cast: 1 },
    { by: p('ana'), cast: 2 },
  ];

  it('counts who began and who cast on every target, passes included', () => {
    expect(progressOf(aRound(1, { targets: [...two] }), cast)).toEqual({ done: 1, begun: 2 });
  });

  it('names them where the host has names shown', () => {
    expect(progressOf(aRound(1, { targets: [...two], progress: 'names' }), cast).people).toEqual([
      { id: p('ana'), isDone: true },
      { id: p('ben'), isDone: false },
    ]);
  });
});
