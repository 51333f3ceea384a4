import { expect, it } from 'vitest';
import { labelPlace } from '../../../../client/canvas/scene/paint-labels.ts';

const curve = {
  from: { x: 0, y: 0 },
  fromControl: { x: 100, y: 0 },
  toControl: { x: 200, y: 0 },
  to: { x: 300, y: 0 },
};
const size = { width: 60, height: 20 };

it('a label sits in the middle of its relation, or beside what covers it', () => {
  expect(labelPlace(curve, size, []).x).toBeCloseTo(150);
  const covered = [{ x: 120, y: -40, width: 60, height: 80 }];
  expect(Math.abs(labelPlace(curve, size, covered).x - 150)).toBeGreaterThan(50);
});

it('a label with no free place sits in the middle all the same', () => {
  expect(labelPlace(curve, size, [{ x: -500, y: -500, width: 2_000, height: 1_000 }]).x).toBeCloseTo(150);
});
