import { describe, expect, it } from 'vitest';
import { pairParts, spreadParts } from '../../../../client/judging/reveal/agreement-views.ts';
import { PEOPLE_DRAWN_MAX } from '../../../../client/judging/reveal/pairs-chart.ts';
import { tally } from '../../../../shared/judging/tally.ts';
import type { Target } from '../../../../shared/judging/target.ts';
import { aMap, anElement, at, e } from '../../../support/builders.ts';
import { aBallot, aRound } from '../../../support/rounds.ts';
import { nameOf } from './a-reveal.ts';

const CARDS = ['time', 'wear', 'career'];
const MAP = aMap({
  elements: CARDS.map((name) => anElement(name, { kind: 'cost', text: `It costs ${name}.` })),
});

/** What everybody judged of the three costs, in their order. */
function resultsOf(people: Readonly<Record<string, readonly number[]>>) {
  const targets: Target[] = CARDS.map((name) => ({ kind: 'element', element: e(name) }));
  const ballots = Object.entries(people).flatMap(([by, values]) =>
    values.map((value, n) => aBallot(by, value, { target: `e_${CARDS[n]}` })),
  );
  return tally(aRound(1, { targets }), ballots, [], at(9)).targets;
}

describe('what splits a group', () => {
  it('is listed most split first, in words, in the picture and in the table', () => {
    const parts = spreadParts(resultsOf({ ana: [50, 0, 40], ben: [50, 100, 80] }), MAP);
    expect(parts?.words).toBe('Farthest apart on “It costs wear”, closest on “It costs time”.');
    expect(parts?.rows.map(({ name }) => name)).toEqual([
      'It costs wear.',
      'It costs career.',
      'It costs time.',
    ]);
    expect(parts?.table.rows).toEqual([
      ['It costs wear.', '100', 'Split'],
      ['It costs career.', '40', 'Some way apart'],
      ['It costs time.', '0', 'Close together'],
    ]);
  });

  it('is not told of a single thing, nor where only one person judged', () => {
    expect(spreadParts(resultsOf({ ana: [50], ben: [60] }), MAP)).toBeUndefined();
    expect(spreadParts(resultsOf({ ana: [50, 0, 40] }), MAP)).toBeUndefined();
  });
});

describe('who judged alike', () => {
  it('has people by name, each pair once, below the diagonal', () => {
    const parts = pairParts(resultsOf({ zoe: [0, 0, 0], ana: [0, 0, 0], ben: [100, 100, 100] }), nameOf);
    expect(parts?.view?.people).toEqual(['A', 'B', 'Z']);
    expect(parts?.table.rows).toEqual([
      ['ana and ben', '0', '3'],
      ['ana and zoe', '100', '3'],
      ['ben and zoe', '0', '3'],
    ]);
    for (const { row, column } of parts?.view?.cells ?? []) expect(row).toBeGreaterThan(column);
  });

  it('is a table alone for more people than can be drawn, and nothing where too little is in common', () => {
    const many = Object.fromEntries(
      Array.from({ length: PEOPLE_DRAWN_MAX + 1 }, (_, n) => [`p${n}`, [n, n, n]]),
    );
    const parts = pairParts(resultsOf(many), nameOf);
    expect(parts?.view).toBeUndefined();
    expect(parts?.table.rows).toHaveLength((13 * 12) / 2);
    expect(pairParts(resultsOf({ ana: [1, 2], ben: [1, 2] }), nameOf)).toBeUndefined();
  });
});
