import { type FoldedText, fold } from './fold.ts';
import { GramIndex } from './grams.ts';
import { pageNumbers } from './page-numbers.ts';
import { isWordUnit } from './words.ts';

/** A text that quotations are looked for in; what the search needs is worked out when it is first needed, once. */
export class PreparedText {
  readonly text: string;
  #folded: FoldedText | undefined;
  #grams: GramIndex | undefined;
  #pageNumbers: ReadonlySet<number> | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The text in the form for comparison. */
  get folded(): FoldedText {
    this.#folded ??= fold(this.text);
    return this.#folded;
  }

  /** Where each short run of characters of the folded text stands. */
  get grams(): GramIndex {
    this.#grams ??= new GramIndex(this.folded.text);
    return this.#grams;
  }

  /** Where in the text the numbers of its pages stand, if they were left in it. */
  get pageNumbers(): ReadonlySet<number> {
    this.#pageNumbers ??= pageNumbers(this.folded.marks);
    return this.#pageNumbers;
  }
}

/** Makes a normalised text ready for `resolve`: once for each text, for all the anchors in it. */
export function prepare(text: string): PreparedText {
  return new PreparedText(text);
}

/** Whether a word may begin or end at a place of the folded text: something that folding left out stands there, or no word goes on. */
export function isWordEdge(at: number, { folded, text }: PreparedText): boolean {
  if (at <= 0 || at >= folded.text.length) return true;
  const before = folded.starts[at - 1] ?? 0;
  const after = folded.starts[at] ?? text.length;
  if (before === after) return false;
  if (/[\s\p{P}]/u.test(text.slice(before + 1, after))) return true;
  return !(isWordUnit(text[before]) && isWordUnit(text[after]));
}
