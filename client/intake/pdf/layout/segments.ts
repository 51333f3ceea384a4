import { PAGE_SEGMENTS_MAX } from '../../limits.ts';
import { raisedText } from '../../lines/raised.ts';
import type { Item, Page } from '../page.ts';
import { isRaisedBeside, isSmall } from './raised-items.ts';

/** A stretch of a line without a gap as wide as between columns. */
export interface Segment {
  readonly items: readonly Item[];
  readonly x: number;
  readonly right: number;
  /** Where the line lies that most of its letters stand on. */
  readonly y: number;
  /** The size that most of its letters have, and their font. */
  readonly size: number;
  readonly font: string;
  /** Whether all of its letters are of that font. */
  readonly isOneFont: boolean;
  readonly text: string;
}

/** Letters whose lines differ by less than this share of their size stand on one line. */
const SAME_LINE = 0.25;
/** A gap this many times as wide as the letters are high parts columns; spaces in justified lines stay below it. */
const COLUMN_GAP = 1;
/** Letters this far under the ones before them are another column's: those have run over their edge. */
const OVERHANG = 2;
/** A gap from this share of the size on is a space, though the file has none. */
const SPACE_GAP = 0.15;
/** Before a raised mark it takes a wider gap. */
const MARK_GAP = 0.2;
/** Letters set twice to look bold stand this near to each other, as a share of their size. */
const TWICE = 0.2;

/** Puts the letters of a page into stretches of line, from the top and the left. */
export function segmentsOf(page: Page): Segment[] {
  const rows = rowsOf(page.items);
  const parts = rows.flatMap((row) => split(row));
  if (parts.length > PAGE_SEGMENTS_MAX) return parts.map(toSegment);
  return tieRaised(parts).map(toSegment);
}

/** Items by the line that they stand on. */
function rowsOf(items: readonly Item[]): Item[][] {
  const rows: Item[][] = [];
  let base: Item | undefined;
  for (const item of [...items].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (
      row !== undefined &&
      base !== undefined &&
      item.y - base.y <= SAME_LINE * Math.min(item.size, base.size)
    ) {
      row.push(item);
    } else {
      rows.push([item]);
      base = item;
    }
  }
  return rows;
}

/** Cuts a row where columns part, and drops letters that are set twice. */
function split(row: readonly Item[]): Item[][] {
  const parts: Item[][] = [];
  for (const item of [...row].sort((a, b) => a.x - b.x)) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    if (before !== undefined && isTwice(before, item)) continue;
    if (part === undefined || isFar(part, item)) parts.push([item]);
    else part.push(item);
  }
  return parts;
}

function isFar(part: readonly Item[], item: Item): boolean {
  const right = Math.max(...part.slice(-3).map((each) => each.x + each.width));
  const size = Math.max(item.size, part.at(-1)?.size ?? 0);
  return item.x - right > COLUMN_GAP * size || right - item.x > OVERHANG * size;
}

function isTwice(before: Item, item: Item): boolean {
  const near = TWICE * item.size;
  return (
    before.text === item.text && Math.abs(before.x - item.x) < near && Math.abs(before.y - item.y) < near
  );
}

/** Brings small raised letters into the line that they belong to; they may have cut it in two. */
function tieRaised(parts: Item[][]): Item[][] {
  const tied: Item[][] = [];
  const small: Item[][] = [];
  for (const part of parts) (isSmall(part, parts) ? small : tied).push(part);
  for (const part of small) {
    const host = tied.find((each) => isRaisedBeside(part, each));
    if (host === undefined) {
      tied.push(part);
      continue;
    }
    host.push(...part);
    host.sort((a, b) => a.x - b.x);
    const last = host.at(-1);
    const rest = tied.find((each) => each !== host && last !== undefined && goesOn(host, each));
    if (rest !== undefined) {
      host.push(...rest);
      tied.splice(tied.indexOf(rest), 1);
    }
  }
  return tied.sort((a, b) => baseOf(a) - baseOf(b) || (a[0]?.x ?? 0) - (b[0]?.x ?? 0));
}

/** Whether a part is the rest of a line that only a raised mark had parted. */
function goesOn(host: readonly Item[], rest: readonly Item[]): boolean {
  const [first] = rest;
  const last = host.at(-1);
  if (first === undefined || last === undefined) return false;
  const size = sizeOf(host);
  const gap = first.x - (last.x + last.width);
  return (
    Math.abs(baseOf(host) - baseOf(rest)) <= SAME_LINE * size && gap >= -size / 2 && gap <= COLUMN_GAP * size
  );
}

function baseOf(items: readonly Item[]): number {
  return most(items, (item) => item.y);
}

/** The size of most letters. */
function sizeOf(items: readonly Item[]): number {
  return most(items, (item) => item.size);
}

function most<T>(items: readonly Item[], of: (item: Item) => T): T {
  const letters = new Map<T, number>();
  for (const item of items) letters.set(of(item), (letters.get(of(item)) ?? 0) + item.text.length);
  const [best] = [...letters].reduce(
    (a, b) => (b[1] > a[1] ? b : a),
    [...letters][0] ?? [of(items[0] as Item), 0],
  );
  return best;
}

function toSegment(items: readonly Item[]): Segment {
  const y = baseOf(items);
  const size = sizeOf(items);
  const font = most(items, (item) => item.font);
  return {
    items,
    x: Math.min(...items.map((item) => item.x)),
    right: Math.max(...items.map((item) => item.x + item.width)),
    y,
    size,
    font,
    isOneFont: items.every((item) => item.font === font || isRaised(item, y, size)),
    text: textOf(items, y, size),
  };
}

function isRaised(item: Item, y: number, size: number): boolean {
  return item.size <= size * 0.85 && y - item.y >= size * 0.12;
}

/** The words of a line, with its raised marks as marks. */
export function textOf(items: readonly Item[], y: number, size: number): string {
  const isRightToLeft = items.filter((item) => item.isRightToLeft).length > items.length / 2;
  const inOrder = isRightToLeft ? [...items].reverse() : items;
  let text = '';
  let raised = '';
  let before: Item | undefined;
  for (const item of inOrder) {
    const isMark = isRaised(item, y, size);
    // A mark stands close to its word; only a real space parts it from the word before.
    const space = before !== undefined && hasSpace(before, item, isMark ? MARK_GAP : SPACE_GAP) ? ' ' : '';
    if (isMark && raised !== '') raised += space + item.text;
    else if (isMark) {
      text += space;
      raised = item.text;
    } else {
      text += raisedText(raised) + space + item.text;
      raised = '';
    }
    before = item;
  }
  return (text + raisedText(raised)).replace(/\s+/g, ' ').trim();
}

function hasSpace(before: Item, item: Item, least: number): boolean {
  const gap = item.isRightToLeft ? before.x - (item.x + item.width) : item.x - (before.x + before.width);
  const size = Math.max(before.size, item.size);
  return (
    gap > least * size || ((before.spaceAfter || item.spaceBefore) && gap > (least - SPACE_GAP - 0.3) * size)
  );
}
