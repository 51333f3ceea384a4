import { describe, expect, it } from 'vitest';
import {
  cursorOpacity,
  glide,
  glideShare,
  glideView,
  untilChange,
} from '../../../client/presence/interpolate.ts';

describe('a pointer', () => {
  it('glides to where news puts it and arrives', () => {
    let at = { x: 0, y: 0 };
    let frames = 0;
    while (at.x !== 100 && frames < 200) {
      at = glide(at, { x: 100, y: 50 }, glideShare(16));
      frames += 1;
    }
    expect(at).toEqual({ x: 100, y: 50 });
    expect(frames).toBeLessThan(40);
  });

  it('moves equally far in one long frame as in two short ones', () => {
    const once = glide({ x: 0, y: 0 }, { x: 1_000, y: 0 }, glideShare(32));
    const half = glide({ x: 0, y: 0 }, { x: 1_000, y: 0 }, glideShare(16));
    expect(glide(half, { x: 1_000, y: 0 }, glideShare(16)).x).toBeCloseTo(once.x);
  });

  it('fades after ten seconds without motion, and says when to look again', () => {
    expect(cursorOpacity(9_999)).toBe(1);
    expect(cursorOpacity(10_300)).toBeCloseTo(0.5);
    expect(cursorOpacity(11_000)).toBe(0);
    expect(untilChange(4_000)).toBe(6_000);
    expect(untilChange(10_100)).toBe(0);
    expect(untilChange(20_000)).toBeUndefined();
  });
});

describe('a view that follows', () => {
  it('zooms by equal factors and arrives exactly', () => {
    const goal = { x: 500, y: 500, zoom: 2 };
    expect(glideView({ x: 0, y: 0, zoom: 0.5 }, goal, 0.5).zoom).toBeCloseTo(1);
    let view = { x: 0, y: 0, zoom: 0.5 };
    for (let frame = 0; frame < 200; frame += 1) view = glideView(view, goal, glideShare(16));
    expect(view).toBe(goal);
  });
});
