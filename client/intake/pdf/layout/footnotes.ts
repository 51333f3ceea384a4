import { markerOf } from '../../lines/signs.ts';
import type { Line } from './lines.ts';
import type { BodyStyle } from './styles.ts';

/** How small the letters of notes are against those of the text. */
const SMALLER = 0.93;
/** Most of a column that notes take; a column of small letters from the top is a list of references. */
const SHARE_MAX = 0.7;
/** What a note begins with. */
const MARK = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^\{[^}]*\}|[*†‡§¶]|\d{1,3}\s)/u;

/** A column's lines, parted into its text and the notes at its foot. */
export interface WithFootnotes {
  readonly text: readonly Line[];
  readonly notes: readonly Line[];
}

/** Parts the notes at the foot of a column from its text, which goes on in the next. */
export function withoutFootnotes(lines: readonly Line[], body: BodyStyle): WithFootnotes {
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? body.size) <= body.size * SMALLER) from -= 1;
  while (from < lines.length && !isNote(lines[from])) from += 1;
  const before = lines[from - 1];
  const isAtFoot = before !== undefined && Math.abs(before.size - body.size) < body.size * (1 - SMALLER);
  if (from === lines.length || !isAtFoot || lines.length - from > lines.length * SHARE_MAX) {
    return { text: lines, notes: [] };
  }
  return { text: lines.slice(0, from), notes: lines.slice(from) };
}

function isNote(line: Line | undefined): boolean {
  return line !== undefined && (MARK.test(line.text) || markerOf(line.text)?.kind === 'number');
}
