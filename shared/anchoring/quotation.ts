import type { Anchor } from '../model/anchor.ts';

/** What of an anchor says where its words are; the rest says whose they are. */
export type Quotation = Pick<Anchor, 'exact' | 'prefix' | 'suffix' | 'start' | 'end' | 'textHash'>;

/** A stretch of a text: offsets in UTF-16 units, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A quotation with everything a text can tell of it. */
export interface Described extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
