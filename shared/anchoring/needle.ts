import { type FoldedText, fold } from './fold.ts';
import type { Quotation } from './quotation.ts';
import { isWordUnit } from './words.ts';

/** A quotation made ready to be looked for: its words and its context in the form for comparison. */
export interface Needle {
  readonly exact: string;
  readonly folded: FoldedText;
  /** Folded; absent where the quotation has none on that side. */
  readonly prefix: string | undefined;
  readonly suffix: string | undefined;
  /** Where the words were, if the quotation says. */
  readonly start: number | undefined;
  /** Whether the quotation begins and ends where words do; otherwise somebody marked a part of a word. */
  readonly beginsWord: boolean;
  readonly endsWord: boolean;
}

export function needle(quotation: Quotation): Needle {
  const { exact, prefix = '', suffix = '', start } = quotation;
  return {
    exact,
    folded: fold(exact),
    prefix: fold(prefix).text || undefined,
    suffix: fold(suffix).text || undefined,
    start,
    beginsWord: !(isWordUnit(prefix.at(-1)) && isWordUnit(exact[0])),
    endsWord: !(isWordUnit(exact.at(-1)) && isWordUnit(suffix[0])),
  };
}
