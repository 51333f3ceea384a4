import type { Span } from './quotation.ts';
import type { WordChange } from './word-diff.ts';

/** A place where the words of a quotation may stand, and how well it fits: 1 where everything does. */
export interface Candidate extends Span {
  readonly score: number;
}

/** What is no longer as the quotation says. */
export type Change =
  /** Other words stand there now; `diff` says which, in the order of reading. */
  | { readonly kind: 'words'; readonly now: string; readonly diff: readonly WordChange[] }
  /** The words stand in the text, among words other than those they stood among. */
  | { readonly kind: 'place' };

/** Where the words of a quotation stand in a text. */
export type Resolution =
  /** The same words, however they are typeset, at a place that is in no doubt. */
  | ({ readonly state: 'anchored' } & Span)
  /** A passage that is in no doubt either, but is not what it was. */
  | ({ readonly state: 'moved'; readonly change: Change } & Span)
  /** Several places fit about as well: a person has to choose. At least two, the best first. */
  | { readonly state: 'ambiguous'; readonly candidates: readonly Candidate[] }
  /** No place fits well enough to be shown as the passage; the best one may be offered. */
  | { readonly state: 'orphaned'; readonly best: Candidate | undefined };
