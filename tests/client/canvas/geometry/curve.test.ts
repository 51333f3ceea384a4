import { describe, expect, it } from 'vitest';
import {
  arrival,
  attach,
  curveBetween,
  curveBounds,
  midpoint,
  pointAt,
  slice,
  visibleShares,
} from '../../../../client/canvas/geometry/curve.ts';
import { cardRect, centreOf, contains, grow } from '../../../../shared/graph/shapes.ts';

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

describe('the part of a curve that shows', () => {
  const bent = {
    from: { x: 0, y: 0 },
    fromControl: { x: 1_000, y: 0 },
    toControl: { x: 0, y: 1_000 },
    to: { x: 1_000, y: 1_000 },
  };

  it('is none of it where it does not pass', () => {
    expect(visibleShares(bent, { x: 900, y: 0, width: 80, height: 80 })).toBeUndefined();
  });

  it('holds every point of it inside the area, and is the same curve', () => {
    const area = { x: 300, y: 200, width: 400, height: 400 };
    const shares = visibleShares(bent, area);
    expect(shares).toBeDefined();
    const [start, end] = shares ?? [0, 0];
    for (let share = 0; share <= 1; share += 0.01) {
      if (contains(area, pointAt(bent, share))) {
        expect(share).toBeGreaterThanOrEqual(start);
        expect(share).toBeLessThanOrEqual(end);
      }
    }
    const part = slice(bent, start, end);
    const half = pointAt(bent, (start + end) / 2);
    expect(midpoint(part).x).toBeCloseTo(half.x);
    expect(midpoint(part).y).toBeCloseTo(half.y);
  });
});
