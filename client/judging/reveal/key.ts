import { dot, type Markish, text, vector } from '@observablehq/plot';
import { GROUND, INK, NOW, NOW_SOFT, SOFT, WORDS } from './draw.ts';

/** What a chart may have to explain. */
export type KeyItem = 'person' | 'before' | 'mean' | 'mean-before' | 'spread' | 'quartiles' | 'median';

const KEY_WORDS: Readonly<Record<KeyItem, string>> = {
  person: 'a judgement',
  before: 'round before',
  mean: 'the mean',
  'mean-before': 'the mean before',
  spread: 'the spread',
  quartiles: 'the middle half',
  median: 'the median',
};

/** Width that an item of the key takes, and height of a row, in pixels. */
const ITEM_WIDTH = 112;
const ROW_HEIGHT = 20;

/** Height of a key at a width. */
export function keyHeight(items: readonly KeyItem[], width: number): number {
  return Math.ceil(items.length / perRow(width)) * ROW_HEIGHT;
}

function perRow(width: number): number {
  return Math.max(1, Math.floor(width / ITEM_WIDTH));
}

/**
 * The key as marks, in pixels from the upper left corner. It is in the picture and not beside it, so that a picture
 * that was taken away can still be read. `toX` turns pixels into what the chart's own scale counts.
 */
export function keyMarks(
  items: readonly KeyItem[],
  at: { readonly left: number; readonly top: number; readonly width: number },
  toX: (pixels: number) => number = (pixels) => pixels,
): Markish[] {
  const spots = items.map((item, index) => ({
    item,
    x: at.left + (index % perRow(at.width)) * ITEM_WIDTH + 8,
    y: at.top + Math.floor(index / perRow(at.width)) * ROW_HEIGHT + ROW_HEIGHT / 2,
  }));
  const words = text(spots, {
    x: ({ x }: Spot) => toX(x + 14),
    y: 'y',
    text: ({ item }: Spot) => KEY_WORDS[item],
    textAnchor: 'start',
    fontSize: WORDS,
    fill: SOFT,
  });
  return [words, ...spots.map(({ item, x, y }) => symbolOf(item, toX(x), y))];
}

interface Spot {
  readonly item: KeyItem;
  readonly x: number;
  readonly y: number;
}

function symbolOf(item: KeyItem, x: number, y: number): Markish {
  const at = { x: [x], y: [y] };
  switch (item) {
    case 'person':
      return dot([0], { ...at, r: 5, fill: NOW_SOFT, stroke: NOW, strokeWidth: 1.5 });
    case 'before':
      return dot([0], { ...at, r: 3, fill: GROUND, stroke: SOFT, strokeWidth: 1.25 });
    case 'mean':
      return dot([0], { ...at, r: 6, symbol: 'diamond', fill: INK });
    case 'mean-before':
      return dot([0], { ...at, r: 5, symbol: 'diamond', fill: GROUND, stroke: INK, strokeWidth: 1.5 });
    case 'spread':
      return dot([0], { ...at, r: 6, fill: 'none', stroke: SOFT, strokeDasharray: '3 2' });
    case 'quartiles':
      return dot([0], { ...at, r: 6, symbol: 'square', fill: NOW_SOFT, stroke: NOW, strokeWidth: 0.75 });
    case 'median':
      return vector([0], {
        ...at,
        anchor: 'middle',
        length: 14,
        shape: BAR,
        stroke: INK,
        strokeWidth: 2.5,
      });
  }
}

/** A plain stroke without a head. */
const BAR = {
  draw(path: { moveTo(x: number, y: number): void; lineTo(x: number, y: number): void }, length: number) {
    path.moveTo(0, 0);
    path.lineTo(0, -length);
  },
};
