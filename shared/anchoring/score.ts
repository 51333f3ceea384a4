import search from 'approx-string-match';
import type { Needle } from './needle.ts';
import type { PreparedText } from './prepare.ts';

/**
 * What the likeness of each part counts for, as Hypothesis has it (hypothesis/client,
 * src/annotator/anchoring/match-quote.ts): the words most, the context to tell like passages apart, the old
 * place only between equals.
 */
const WEIGHTS = { words: 50, prefix: 20, suffix: 20, place: 2 } as const;
const WEIGHT = WEIGHTS.words + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.place;
/** How far from the words their context may have slipped, in characters of the folded text. */
const SLIP = 8;

/** A stretch of the folded text that may be the passage. */
export interface Match {
  readonly from: number;
  readonly to: number;
  /** Characters to insert, delete or replace to get from the quotation to it. */
  readonly errors: number;
  /** What stands between the words without belonging to them: a running head. */
  readonly gap?: { readonly from: number; readonly to: number };
}

/** A match and how well it fits. */
export interface Scored extends Match {
  /** By the weights of Hypothesis, from 0 to 1. */
  readonly score: number;
  /** Likeness of the words, from 0 to 1. */
  readonly words: number;
  /** Likeness of the context on each side of which the quotation knows it: none, one or two. */
  readonly sides: readonly number[];
  /** Characters, of the words and of the sides of the context that fit, that say it is this passage. */
  readonly evidence: number;
  /** How far from its old place it begins, in characters; absent when the quotation does not say where it was. */
  readonly drift: number | undefined;
}

/** A side of the context that is less alike says nothing: any words are alike to a third. */
export const SIDE_MIN = 0.7;

/** How well a match fits a quotation. */
export function scored(match: Match, sought: Needle, prepared: PreparedText): Scored {
  const { folded, text } = prepared;
  const length = sought.folded.text.length;
  const before = likeness(sought.prefix, folded.text, match.from, 'before');
  const after = likeness(sought.suffix, folded.text, match.to, 'after');
  const words = Math.max(0, 1 - match.errors / Math.max(1, length));
  const drift =
    sought.start === undefined
      ? undefined
      : Math.abs((folded.starts[match.from] ?? text.length) - sought.start);
  const total =
    WEIGHTS.words * words +
    WEIGHTS.prefix * (before ?? 1) +
    WEIGHTS.suffix * (after ?? 1) +
    WEIGHTS.place * Math.max(0, 1 - (drift ?? 0) / Math.max(1, text.length));
  const sides = [before, after].filter((side) => side !== undefined);
  return {
    ...match,
    score: total / WEIGHT,
    words,
    sides,
    evidence: words * length + told(before, sought.prefix) + told(after, sought.suffix),
    drift,
  };
}

function told(likeness: number | undefined, context: string | undefined): number {
  return likeness === undefined || context === undefined || likeness < SIDE_MIN
    ? 0
    : likeness * context.length;
}

/** How much of the context stands beside an offset of the folded text. */
function likeness(
  context: string | undefined,
  text: string,
  at: number,
  side: 'before' | 'after',
): number | undefined {
  if (context === undefined) return undefined;
  const length = context.length + SLIP;
  const beside = side === 'before' ? text.slice(Math.max(0, at - length), at) : text.slice(at, at + length);
  if (side === 'before' ? beside.endsWith(context) : beside.startsWith(context)) return 1;
  const [best] = search(beside, context, context.length);
  return best === undefined ? 0 : 1 - best.errors / context.length;
}

/** How many characters of the context stand directly beside a match: quick, to choose what to score at all. */
export function touching({ from, to }: Match, { prefix = '', suffix = '' }: Needle, text: string): number {
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === text[from - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[to + after]) after += 1;
  return before + after;
}
