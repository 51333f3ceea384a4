import { dot, link, type Markish, rect, text } from '@observablehq/plot';
import { levels } from './crowd.ts';
import {
  type Drawing,
  drawPlot,
  FAINT,
  GROUND,
  INK,
  LINE,
  NOW,
  NOW_SOFT,
  ownRing,
  SOFT,
  WORDS,
} from './draw.ts';
import { type KeyItem, keyHeight, keyMarks } from './key.ts';

/** One number from 0 to 100, as somebody judged. */
export interface StripPoint {
  readonly value: number;
  readonly initials?: string;
  /** Said under the pointer. */
  readonly title: string;
  /** Whether it is mine. */
  readonly isOwn?: boolean;
}

/** What one round made of a target. */
export interface StripRow {
  /** "This round". */
  readonly label: string;
  readonly points: readonly StripPoint[];
  readonly median: number;
  readonly quartiles: readonly [number, number] | null;
}

/** What the strips show. */
export interface StripView {
  readonly now: StripRow;
  readonly before?: StripRow;
  /** From which point of the row before to which of this one, by their places in the lists. */
  readonly moves: readonly { readonly from: number; readonly to: number }[];
  /** What 0 and 100 mean. */
  readonly ends: readonly [string, string];
}

/** Room at the sides, above each row for its words, and below for the axis, in pixels. */
const SIDE = 16;
const ROW_HEAD = 22;
const ROW_GAP = 18;
const AXIS = 44;
const NAMED_RADIUS = 9;
const BARE_RADIUS = 5;

/** The distribution of numbers from 0 to 100: every ballot a mark, the middle half, the middle one, and who moved. */
export function stripDrawing(view: StripView): Drawing {
  return {
    heightAt: (width) => frameOf(view, width).height,
    draw: (width) => {
      const frame = frameOf(view, width);
      const { height, axisAt, keyTop, items, rows } = frame;
      const toX = (pixels: number): number => ((pixels - SIDE) / (width - 2 * SIDE)) * 100;
      return drawPlot({
        width,
        height,
        margin: 0,
        x: { domain: [0, 100], range: [SIDE, width - SIDE], axis: null },
        y: { type: 'identity', axis: null },
        marks: [
          ...rows.flatMap((row) => rowGround(row, labelSide(rows, width))),
          ...moveMarks(view, frame),
          ...rows.flatMap((row) => rowMarks(row)),
          ...axis(axisAt),
          ...endWords(view, width, axisAt, toX),
          ...keyMarks(items, { left: 4, top: keyTop, width: width - 8 }, toX),
        ],
      });
    },
  };
}

interface PlacedRow {
  readonly row: StripRow;
  readonly isNow: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly radius: number;
  readonly spots: readonly PlacedPoint[];
}

interface PlacedPoint extends StripPoint {
  readonly y: number;
}

interface Frame {
  readonly height: number;
  readonly axisAt: number;
  readonly keyTop: number;
  readonly items: readonly KeyItem[];
  readonly rows: readonly PlacedRow[];
}

function frameOf(view: StripView, width: number): Frame {
  const { now, before } = view;
  const rows: PlacedRow[] = [];
  let top = 0;
  for (const row of before === undefined ? [now] : [before, now]) {
    const placed = placeRow(row, row === now, top, width);
    rows.push(placed);
    top = placed.bottom + ROW_GAP;
  }
  const axisAt = top - ROW_GAP + 4;
  const items = keyOf(view);
  const keyTop = axisAt + AXIS;
  return { height: keyTop + keyHeight(items, width - 8), axisAt, keyTop, items, rows };
}

function keyOf({ now }: StripView): KeyItem[] {
  return [
    ...(now.points.length > 0 ? (['person'] as const) : []),
    'median',
    ...(now.quartiles === null ? [] : (['quartiles'] as const)),
  ];
}

function placeRow(row: StripRow, isNow: boolean, top: number, width: number): PlacedRow {
  const isNamed = row.points.some(({ initials }) => initials !== undefined);
  const radius = isNamed ? NAMED_RADIUS : BARE_RADIUS;
  const gap = ((2 * radius + 1) / (width - 2 * SIDE)) * 100;
  const on = levels(
    row.points.map(({ value }) => value),
    gap,
  );
  const highest = Math.max(0, ...on);
  const bottom = top + ROW_HEAD + (highest + 1) * (2 * radius + 1) + 8;
  const spots = row.points.map((point, index) => ({
    ...point,
    y: bottom - 4 - radius - (on[index] ?? 0) * (2 * radius + 1),
  }));
  return { row, isNow, top, bottom, radius, spots };
}

