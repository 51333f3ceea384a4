import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layersOf } from '../../../../client/reader/passages/layers.ts';
import { runsOf } from '../../../../client/reader/passages/runs.ts';

const range = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe('the runs of a block', () => {
  it('are one where nothing lies on it', () => {
    expect(runsOf({ start: 5, end: 9 }, { passages: [] })).toEqual([
      { start: 5, end: 9, passages: [], match: undefined },
    ]);
  });

  it('carry what lies on them, the layer next to the words first', () => {
    const layers = layersOf([
      { start: 2, end: 6 },
      { start: 4, end: 12 },
    ]);
    const runs = runsOf({ start: 0, end: 10 }, { passages: layers.toReversed() });
    expect(runs.map(({ start, end, passages }) => [start, end, passages.map(({ layer }) => layer)])).toEqual([
      [0, 2, []],
      [2, 4, [0]],
      [4, 6, [0, 1]],
      [6, 10, [1]],
    ]);
  });

  it('know the match of a search that they are part of, by its number in the text', () => {
    const runs = runsOf(
      { start: 0, end: 10 },
      {
        passages: [],
        firstMatch: 7,
        matches: [
          { start: 1, end: 3 },
          { start: 3, end: 4 },
        ],
      },
    );
    expect(runs.map(({ start, match }) => [start, match])).toEqual([
      [0, undefined],
      [1, 7],
      [3, 8],
      [4, undefined],
    ]);
  });

  it('begin where a page begins', () => {
    const runs = runsOf({ start: 3, end: 9 }, { passages: [], breaks: [3, 5, 9, 12] });
    expect(runs.map(({ start, end }) => [start, end])).toEqual([
      [3, 5],
      [5, 9],
    ]);
  });

  it('are together the block, whatever lies on it', () => {
    fc.assert(
      fc.property(range, fc.array(range), fc.array(range), (block, passages, ranges) => {
        const layers = layersOf(passages);
        const runs = runsOf(block, { passages: layers, matches: ranges });
        expect(runs[0]?.start).toBe(block.start);
        expect(runs.at(-1)?.end).toBe(block.end);
        for (const [index, run] of runs.entries()) {
          expect(run.end).toBeGreaterThan(run.start);
          if (index > 0) expect(run.start).toBe(runs[index - 1]?.end);
          for (let at = run.start; at < run.end; at += 1) {
            const here = layers.filter(({ passage }) => passage.start <= at && at < passage.end);
            expect(new Set(run.passages)).toEqual(new Set(here));
          }
        }
      }),
    );
  });
});
