import * as z from 'zod/mini';
import { isNormalised } from './normalised.ts';
import { type SourceText, sourceText } from './source-text.ts';

/**
 * A text as it must be to be kept: normalising it changes nothing, and its blocks are all of it, with one space
 * between each two. Anchors that count in it would otherwise miss, and words outside of blocks are shown to nobody.
 * What is kept already is not held to this: how texts are normalised may change, and they may not.
 */
export const wholeText = sourceText.check(
  z.refine(({ text }) => isNormalised(text), {
    path: ['text'],
    message: 'is not normalised: compose accents, leave out asterisks, and put one space for all white space',
  }),
  z.refine(isAllBlocks, {
    path: ['blocks'],
    message: 'leave something out: together, with one space between each two, they must be the text',
  }),
);

function isAllBlocks({ text, blocks }: Pick<SourceText, 'text' | 'blocks'>): boolean {
  let at = -1;
  for (const { start, end } of blocks) {
    if (start !== at + 1 || (start > 0 && text[at] !== ' ')) return false;
    at = end;
  }
  return at === text.length;
}
