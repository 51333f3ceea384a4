import * as z from 'zod/mini';
import { line, prose } from '../model/fields.ts';
import { LABEL_MAX } from '../model/limits.ts';

/** Longest normalised text of one source, in UTF-16 units: 500 dense pages, some 500,000 words. */
export const SOURCE_TEXT_MAX = 4_000_000;
/** Most blocks (headings, paragraphs, list items …) of one text: 500 pages of 80 lines, each a block of its own. */
export const BLOCKS_MAX = 40_000;
/** Most page marks of one text; a PDF may have 500 pages, a text with its pages written in a few more. */
export const PAGES_MAX = 2_000;
/** Deepest heading, as in HTML. */
export const HEADING_LEVELS = 6;

const offset = z.int().check(z.gte(0));
const span = { start: offset, end: offset };

/** A piece of a text that is read as one: offsets in UTF-16 units into the normalised text, the end exclusive. */
const block = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.int().check(z.gte(1), z.lte(HEADING_LEVELS)),
    ...span,
  }),
  z.strictObject({ kind: z.literal('paragraph'), ...span }),
  z.strictObject({ kind: z.literal('item'), ...span }),
  z.strictObject({ kind: z.literal('quotation'), ...span }),
  z.strictObject({ kind: z.literal('caption'), ...span }),
]);
export type Block = z.infer<typeof block>;

/** Where a page begins, and what is printed on it: "5", "iv". */
const pageMark = z.strictObject({ label: line(LABEL_MAX), start: offset });
export type PageMark = z.infer<typeof pageMark>;

/**
 * What is kept of a paper: its normalised text (`normaliseText`: one line, single spaces), the blocks it is read
 * in and the pages it was printed on. The SHA-256 of `text`, in UTF-8, is its address; anchors count in `text`.
 */
export const sourceText = z
  .strictObject({
    text: prose(SOURCE_TEXT_MAX).check(z.minLength(1, 'is empty')),
    blocks: z.array(block).check(z.maxLength(BLOCKS_MAX)),
    pages: z.array(pageMark).check(z.maxLength(PAGES_MAX)),
  })
  .check(
    z.refine(blocksLieInOrder, {
      path: ['blocks'],
      message: 'overlap, are out of order, or reach past the text',
    }),
    z.refine(pagesLieInOrder, { path: ['pages'], message: 'are out of order, or begin past the text' }),
  );
export type SourceText = z.infer<typeof sourceText>;

interface Laid {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly PageMark[];
}

function blocksLieInOrder({ text, blocks }: Laid): boolean {
  return blocks.every(
    ({ start, end }, index) => start < end && end <= text.length && start >= (blocks[index - 1]?.end ?? 0),
  );
}

function pagesLieInOrder({ text, pages }: Laid): boolean {
  return pages.every(({ start }, index) => start <= text.length && start >= (pages[index - 1]?.start ?? 0));
}
