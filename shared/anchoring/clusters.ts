import type { Span } from './quotation.ts';

/** How far around an offset clusters are looked for, in UTF-16 units: longer than any that people write. */
const WINDOW = 64;
/** Characters that neither join a cluster nor are joined by one, so that most offsets need no further look. */
const PLAIN = /^[\t\n\x20-\x7e]{2}$/;

let segmenter: Intl.Segmenter | undefined;

/** The nearest offset at or before `offset` (or at or after it) that cuts no surrogate pair and no grapheme cluster. */
export function clusterEdge(text: string, offset: number, towards: 'start' | 'end'): number {
  if (offset <= 0 || offset >= text.length) return Math.min(Math.max(offset, 0), text.length);
  if (PLAIN.test(text.slice(offset - 1, offset + 1))) return offset;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const from = windowStart(text, offset);
  const cluster = segmenter.segment(text.slice(from, offset + WINDOW)).containing(offset - from);
  if (cluster === undefined || cluster.index === offset - from) return offset;
  return towards === 'start' ? from + cluster.index : from + cluster.index + cluster.segment.length;
}

/** The smallest span of whole clusters that holds the given one. */
export function wholeClusters(text: string, { start, end }: Span): Span {
  return { start: clusterEdge(text, start, 'start'), end: clusterEdge(text, end, 'end') };
}

/** A place before the offset where a cluster is sure to begin: after a space if there is one, else far enough away. */
function windowStart(text: string, offset: number): number {
  const least = Math.max(0, offset - WINDOW);
  const space = text.lastIndexOf(' ', offset - 2);
  if (space >= least) return space;
  return least > 0 && isLowSurrogate(text.charCodeAt(least)) ? least - 1 : least;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
