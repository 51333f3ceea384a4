import { type Markish, rect, text } from '@observablehq/plot';
import { CONCORD_WORDS, concordOf } from '../../../shared/judging/agreement.ts';
import { type Drawing, drawInPixels, FAINT, INK, NOW, NOW_SOFT, SOFT, WORDS } from './draw.ts';

/** How split the group is on one thing. */
export interface SpreadRow {
  readonly name: string;
  /** From 0 to 1. */
  readonly split: number;
}

const ROW = 44;
const BAR = 10;
const AXIS = 22;
/** Room for the word at the right, and how wide a letter is about, in pixels. */
const WORD_WIDTH = 108;
const LETTER = 6.4;

/** A bar for each thing that was judged, as long as the group is split on it. */
export function spreadDrawing(rows: readonly SpreadRow[]): Drawing {
  const height = rows.length * ROW + AXIS;
  return {
    heightAt: () => height,
    draw: (width) =>
      drawInPixels(width, height, [
        ...rows.flatMap((row, index) => rowMarks(row, index * ROW, width)),
        ...ends(height, width),
      ]),
  };
}

function rowMarks({ name, split }: SpreadRow, top: number, width: number): Markish[] {
  const bar = { y1: [top + 24], y2: [top + 24 + BAR], rx: 3 };
  const words = { y: [top + 12], fontSize: WORDS + 1, fill: INK } as const;
  return [
    text([shortened(name, (width - WORD_WIDTH) / LETTER)], { ...words, x: [2], textAnchor: 'start' }),
    text([CONCORD_WORDS[concordOf(split)]], { ...words, x: [width - 2], textAnchor: 'end', fontWeight: 600 }),
    rect([0], { ...bar, x1: [1], x2: [width - 1], fill: FAINT, fillOpacity: 0.6 }),
    rect([0], {
      ...bar,
      x1: [1],
      x2: [1 + Math.max(4, split * (width - 2))],
      fill: NOW_SOFT,
      stroke: NOW,
      strokeWidth: 1.5,
    }),
  ];
}

function ends(height: number, width: number): Markish[] {
  const common = { y: [height - 10], fontSize: WORDS, fill: SOFT } as const;
  return [
    text(['All say the same'], { ...common, x: [2], textAnchor: 'start' }),
    text(['As far apart as can be'], { ...common, x: [width - 2], textAnchor: 'end' }),
  ];
}

/** The beginning of a text, with "…" where something is left out. */
function shortened(words: string, letters: number): string {
  const most = Math.max(8, Math.floor(letters));
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
}
