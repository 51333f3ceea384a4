import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layersOf } from '../../../../client/reader/passages/layers.ts';

const range = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe('the layers of passages', () => {
  it('lie all next to the words while nothing overlaps', () => {
    const layers = layersOf([
      { start: 10, end: 20 },
      { start: 0, end: 10 },
    ]);
    expect(layers.map(({ passage, layer }) => [passage.start, layer])).toEqual([
      [0, 0],
      [10, 0],
    ]);
  });

  it('nest: of two that begin together the longer is next to the words', () => {
    const layers = layersOf([
      { start: 0, end: 5 },
      { start: 0, end: 9 },
    ]);
    expect(layers.map(({ passage, layer }) => [passage.end, layer])).toEqual([
      [9, 0],
      [5, 1],
    ]);
  });

  it('are never shared by two that overlap, and no more than needed', () => {
    fc.assert(
      fc.property(fc.array(range), (ranges) => {
        const layers = layersOf(ranges);
        expect(layers).toHaveLength(ranges.length);
        for (const [index, a] of layers.entries()) {
          for (const b of layers.slice(index + 1)) {
            const overlap = a.passage.start < b.passage.end && b.passage.start < a.passage.end;
            if (overlap) expect(a.layer).not.toBe(b.layer);
          }
        }
        const deepest = Math.max(
          0,
          ...ranges.map(
            ({ start }) => ranges.filter((each) => each.start <= start && start < each.end).length,
          ),
        );
        expect(Math.max(0, ...layers.map(({ layer }) => layer + 1))).toBe(deepest);
      }),
    );
  });
});
