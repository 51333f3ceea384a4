import { describe, expect, it } from 'vitest';
import { detailAt, detailOfGrown, farTitleSize, paintsBlocks } from '../../../client/canvas/lod.ts';

describe('the level of detail', () => {
  it('is the full card from zoom 0.6, its title from 0.3, a block below', () => {
    expect([4, 0.6, 0.59, 0.3, 0.29, 0.05].map(detailAt)).toEqual([
      'full',
      'full',
      'title',
      'title',
      'block',
      'block',
    ]);
  });

  it('is the gist for a grown card somewhat farther out', () => {
    expect(detailOfGrown(0.13, 2.05)).toBe('title');
    expect(detailOfGrown(0.1, 2.05)).toBe('block');
    expect(detailOfGrown(0.27, 1)).toBe('block');
  });

  it('has blocks painted instead of mounted only when they are many', () => {
    expect(paintsBlocks('block', 2_000)).toBe(true);
    expect(paintsBlocks('block', 100)).toBe(false);
    expect(paintsBlocks('title', 2_000)).toBe(false);
  });

  it('keeps titles of regions the same size on the screen', () => {
    expect(farTitleSize(0.1) * 0.1).toBeCloseTo(farTitleSize(0.25) * 0.25);
  });
});
