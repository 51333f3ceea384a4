import { expect, it } from 'vitest';
import { largestTitle, resized } from '../../../../client/canvas/region/region-size.ts';

it('a region cannot be made smaller than a card with a title', () => {
  expect(resized({ width: 500, height: 500 }, -900, 100)).toEqual({ width: 320, height: 600 });
});

it('the title of a region grows only as far as its longest word fits', () => {
  const size = largestTitle('Personal costs to researchers', 1_200);
  expect(size).toBeGreaterThan(60);
  expect('researchers'.length * size * 0.54).toBeLessThanOrEqual(1_200);
  expect(largestTitle('Incomprehensibilities', 100)).toBe(26);
});
