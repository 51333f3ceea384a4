import type { Piece } from '../../shared/texts/build.ts';
import type { Note } from './notes.ts';

/** What was read of a file: its blocks in the order of reading, and what is not among them. */
export interface Read {
  readonly pieces: readonly Piece[];
  readonly notes: readonly Note[];
  readonly title?: string;
}
