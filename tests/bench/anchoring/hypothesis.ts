import search from 'approx-string-match';
import type { Described, Span } from '../../../shared/anchoring/quotation.ts';

/**
 * The rule of Hypothesis (hypothesis/client, src/annotator/anchoring/match-quote.ts and html.ts), written again
 * from its description to be measured beside: the old place if the words stand there, else all exact places, else
 * those with the fewest errors, and of these the one with the highest score. There is no least score and no margin.
 */
const ERRORS_MAX = 256;
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, place: 2 } as const;

export function hypothesisRule(
  { exact, prefix, suffix, start, end }: Described,
  text: string,
): Span | undefined {
  if (text.slice(start, end) === exact) return { start, end };
  const matches = exactMatches(text, exact);
  const found = matches.length > 0 ? matches : search(text, exact, Math.min(ERRORS_MAX, exact.length / 2));
  let best: { score: number; span: Span } | undefined;
  for (const match of found) {
    const score =
      WEIGHTS.quote * (1 - match.errors / exact.length) +
      WEIGHTS.prefix * likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix) +
      WEIGHTS.suffix * likeness(text.slice(match.end, match.end + suffix.length), suffix) +
      WEIGHTS.place * (1 - Math.abs(match.start - start) / text.length);
    if (best === undefined || score > best.score) best = { score, span: match };
  }
  return best?.span;
}

function exactMatches(text: string, exact: string) {
  const matches: (Span & { errors: number })[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    matches.push({ start: at, end: at + exact.length, errors: 0 });
  }
  return matches;
}

function likeness(text: string, context: string): number {
  if (context === '') return 1;
  const [best] = search(text, context, context.length);
  return best === undefined ? 0 : 1 - best.errors / context.length;
}
