import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, levels } from '../../../../client/judging/reveal/crowd.ts';

describe('marks along a line', () => {
  it('stand on each other only where they would overlap, the first at the bottom', () => {
    expect(levels([50, 50, 90, 53], 5)).toEqual([0, 1, 0, 2]);
    expect(levels([], 5)).toEqual([]);
  });

  it('are a gap apart on every level', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 30 }), (values) => {
        const on = levels(values, 6);
        for (const [i, a] of values.entries())
          for (const [k, b] of values.entries())
            if (i !== k && on[i] === on[k]) expect(Math.abs(a - b)).toBeGreaterThanOrEqual(6);
      }),
    );
  });
});

describe('marks in a plane', () => {
  it('stay where they are while they are apart', () => {
    const spots = [
      { x: 0, y: 0 },
      { x: 30, y: 0 },
    ];
    expect(apart(spots, 20)).toEqual(spots);
  });

  it('part when they lie on each other, the same way every time, and keep off what stays', () => {
    const same = Array.from({ length: 8 }, () => ({ x: 5, y: 5 }));
    const parted = apart(same, 20, [{ x: 5, y: 5 }]);
    expect(apart(same, 20, [{ x: 5, y: 5 }])).toEqual(parted);
    for (const [index, a] of parted.entries()) {
      expect(Math.hypot(a.x - 5, a.y - 5)).toBeGreaterThan(18);
      for (const b of parted.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(18);
    }
  });
});
