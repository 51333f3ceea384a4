import { describe, expect, it } from 'vitest';
import {
  middleOf,
  toCanvas,
  toWindow,
  viewToFit,
  visiblePart,
} from '../../../../client/canvas/scene/view.ts';
import { contains, grow } from '../../../../shared/graph/shapes.ts';

const window = { width: 1_440, height: 900 };
const chrome = { top: 8, right: 8, bottom: 64, left: 8 };

describe('the view', () => {
  it('translates between window and canvas both ways', () => {
    const view = { x: 30, y: -20, zoom: 0.5 };
    expect(toWindow(view, toCanvas(view, { x: 400, y: 300 }))).toEqual({ x: 400, y: 300 });
  });

  it('that fits an area shows all of it, clear of the chrome', () => {
    const area = { x: -500, y: 200, width: 6_000, height: 1_000 };
    const view = viewToFit(area, window, chrome);
    const part = grow(visiblePart(view, window), 0.001);
    expect(contains(part, area)).toBe(true);
    expect(toWindow(view, { x: 0, y: 1_200 }).y).toBeLessThan(900 - 64);
  });

  it('never shows a small area larger than life', () => {
    expect(viewToFit({ x: 0, y: 0, width: 280, height: 160 }, window, chrome).zoom).toBe(1);
  });

  it('has its middle between the chrome', () => {
    expect(middleOf({ x: 0, y: 0, zoom: 1 }, window, chrome)).toEqual({ x: 720, y: 422 });
  });
});
