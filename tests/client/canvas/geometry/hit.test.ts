import { describe, expect, it } from 'vitest';
import type { Curve } from '../../../../client/canvas/geometry/curve.ts';
import { distanceToCurve, nearestCurve } from '../../../../client/canvas/geometry/hit.ts';

function straight(y: number): Curve {
  return {
    from: { x: 0, y },
    fromControl: { x: 100, y },
    toControl: { x: 200, y },
    to: { x: 300, y },
  };
}

describe('the distance to a curve', () => {
  it('is measured straight across it, and from its ends beyond them', () => {
    expect(distanceToCurve({ x: 150, y: 12 }, straight(0))).toBeCloseTo(12);
    expect(distanceToCurve({ x: 303, y: 4 }, straight(0))).toBeCloseTo(5);
  });
});

describe('the relation under the pointer', () => {
  const curves = [
    ['upper', straight(0)],
    ['lower', straight(20)],
  ] as const;

  it('is the nearest within reach', () => {
    expect(nearestCurve(curves, { x: 150, y: 8 }, 14)).toBe('upper');
    expect(nearestCurve(curves, { x: 150, y: 13 }, 14)).toBe('lower');
  });

  it('is none when all are out of reach', () => {
    expect(nearestCurve(curves, { x: 150, y: 40 }, 14)).toBeUndefined();
  });
});
