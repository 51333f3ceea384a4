import { beginsInside, endsSentence, isCaption, type Marker, markerOf } from '../../lines/signs.ts';
import type { Line } from './lines.ts';
import { SAME_SIZE } from './styles.ts';

/** A gap over a line, as a multiple of the distance of lines, that begins a paragraph. */
const GAP = 1.32;
/** How far a line begins inside or outside its neighbours, as a multiple of its size, to begin a paragraph. */
const INDENT = 0.7;
/** How many lines before and after tell where lines begin. */
const NEIGHBOURS = 5;
/** A line that ends this share of the column's width early ends on purpose, though no sentence does. */
const EARLY_SHARE = 0.35;
/** The mean width of a letter, as a share of its size. */
const LETTER_WIDTH = 0.5;

/** What is around a line when it is asked whether it begins a block. */
export interface Before {
  readonly line: Line;
  /** The words of the block so far. */
  readonly raw: string;
  readonly kind: 'paragraph' | 'item' | 'caption';
  readonly marker: Marker | undefined;
}

/** Whether a line begins a block, or goes on with the one before it. */
export function beginsBlock(before: Before, lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined) return true;
  if (Math.abs(line.size - before.line.size) >= SAME_SIZE) return true;
  if (isCaption(line.text) && (isApart(before.line, line) || endsSentence(before.raw))) return true;
  const marker = markerOf(line.text);
  if (marker !== undefined && beginsItem(before, marker, line)) return true;
  return before.line.column === line.column
    ? beginsInColumn(before, lines, at)
    : beginsInNextColumn(before, line, edgeAt(lines, at));
}

function beginsItem({ line: before, raw, marker: last }: Before, marker: Marker, line: Line): boolean {
  if (marker.kind === 'bullet') return true;
  const isNext =
    marker.kind === 'number' &&
    last?.kind === 'number' &&
    last.number !== undefined &&
    marker.number === last.number + 1;
  return (
    (endsSentence(raw) || endsEarly(before, line)) &&
    (isNext || isApart(before, line) || endsEarly(before, line))
  );
}

function beginsInColumn(before: Before, lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || isApart(before.line, line)) return true;
  const edge = edgeAt(lines, at);
  const inside = line.x - edge;
  const step = line.x - before.line.x;
  const much = INDENT * line.size;
  // The first line of a paragraph begins inside the edge; in a list it is the further lines that do.
  if (inside > much && step > much && before.kind !== 'item') return true;
  if (step < -much && inside < much && (before.kind === 'item' || inside < -much))
    return endsSentence(before.raw);
  if (inside < -much && step < -much) return true;
  return endsEarly(before.line, line) && (endsSentence(before.raw) || endsFarEarly(before.line));
}

function beginsInNextColumn(before: Before, line: Line, edge: number): boolean {
  if (before.kind === 'caption') return true;
  if (line.x - edge > INDENT * line.size && !beginsInside(line.text)) return true;
  if (!endsSentence(before.raw)) return endsFarEarly(before.line) && !beginsInside(line.text);
  return endsEarly(before.line, line) || line.x - edge > INDENT * line.size;
}

/** Whether there is more room over a line than between lines. */
function isApart(before: Line, line: Line): boolean {
  if (before.column !== line.column) return false;
  const leading = Math.max(line.column.leading(line.size), line.size * 1.05);
  return line.y - before.y > leading * GAP;
}

/** Whether the first word of the next line would still have fitted. */
function endsEarly(before: Line, line: Line): boolean {
  const word = /^\S+/.exec(line.text)?.[0] ?? '';
  const room = before.column.right - before.right;
  return room > (word.length + 1.5) * LETTER_WIDTH * before.size;
}

function endsFarEarly({ column, right }: Line): boolean {
  return column.right - right > (column.right - column.left) * EARLY_SHARE;
}

/** Where the lines around one begin: the place that most of them share. */
function edgeAt(lines: readonly Line[], at: number): number {
  const line = lines[at];
  const counts = new Map<number, number>();
  for (const each of lines.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)) {
    if (each.column !== line?.column || Math.abs(each.size - line.size) >= SAME_SIZE) continue;
    const x = Math.round(each.x);
    counts.set(x, (counts.get(x) ?? 0) + 1);
  }
  const [edge] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return edge?.[0] ?? line?.x ?? 0;
}
