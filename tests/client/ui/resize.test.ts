import { describe, expect, it } from 'vitest';
import { clampWidth, widthForKey } from '../../../client/ui/resize.ts';

const limits = { min: 280, max: 640 };

describe('clampWidth', () => {
  it('keeps a width within the limits, in whole pixels', () => {
    expect([100, 300.4, 900].map((width) => clampWidth(width, limits))).toEqual([280, 300, 640]);
  });
});

describe('widthForKey', () => {
  it('widens and narrows with the arrows, by the side on which the pane lies', () => {
    expect(widthForKey('ArrowLeft', 340, limits, 'ArrowLeft')).toBe(364);
    expect(widthForKey('ArrowRight', 340, limits, 'ArrowLeft')).toBe(316);
    expect(widthForKey('ArrowRight', 340, limits, 'ArrowRight')).toBe(364);
  });

  it('goes to the limits with Home and End and no further than them with arrows', () => {
    expect(widthForKey('Home', 340, limits, 'ArrowLeft')).toBe(280);
    expect(widthForKey('End', 340, limits, 'ArrowLeft')).toBe(640);
    expect(widthForKey('ArrowLeft', 640, limits, 'ArrowLeft')).toBe(640);
  });

  it('leaves other keys to others', () => {
    expect(widthForKey('Enter', 340, limits, 'ArrowLeft')).toBeUndefined();
  });
});
