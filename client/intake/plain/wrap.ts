import { endsSentence, type Marker, markerOf } from '../lines/signs.ts';
import { isRule, type PlainBlock, type PlainLine } from './split.ts';

/** Lines longer than this were not broken by hand or by a program: each is a paragraph. */
const WRAP_MAX = 200;
/** How full a line is, as a share of the width, when it was broken because the next word did not fit. */
const FULL_SHARE = 0.88;
/** A line shorter than this share of the width ends on purpose, though no sentence does. */
const SHORT_SHARE = 0.6;
/** Spaces by which a line begins further right than its neighbours when it begins a paragraph. */
const INDENT_MIN = 2;

/** How wide the lines of a text were when it was broken into lines; Infinity if it was not. */
export function wrapWidth(blocks: readonly PlainBlock[]): number {
  const inner = blocks.flatMap((block) => block.slice(0, -1).map(widthOf)).sort((a, b) => a - b);
  const width = inner[Math.floor(inner.length * 0.9)];
  return width === undefined || width > WRAP_MAX ? Number.POSITIVE_INFINITY : width;
}

function widthOf({ text, indent }: PlainLine): number {
  return text.length + indent;
}

/** Groups the lines of a block into paragraphs, items and single lines. */
export function unwrap(block: PlainBlock, width: number): PlainLine[][] {
  const base = Math.min(...block.map(({ indent }) => indent));
  const groups: PlainLine[][] = [];
  let marker: Marker | undefined;
  for (const line of block) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const mark = markerOf(line.text);
    if (group === undefined || before === undefined || begins(before, line, { base, width, mark, marker })) {
      groups.push([line]);
      marker = mark;
    } else group.push(line);
  }
  return groups;
}

interface Around {
  readonly base: number;
  readonly width: number;
  /** The sign that the line itself begins with, and that of the item before it. */
  readonly mark: Marker | undefined;
  readonly marker: Marker | undefined;
}

function begins(before: PlainLine, line: PlainLine, { base, width, mark, marker }: Around): boolean {
  if (width === Number.POSITIVE_INFINITY || isRule(line) || isRule(before)) return true;
  const spare = width * FULL_SHARE - widthOf(before) - 1 - firstWord(line).length;
  const isDeliberate = spare >= 0;
  if (mark !== undefined && (isDeliberate || endsSentence(before.text) || follows(marker, mark))) return true;
  // Items hang: their further lines stand further right.
  if (line.indent >= base + INDENT_MIN && before.indent < line.indent && marker === undefined) return true;
  if (marker !== undefined && line.indent < before.indent && endsSentence(before.text)) return true;
  return isDeliberate && (endsSentence(before.text) || widthOf(before) < width * SHORT_SHARE);
}

/** Whether two signs belong to one list. */
function follows(marker: Marker | undefined, mark: Marker): boolean {
  if (marker === undefined || marker.kind !== mark.kind) return false;
  if (marker.kind !== 'number' || mark.kind !== 'number') return marker.kind === 'bullet';
  return marker.number !== undefined && mark.number === marker.number + 1;
}

function firstWord({ text }: PlainLine): string {
  return /^\S+/.exec(text)?.[0] ?? '';
}
