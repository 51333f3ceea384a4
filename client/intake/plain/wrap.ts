import { isCounted, isPartName, isSubsection } from '../lines/heading-words.ts';
import { beginsInside, endsSentence, type Marker, markerOf } from '../lines/signs.ts';
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
  const width = usualWidth(blocks.flatMap((block) => block.slice(0, -1)));
  // Where paragraphs are lines, short ones over them, such as headings, say nothing of a width.
  const all = usualWidth(blocks.flat());
  return width === undefined || Math.max(width, all ?? 0) > WRAP_MAX ? Number.POSITIVE_INFINITY : width;
}

/** What all but the widest lines keep to. */
function usualWidth(lines: readonly PlainLine[]): number | undefined {
  const widths = lines.map(widthOf).sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)];
}

function widthOf({ text, indent }: PlainLine): number {
  return text.length + indent;
}

/** Groups the lines of a block into paragraphs, items and single lines. */
export function unwrap(block: PlainBlock, width: number): PlainLine[][] {
  const base = Math.min(...block.map(({ indent }) => indent));
  const groups: PlainLine[][] = [];
  let marker: Marker | undefined;
  let isUnderHeading = false;
  for (const [index, line] of block.entries()) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const mark = markerOf(line.text);
    const isOwn = isUnderHeading || isOwnAt(block, index);
    if (
      group === undefined ||
      before === undefined ||
      isOwn ||
      begins(before, line, { base, width, mark, marker })
    ) {
      groups.push([line]);
      marker = mark;
      isUnderHeading = isPartName(line.text) || isSubsectionAt(block, index, width);
    } else group.push(line);
  }
  return groups;
}

/** Whether its words make a line within a block begin something, whatever the lines around it are like: a heading, or a paragraph that is counted. */
function isOwnAt(block: PlainBlock, index: number): boolean {
  const [line, before] = [block[index], block[index - 1]];
  if (line === undefined || before === undefined) return false;
  if (isPartName(line.text)) {
    // The last word of a paragraph can be one of these too; in the middle of one it does not have a line to itself.
    return index < block.length - 1 || endsSentence(before.text);
  }
  return isCounted(line.text) && endsSentence(before.text);
}

/** Whether a line is a counted heading, and not the first line of a counted paragraph: that goes on, and fills its line. */
function isSubsectionAt(block: PlainBlock, index: number, width: number): boolean {
  const [line, next] = [block[index], block[index + 1]];
  if (line === undefined || !isSubsection(line.text)) return false;
  return next === undefined || (!beginsInside(next.text) && isDeliberate(line, next, width));
}

/** Whether a line ended though the first word of the next one had room in it. */
function isDeliberate(line: PlainLine, next: PlainLine, width: number): boolean {
  return width * FULL_SHARE - widthOf(line) - 1 - firstWord(next).length >= 0;
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
  const isBroken = isDeliberate(before, line, width);
  if (mark !== undefined && (isBroken || endsSentence(before.text) || follows(marker, mark))) return true;
  // Items hang: their further lines stand further right.
  if (line.indent >= base + INDENT_MIN && before.indent < line.indent && marker === undefined) return true;
  if (marker !== undefined && line.indent < before.indent && endsSentence(before.text)) return true;
  return isBroken && (endsSentence(before.text) || widthOf(before) < width * SHORT_SHARE);
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
