import { QUOTATION_CONTEXT } from '../model/limits.ts';
import { clusterEdge, wholeClusters } from './clusters.ts';
import type { Described, Span } from './quotation.ts';

const SPACE = /\s/;

/**
 * The quotation that finds the words between two offsets again: the words without spaces around them, what
 * stands on both sides, and where. What a selection cuts, a surrogate pair or a grapheme cluster, is taken
 * whole. `exact` is empty when nothing but spaces is selected, and as long as the selection: whether it is
 * short enough for an anchor is for the caller to say.
 */
export function describe(text: string, start: number, end: number): Described {
  const words = trimmed(
    text,
    wholeClusters(text, { start: Math.min(start, end), end: Math.max(start, end) }),
  );
  const from = clusterEdge(text, words.start - QUOTATION_CONTEXT, 'end');
  const to = clusterEdge(text, words.end + QUOTATION_CONTEXT, 'start');
  return {
    exact: text.slice(words.start, words.end),
    prefix: text.slice(Math.min(from, words.start), words.start),
    suffix: text.slice(words.end, Math.max(to, words.end)),
    ...words,
  };
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && SPACE.test(text.charAt(from))) from += 1;
  while (to > from && SPACE.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
