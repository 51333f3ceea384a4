import { describe, expect, it } from 'vitest';
import { nextLine } from '../../../../client/acts/menus/next-line.ts';
import { placeInWindow } from '../../../../client/acts/menus/place-in-window.ts';

describe('a menu', () => {
  const lines = ['Edit', 'Copy', 'Connect…', 'Delete'];

  it('is walked round by arrows, and by Home and End to its ends', () => {
    expect(nextLine(lines, 3, 'ArrowDown')).toBe(0);
    expect(nextLine(lines, 0, 'ArrowUp')).toBe(3);
    expect(nextLine(lines, 2, 'Home')).toBe(0);
    expect(nextLine(lines, 0, 'End')).toBe(3);
  });

  it('jumps to the next line with a letter', () => {
    expect(nextLine(lines, 0, 'c')).toBe(1);
    expect(nextLine(lines, 1, 'c')).toBe(2);
    expect(nextLine(lines, 2, 'C')).toBe(1);
    expect(nextLine(lines, 0, 'x')).toBeUndefined();
  });

  it('opens inside the window, turned round where there is no room', () => {
    const window = { width: 1_000, height: 800 };
    const panel = { width: 200, height: 300 };
    expect(placeInWindow({ x: 100, y: 100 }, panel, window)).toEqual({ x: 100, y: 100 });
    expect(placeInWindow({ x: 950, y: 700 }, panel, window)).toEqual({ x: 750, y: 400 });
    expect(placeInWindow({ x: 100, y: 100 }, { width: 400, height: 900 }, window).y).toBe(8);
  });
});
