import { numberDepth } from '../../lines/heading-words.ts';
import { isCaption, markerOf } from '../../lines/signs.ts';
import type { Line } from './lines.ts';
import { type BodyStyle, roundSize, SAME_SIZE } from './styles.ts';

/** How much larger than the text a heading's letters are, if size alone tells. */
const LARGER = 1.12;
/** Headings in letters of the text's own size must not be smaller than this share of it. */
const NOT_SMALLER = 0.93;
/** Most lines of a heading, and most letters; longer stretches in other letters are abstracts and quotations. */
const LINES_MAX = 6;
const LETTERS_MAX = 220;
/** How far lines of one heading are apart at most, as a multiple of their size. */
const LINE_STEP = 1.7;
/** The gap over a heading in letters of the text's size, as a multiple of the distance of lines. */
const GAP = 1.12;

/** Which lines of a column are headings: groups of lines, each by its first and the one after its last. */
export function headingGroups(lines: readonly Line[], body: BodyStyle): { from: number; to: number }[] {
  const groups: { from: number; to: number }[] = [];
  for (let from = 0; from < lines.length; ) {
    const to = endOfGroup(lines, from);
    if (isHeading(lines, from, to, body)) groups.push({ from, to });
    from = to;
  }
  return groups;
}

function endOfGroup(lines: readonly Line[], from: number): number {
  let to = from + 1;
  for (let last = lines[from], next = lines[to]; last !== undefined && next !== undefined; ) {
    const isSame =
      next.font === last.font &&
      Math.abs(next.size - last.size) < SAME_SIZE &&
      next.isOneFont === last.isOneFont;
    if (!isSame || next.y - last.y > LINE_STEP * last.size || next.y < last.y) break;
    to += 1;
    last = next;
    next = lines[to];
  }
  return to;
}

function isHeading(lines: readonly Line[], from: number, to: number, body: BodyStyle): boolean {
  const group = lines.slice(from, to);
  const [first] = group;
  if (first === undefined || group.length > LINES_MAX) return false;
  const text = group.map((line) => line.text).join(' ');
  if (text.length > LETTERS_MAX || !/\p{L}{2}/u.test(text)) return false;
  if (isCaption(text) || isList(text) || /[,;]$/.test(text)) return false;
  if (first.size >= body.size * LARGER) return !isAuthors(text);
  const isOther = first.font !== body.font && group.every(({ isOneFont }) => isOneFont);
  if (!isOther || first.size < body.size * NOT_SMALLER || isAuthors(text)) return false;
  if (/\.["'”’]?$/.test(text) && numberDepth(text) === undefined) return false;
  return standsApart(lines, from, to);
}

function isList(text: string): boolean {
  return markerOf(text) !== undefined && numberDepth(text) === undefined;
}

/** Names with marks behind them, or many names in a row. */
function isAuthors(text: string): boolean {
  return /[⁰¹²³⁴⁵⁶⁷⁸⁹}]\s*(,|and\b|&)/u.test(text) || text.split(',').length > 4 || text.includes('@');
}

/** Whether there is room over it, or nothing: it begins its column or follows a line that ends early. */
function standsApart(lines: readonly Line[], from: number, to: number): boolean {
  const first = lines[from];
  const before = lines[from - 1];
  const last = lines[to - 1];
  const after = lines[to];
  if (first === undefined || last === undefined) return false;
  if (after !== undefined && after.y > last.y && after.x > last.right) return false;
  if (before === undefined) return true;
  const gap = first.y - before.y;
  const endsEarly = before.right < before.column.right - (before.column.right - before.column.left) * 0.1;
  return gap < 0 || gap > first.column.leading(first.size) * GAP || endsEarly;
}

/** Levels by how large headings are set; those of one size by which letters come first, and by their numbers. */
export class HeadingLevels {
  readonly #styles: { readonly size: number; readonly font: string }[] = [];

  constructor(headings: Iterable<Line>) {
    for (const { size, font } of headings) {
      const style = { size: roundSize(size), font };
      if (!this.#styles.some((each) => each.size === style.size && each.font === font))
        this.#styles.push(style);
    }
    // Sorting keeps the order of equals, so that of one size the earlier style is the higher.
    this.#styles.sort((a, b) => b.size - a.size);
  }

  of(heading: Line, text: string): number {
    const size = roundSize(heading.size);
    const index = this.#styles.findIndex((each) => each.size === size && each.font === heading.font);
    return Math.min(Math.max(index, 0) + (numberDepth(text) ?? 1), 6);
  }
}
