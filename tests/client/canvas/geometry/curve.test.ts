import { describe, expect, it } from 'vitest';
import {
  arrival,
  attach,
  curveBetween,
  curveBounds,
  midpoint,
  pointAt,
} from '../../../../client/canvas/geometry/curve.ts';
import { cardRect, centreOf, contains, grow } from '../../../../client/canvas/geometry/shapes.ts';

const left = cardRect({ x: 0, y: 0 });
const right = cardRect({ x: 600, y: 0 });

describe('a line leaves a card', () => {
  it('on the side that faces the other end', () => {
    expect(attach(left, centreOf(left), centreOf(right))).toEqual({
      at: { x: 280, y: 80 },
      outward: { x: 1, y: 0 },
    });
    expect(attach(left, centreOf(left), { x: 140, y: -500 })).toEqual({
      at: { x: 140, y: 0 },
      outward: { x: 0, y: -1 },
    });
  });

  it('never from a corner', () => {
    const { at } = attach(left, centreOf(left), { x: 700, y: 400 });
    const fromCorner = Math.min(Math.abs(at.x - 280), Math.abs(at.y - 160));
    expect(fromCorner).toBe(0);
    expect(Math.max(Math.abs(at.x - 280), Math.abs(at.y - 160))).toBeGreaterThanOrEqual(17);
  });

  it('somewhere even when the other end lies in its middle', () => {
    const { at } = attach(left, centreOf(left), centreOf(left));
    expect(contains(left, at)).toBe(true);
  });
});

describe('a curve', () => {
  const curve = curveBetween(
    attach(left, centreOf(left), centreOf(right)),
    attach(right, centreOf(right), centreOf(left)),
    5,
  );

  it('stops short of its target so that the end mark has room', () => {
    expect(curve.to).toEqual({ x: 595, y: 80 });
    expect(arrival(curve).x).toBeCloseTo(1);
  });

  it('has its middle half-way', () => {
    expect(midpoint(curve).x).toBeCloseTo((280 + 595) / 2);
    expect(midpoint(curve).y).toBeCloseTo(80);
  });

  it('stays within its bounds', () => {
    const bent = curveBetween(
      attach(left, centreOf(left), { x: 300, y: 900 }),
      { at: { x: 300, y: 900 }, outward: { x: 1, y: 0 } },
      0,
    );
    const bounds = grow(curveBounds(bent), 0.001);
    for (let share = 0; share <= 1; share += 0.05) expect(contains(bounds, pointAt(bent, share))).toBe(true);
  });
});
