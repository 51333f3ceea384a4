import { normaliseText } from '../anchoring/normalise.ts';
import { err, ok, type Result } from '../base/result.ts';
import { wellFormed } from '../base/text.ts';
import { LABEL_MAX } from '../model/limits.ts';
import { isNormalised } from './normalised.ts';
import {
  BLOCKS_MAX,
  type Block,
  HEADING_LEVELS,
  PAGES_MAX,
  type PageMark,
  SOURCE_TEXT_MAX,
  type SourceText,
} from './source-text.ts';

/** A page that begins within a piece: at which character of its raw text, and what is printed on the page. */
export interface PageBreak {
  readonly at: number;
  readonly page: string;
}

/** What an importer read: one block as it stood in the file, with its spaces and line breaks. */
export interface Piece {
  readonly kind: Block['kind'];
  /** Of a heading: 1 is the highest. */
  readonly level?: number;
  readonly raw: string;
  /** What is printed on the page that the piece begins on. */
  readonly page?: string;
  /** Pages that begin within it, in order. */
  readonly breaks?: readonly PageBreak[];
}

/** Why pieces make no text: there are no words in them, or more than one text may have. */
export type BuildFault = 'empty' | 'too-long' | 'too-many-blocks' | 'too-many-pages';

/**
 * Makes the one form of a text that is kept: every piece normalised as quotations are, pieces without words left
 * out, and blocks joined by one space, so that normalising the whole again changes nothing.
 */
export function buildSourceText(pieces: Iterable<Piece>): Result<SourceText, BuildFault> {
  const words: string[] = [];
  const blocks: Block[] = [];
  const pages: PageMark[] = [];
  let length = 0;
  for (const piece of pieces) {
    const text = settled(piece.raw);
    if (text === '') {
      // A page of pictures alone has a number all the same.
      for (const page of [piece.page, piece.breaks?.at(-1)?.page]) markPage(pages, page, nextStart(length));
      continue;
    }
    const start = nextStart(length);
    markPage(pages, piece.page, start);
    for (const { at, page } of piece.breaks ?? [])
      markPage(pages, page, start + settledOffset(piece, at, text));
    length = start + text.length;
    words.push(text);
    blocks.push(blockOf(piece, start, length));
    if (length > SOURCE_TEXT_MAX) return err('too-long');
    if (blocks.length > BLOCKS_MAX) return err('too-many-blocks');
    if (pages.length > PAGES_MAX) return err('too-many-pages');
  }
  if (blocks.length === 0) return err('empty');
  return ok({ text: words.join(' '), blocks, pages: pages.filter(({ start }) => start < length) });
}

/** Where the next block begins: after one space, unless it is the first. */
function nextStart(length: number): number {
  return length === 0 ? 0 : length + 1;
}

/** Taking markup away can bring a letter and its accent together; normalised once more they are one character. */
function settled(raw: string): string {
  let text = normaliseText(wellFormed(raw));
  while (!isNormalised(text)) text = normaliseText(text);
  return text;
}

/** Where a character of the raw text lies in the normalised one, at the latest at its last character. */
function settledOffset({ raw }: Piece, at: number, text: string): number {
  const before = settled(raw.slice(0, at)).length;
  const offset = text[before] === ' ' ? before + 1 : before;
  return Math.min(offset, text.length - 1);
}

function blockOf({ kind, level = 1 }: Piece, start: number, end: number): Block {
  if (kind !== 'heading') return { kind, start, end };
  return { kind, level: Math.min(Math.max(Math.trunc(level), 1), HEADING_LEVELS), start, end };
}

/** Notes that a page begins, once; of two that begin at one place the later counts. */
function markPage(pages: PageMark[], page: string | undefined, start: number): void {
  const label = wellFormed(page ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LABEL_MAX);
  const last = pages.at(-1);
  if (label === '' || label === last?.label) return;
  if (last !== undefined && last.start >= start) pages.pop();
  const before = pages.at(-1);
  if (before?.label !== label) pages.push({ label, start: Math.max(start, before?.start ?? 0) });
}
