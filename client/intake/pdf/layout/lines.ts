import { flowsOf } from './columns.ts';
import type { Segment } from './segments.ts';
import { textOf } from './segments.ts';
import { roundSize } from './styles.ts';

/** Which of the distances of lines, in their order, counts as the usual one. */
const MIDDLE = 0.4;
/** The share of lines that may run over the edge of their column. */
const OVER_EDGE = 0.06;
/** How far lines are apart where there are none to tell, as a multiple of their size. */
const USUAL_LEADING = 1.2;

/** A line of a column. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly isOneFont: boolean;
  /** Which page it stands on, from 0. */
  readonly page: number;
  /** The edges of the column that it stands in. */
  readonly column: Column;
}

/** A column of lines, in the order of reading. */
export interface Column {
  readonly left: number;
  readonly right: number;
  /** How far lines of letters of a size are apart, in points. */
  leading(size: number): number;
}

/** The lines of a page in the order in which they are read, column by column. */
export function linesOf(segments: readonly Segment[], page: number): Line[][] {
  return flowsOf(segments).map((flow) => {
    const rows = rowsOf(flow.segments);
    const column = { left: flow.left, right: rightEdge(flow.segments), leading: leadingOf(rows) };
    return rows.map((row) => lineOf(row, page, column));
  });
}

/** Where lines end; an address that no hyphen divides may run over it. */
function rightEdge(segments: readonly Segment[]): number {
  const ends = segments.map(({ right }) => right).sort((a, b) => b - a);
  return ends[Math.floor(ends.length * OVER_EDGE)] ?? 0;
}

function rowsOf(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  for (const segment of segments) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (
      row !== undefined &&
      first !== undefined &&
      segment.y - first.y < Math.min(first.size, segment.size) / 3
    ) {
      row.push(segment);
    } else rows.push([segment]);
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}

function lineOf(row: readonly Segment[], page: number, column: Column): Line {
  const widest = row.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const { y, size, font } = widest;
  const items = row.flatMap((segment) => segment.items);
  return {
    text: row.length === 1 ? widest.text : textOf(items, y, size),
    x: Math.min(...row.map(({ x }) => x)),
    right: Math.max(...row.map(({ right }) => right)),
    y,
    size,
    font,
    isOneFont: row.every((segment) => segment.isOneFont && segment.font === font),
    page,
    column,
  };
}

/** The distance that most lines of one size keep: below the middle of all, so that gaps do not count. */
function leadingOf(rows: readonly (readonly Segment[])[]): Column['leading'] {
  const steps = new Map<number, number[]>();
  let before: Segment | undefined;
  for (const [first] of rows) {
    if (first === undefined) continue;
    const size = roundSize(first.size);
    const step = first.y - (before?.y ?? first.y);
    if (before !== undefined && step > 0 && roundSize(before.size) === size) {
      steps.set(size, [...(steps.get(size) ?? []), step]);
    }
    before = first;
  }
  for (const each of steps.values()) each.sort((a, b) => a - b);
  return (size) => {
    const known = steps.get(roundSize(size)) ?? [];
    return known[Math.floor(known.length * MIDDLE)] ?? size * USUAL_LEADING;
  };
}
