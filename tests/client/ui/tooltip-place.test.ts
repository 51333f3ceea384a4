import { describe, expect, it } from 'vitest';
import { placeTooltip } from '../../../client/ui/tooltip-place.ts';

const tip = { width: 100, height: 24 };
const window = { width: 800, height: 600 };
const anchor = (left: number, top: number) => ({ left, top, width: 40, height: 40 });

describe('placeTooltip', () => {
  it('goes to the middle of the side asked for', () => {
    expect(placeTooltip(anchor(300, 300), tip, window, 'bottom')).toEqual({ left: 270, top: 346 });
    expect(placeTooltip(anchor(300, 300), tip, window, 'left')).toEqual({ left: 194, top: 308 });
  });

  it('goes to the other side when there is no room', () => {
    expect(placeTooltip(anchor(300, 555), tip, window, 'bottom').top).toBe(525);
    expect(placeTooltip(anchor(300, 5), tip, window, 'top').top).toBe(51);
  });

  it('stays inside the window', () => {
    expect(placeTooltip(anchor(2, 300), tip, window, 'bottom').left).toBe(8);
    expect(placeTooltip(anchor(790, 300), tip, window, 'bottom').left).toBe(692);
  });
});
