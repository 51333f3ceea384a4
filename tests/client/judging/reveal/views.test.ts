import { describe, expect, it } from 'vitest';
import { matched, stripView, triangleView, verdictView } from '../../../../client/judging/reveal/views.ts';
import type { Summary } from '../../../../shared/judging/results.ts';
import { p } from '../../../support/builders.ts';
import { revealedOf } from './a-reveal.ts';

function summaryOf<S extends Summary['scale']>(revealed: ReturnType<typeof revealedOf>, scale: S) {
  const { summary } = revealed.result;
  if (summary?.scale !== scale) throw new Error('another scale');
  return summary as Extract<Summary, { scale: S }>;
}

const CORNER = { inherent: 0, practice: 0, structural: 1 };
const MIDDLE = { inherent: 0.5, practice: 0.25, structural: 0.25 };

describe('what is drawn of a reveal', () => {
  it('has for numbers both rounds, and from which mark to which each person went', () => {
    const revealed = revealedOf({ ana: [80, 10], ben: [40, 50], new: [60] });
    const view = stripView(revealed, summaryOf(revealed, 'percent'));
    expect(view.now.points.map(({ initials, value }) => [initials, value])).toEqual([
      ['B', 40],
      ['N', 60],
      ['A', 80],
    ]);
    expect(view.before?.points.map(({ value }) => value)).toEqual([10, 50]);
    expect(view.moves).toEqual(
      expect.arrayContaining([
        { from: 0, to: 2 },
        { from: 1, to: 0 },
      ]),
    );
    expect(view.moves).toHaveLength(2);
  });

  it('has for the triangle each place with where it was, and the mean of both rounds', () => {
    const revealed = revealedOf({ ana: [CORNER, MIDDLE], ben: [MIDDLE] }, { question: 'casts' });
    const view = triangleView(revealed, summaryOf(revealed, 'triangle'));
    expect(view.points.find(({ initials }) => initials === 'A')?.before).toEqual(MIDDLE);
    expect(view.points.find(({ initials }) => initials === 'B')?.before).toBeUndefined();
    expect(view.meanBefore).toEqual(MIDDLE);
  });

  it('has no single mark where few judged and names are hidden', () => {
    const few = { ana: [CORNER, MIDDLE], ben: [MIDDLE, MIDDLE], cai: [CORNER, CORNER] } as const;
    const revealed = revealedOf(few, { question: 'casts', names: 'hidden' });
    const view = triangleView(revealed, summaryOf(revealed, 'triangle'));
    expect([view.points, view.meanBefore === undefined]).toEqual([[], false]);
  });

  it('has nobody’s initials where names are hidden', () => {
    const five = { a: [1, 1], b: [2, 1], c: [3, 1], d: [4, 1], e: [5, 1] } as const;
    const revealed = revealedOf(five, { names: 'hidden' });
    const view = stripView(revealed, summaryOf(revealed, 'percent'));
    expect(view.now.points).toHaveLength(5);
    expect(JSON.stringify(view)).not.toContain('initials');
    expect(new Set(view.moves.map(({ from }) => from)).size).toBe(5);
  });

  it('has for verdicts who said which, and none where they are not counted', () => {
    const revealed = revealedOf({ ana: ['wrong', 'faithful'], ben: ['wrong'] }, { question: 'fidelity' });
    const view = verdictView(revealed, summaryOf(revealed, 'verdict'));
    expect(view).toMatchObject({ people: { wrong: ['A', 'B'] }, before: { faithful: 1 } });
    const few = revealedOf(
      { a: ['wrong'], b: ['wrong'], c: ['faithful'] },
      { question: 'fidelity', names: 'hidden' },
    );
    expect(verdictView(few, summaryOf(few, 'verdict'))).toBeUndefined();
  });
});

it('finds the point of an arrow by name, else each equal point once', () => {
  const points = [{ judgement: 5 }, { judgement: 5 }, { judgement: 9 }];
  const arrows = [5, 5, 5, 9].map((to) => ({ from: 0, to }));
  expect(matched(points, arrows, 'to')).toEqual([0, 1, -1, 2]);
  const named = [
    { judgement: 5, by: p('ana') },
    { judgement: 5, by: p('ben') },
  ];
  expect(matched(named, [{ from: 1, to: 5, by: p('ben') }], 'to')).toEqual([1]);
});
