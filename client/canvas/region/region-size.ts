import type { Size } from '../../../shared/graph/shapes.ts';

/** Smallest region that is drawn by hand: room for a title and a card. */
const WIDTH_MIN = 320;
const HEIGHT_MIN = 240;
/** Mean width of a character of the title's face, in em. */
const CHARACTER_WIDTH = 0.54;
/** Smallest type a region's title takes, in canvas pixels. */
const TITLE_MIN = 26;
/** Largest type, in canvas pixels: two lines of it stay clear of the cards below a title. */
const TITLE_MAX = 100;

/** The size after its corner was pulled by so many canvas pixels. */
export function resized(size: Size, dx: number, dy: number): Size {
  return {
    width: Math.max(WIDTH_MIN, size.width + dx),
    height: Math.max(HEIGHT_MIN, size.height + dy),
  };
}

/** The largest type, in canvas pixels, at which a title still fits into two lines of a region's width. */
export function largestTitle(title: string, width: number): number {
  const longestWord = Math.max(1, ...title.split(/\s+/).map((word) => word.length));
  const perLine = Math.max(longestWord, Math.ceil(title.length / 2) + 2);
  const fitting = Math.floor(width / (perLine * CHARACTER_WIDTH));
  return Math.min(TITLE_MAX, Math.max(TITLE_MIN, fitting));
}