/** Room that the words of a row take, in pixels. */
const LABEL_WIDTH = 130;

/** Words of rows stand at the left, but where the number of a median would lie on them. */
function labelSide(rows: readonly PlacedRow[], width: number): 'left' | 'right' {
  const atLeft = (LABEL_WIDTH / (width - 2 * SIDE)) * 100;
  return rows.some(({ row }) => row.median < atLeft) ? 'right' : 'left';
}

/** The middle half as a band, and what the row is of. */
function rowGround({ row, isNow, top, bottom }: PlacedRow, side: 'left' | 'right'): Markish[] {
  const { quartiles, label } = row;
  const band =
    quartiles === null
      ? []
      : [
          rect([0], {
            x1: [quartiles[0]],
            x2: [quartiles[1]],
            y1: [top + ROW_HEAD - 4],
            y2: [bottom],
            fill: isNow ? NOW_SOFT : FAINT,
            fillOpacity: isNow ? 0.9 : 0.55,
            rx: 4,
          }),
        ];
  const common = { y: [top + 9], fontSize: WORDS } as const;
  return [
    ...band,
    link([0], { x1: [0], x2: [100], y1: [bottom], y2: [bottom], stroke: LINE }),
    text([label], {
      ...common,
      x: [side === 'right' ? 100 : 0],
      dx: side === 'right' ? SIDE - 4 : 4 - SIDE,
      textAnchor: side === 'right' ? 'end' : 'start',
      fill: INK,
      fontWeight: 600,
    }),
  ];
}

function rowMarks({ row, isNow, top, bottom, radius, spots }: PlacedRow): Markish[] {
  const { median } = row;
  const people = isNow
    ? { r: radius, fill: GROUND, stroke: NOW, strokeWidth: 1.5 }
    : { r: radius, fill: GROUND, stroke: SOFT, strokeWidth: 1.25 };
  return [
    link([0], { x1: [median], x2: [median], y1: [top + 18], y2: [bottom], stroke: INK, strokeWidth: 2.5 }),
    text([median], {
      x: [median],
      y: [top + 9],
      text: (value: number) => String(Math.round(value * 10) / 10),
      fontSize: WORDS + 1,
      fontWeight: 650,
      fill: INK,
    }),
    dot(spots, { x: 'value', y: 'y', title: 'title', ...people }),
    ownRing(
      spots.filter(({ isOwn }) => isOwn).map(({ value, y }) => ({ x: value, y })),
      radius,
    ),
    text(
      spots.filter(({ initials }) => initials !== undefined),
      {
        x: 'value',
        y: 'y',
        text: 'initials',
        fill: INK,
        fontSize: 9,
        fontWeight: 650,
        pointerEvents: 'none',
      },
    ),
  ];
}

/** A line for each person from where they were to where they are. */
function moveMarks({ moves }: StripView, { rows }: Frame): Markish[] {
  const [before, now] = rows;
  if (before === undefined || now === undefined) return [];
  const lines = moves.flatMap(({ from, to }) => {
    const a = before.spots[from];
    const b = now.spots[to];
    return a === undefined || b === undefined ? [] : [{ x1: a.value, y1: a.y, x2: b.value, y2: b.y }];
  });
  return [
    link(lines, { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', stroke: SOFT, strokeWidth: 1, strokeOpacity: 0.7 }),
  ];
}

const TICKS = [0, 25, 50, 75, 100];

function axis(top: number): Markish[] {
  return [
    link(TICKS, {
      x1: (tick: number) => tick,
      x2: (tick: number) => tick,
      y1: () => top - 4,
      y2: () => top + 2,
      stroke: LINE,
    }),
    text(TICKS, {
      x: (tick: number) => tick,
      y: () => top + 12,
      text: (tick: number) => String(tick),
      fontSize: WORDS,
      fill: SOFT,
    }),
  ];
}

function endWords(
  { ends: [low, high] }: StripView,
  width: number,
  axisAt: number,
  toX: (pixels: number) => number,
): Markish[] {
  const common = { y: [axisAt + 32], fontSize: WORDS, fill: SOFT } as const;
  return [
    text([low], { ...common, x: [toX(4)], textAnchor: 'start' }),
    text([high], { ...common, x: [toX(width - 4)], textAnchor: 'end' }),
  ];
}
