import { describe, expect, it } from 'vitest';
import { swipeOf } from '../../../client/tour/swipe.ts';

describe('a swipe', () => {
  it('goes on to the left and back to the right', () => {
    expect(swipeOf({ dx: -120, dy: 20 })).toBe('next');
    expect(swipeOf({ dx: 120, dy: -20 })).toBe('back');
  });

  it('is neither a tap that slipped nor scrolling', () => {
    expect(swipeOf({ dx: -30, dy: 0 })).toBeUndefined();
    expect(swipeOf({ dx: -120, dy: 90 })).toBeUndefined();
    expect(swipeOf({ dx: 0, dy: 200 })).toBeUndefined();
  });
});
