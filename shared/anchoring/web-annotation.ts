import { wholeClusters } from './clusters.ts';
import type { Quotation, Span } from './quotation.ts';

/** The W3C Web Annotation selector that finds words by their text (Recommendation of 2017, section 4.2.4). */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** The one that finds them by their place, counted in Unicode code points (section 4.2.5). */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** How many code points stand before an offset in UTF-16 units; within a surrogate pair, before the pair. */
export function codePointOffset(text: string, offset: number): number {
  let points = 0;
  for (let at = 0; at < offset; at += 1) {
    if (isPair(text, at)) at += 1;
    if (at < offset) points += 1;
  }
  return points;
}

/** The offset in UTF-16 units of what stands after so many code points: the way back from `codePointOffset`. */
export function utf16Offset(text: string, codePoints: number): number {
  let at = 0;
  for (let points = 0; points < codePoints && at < text.length; points += 1) at += isPair(text, at) ? 2 : 1;
  return at;
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

/** The selectors of a quotation that stands at `place` in a normalised text, for programs that count as W3C does. */
export function selectorsOf(
  { exact, prefix, suffix }: Quotation,
  text: string,
  place: Span,
): [TextQuoteSelector, TextPositionSelector] {
  const { start, end } = wholeClusters(text, place);
  const quote: TextQuoteSelector = {
    type: 'TextQuoteSelector',
    exact,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
  return [
    quote,
    { type: 'TextPositionSelector', start: codePointOffset(text, start), end: codePointOffset(text, end) },
  ];
}
