import type { Block, SourceText } from './source-text.ts';

/** A stretch of a text: UTF-16 units, the end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Every place lies in the block that begins last before it; a space between two blocks belongs to the first. */
export type Place = { readonly index: number; readonly block: Block };

/** The block that an offset lies in; undefined where no block is. */
export function paragraphAt({ blocks }: Pick<SourceText, 'blocks'>, offset: number): Place | undefined {
  const index = lastBefore(blocks, offset);
  const block = blocks[index];
  return block !== undefined && offset <= block.end ? { index, block } : undefined;
}

/** The blocks that a range has a character of, as indexes: the first and one past the last. */
export function blocksIn({ blocks }: Pick<SourceText, 'blocks'>, { start, end }: Range): Range {
  const at = lastBefore(blocks, start);
  const first = (blocks[at]?.end ?? 0) > start ? at : at + 1;
  const last = lastBefore(blocks, end - 1);
  return { start: first, end: Math.max(first, last + 1) };
}

/** What is printed on the page that an offset lies on; undefined before the first page mark. */
export function pageAt({ pages }: Pick<SourceText, 'pages'>, offset: number): string | undefined {
  return pages[lastBefore(pages, offset)]?.label;
}

/** The page or pages of a range as a locator has them: "5", "5–6". */
export function pagesOf(text: Pick<SourceText, 'pages'>, { start, end }: Range): string | undefined {
  const first = pageAt(text, start);
  const last = pageAt(text, Math.max(start, end - 1));
  if (first === undefined || first === last) return last;
  return `${first}–${last}`;
}

/** Index of the last entry that begins at or before an offset, by halving; -1 when there is none. */
export function lastBefore(entries: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
