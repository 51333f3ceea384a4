import { dot, type Markish, rect, text } from '@observablehq/plot';
import { VERDICT_WORDS } from '../../../shared/judging/question-words.ts';
import { VERDICTS, type Verdict } from '../../../shared/judging/questions.ts';
import { type Drawing, drawInPixels, GROUND, INK, NOW, NOW_SOFT, SOFT, WORDS } from './draw.ts';

type Counts = Readonly<Record<Verdict, number>>;

/** What the bars show. */
export interface VerdictView {
  readonly counts: Counts;
  /** What the round before came to. */
  readonly before?: Counts;
  /** Initials of those who said so, where names are shown. */
  readonly people: Readonly<Record<Verdict, readonly string[]>>;
}

const LABEL_WIDTH = 84;
const COUNT_WIDTH = 30;
const ROW = 44;
const BAR = 22;
/** Widest and narrowest share of a bar for one ballot, in pixels. */
const UNIT_MAX = 34;
const UNIT_MIN = 4;

/** How many say each: a square for each ballot, and small rings below for the round before. */
export function verdictDrawing(view: VerdictView): Drawing {
  const rowHeight = view.before === undefined ? ROW - 12 : ROW;
  const height = VERDICTS.length * rowHeight + (view.before === undefined ? 4 : 24);
  return {
    heightAt: () => height,
    draw: (width) =>
      drawInPixels(width, height, [
        ...VERDICTS.flatMap((verdict, index) =>
          rowMarks(view, verdict, index * rowHeight + 4, unitOf(view, width)),
        ),
        ...(view.before === undefined ? [] : beforeKey(height - 10)),
      ]),
  };
}

function unitOf({ counts, before }: VerdictView, width: number): number {
  const most = Math.max(1, ...VERDICTS.map((each) => Math.max(counts[each], before?.[each] ?? 0)));
  return Math.max(UNIT_MIN, Math.min(UNIT_MAX, (width - LABEL_WIDTH - COUNT_WIDTH) / most));
}

function rowMarks(view: VerdictView, verdict: Verdict, top: number, unit: number): Markish[] {
  const number = view.counts[verdict];
  const units = Array.from({ length: number }, (_, index) => ({
    x: LABEL_WIDTH + index * unit,
    initials: unit >= 20 ? (view.people[verdict][index] ?? '') : '',
  }));
  const was = Array.from({ length: view.before?.[verdict] ?? 0 }, (_, index) => ({
    x: LABEL_WIDTH + (index + 0.5) * unit,
  }));
  const words = { y: [top + BAR / 2], fontSize: WORDS + 1, fill: INK } as const;
  return [
    text([VERDICT_WORDS[verdict].label], { ...words, x: [4], textAnchor: 'start', fontWeight: 600 }),
    rect(units, {
      x1: ({ x }: { x: number }) => x + 1,
      x2: ({ x }: { x: number }) => x + unit - 1,
      y1: () => top,
      y2: () => top + BAR,
      rx: Math.min(3, unit / 4),
      fill: NOW_SOFT,
      stroke: NOW,
      strokeWidth: unit > 10 ? 1.5 : 1,
    }),
    text(units, {
      x: ({ x }: { x: number }) => x + unit / 2,
      y: () => top + BAR / 2,
      text: 'initials',
      fontSize: 9.5,
      fontWeight: 650,
      fill: INK,
    }),
    text([String(number)], { ...words, x: [LABEL_WIDTH + number * unit + 8], textAnchor: 'start' }),
    dot(was, {
      x: 'x',
      y: () => top + BAR + 7,
      r: 3,
      fill: GROUND,
      stroke: SOFT,
      strokeWidth: 1.25,
    }),
  ];
}

function beforeKey(y: number): Markish[] {
  return [
    dot([0], { x: [LABEL_WIDTH + 4], y: [y], r: 3, fill: GROUND, stroke: SOFT, strokeWidth: 1.25 }),
    text(['in the round before'], {
      x: [LABEL_WIDTH + 14],
      y: [y],
      textAnchor: 'start',
      fontSize: WORDS,
      fill: SOFT,
    }),
  ];
}
