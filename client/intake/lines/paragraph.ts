import type { PageBreak, Piece } from '../../../shared/texts/build.ts';
import { withoutSoftHyphens } from './clean.ts';
import { joinLines } from './join.ts';
import type { Vocabulary } from './words.ts';

/** One block of a text while its lines are put together; it notes where a page begins within it. */
export class Paragraph {
  readonly #words: Vocabulary;
  readonly #page: string | undefined;
  #raw: string;
  #lastPage: string | undefined;
  readonly #breaks: PageBreak[] = [];

  constructor(words: Vocabulary, line: string, page: string | undefined) {
    this.#words = words;
    this.#raw = withoutSoftHyphens(line.trim());
    this.#page = page;
    this.#lastPage = page;
  }

  get raw(): string {
    return this.#raw;
  }

  /** Goes on with the next line, healing the word that the line's end divides. */
  add(line: string, page: string | undefined): void {
    const next = withoutSoftHyphens(line.trim());
    this.#raw = joinLines(this.#raw, next, this.#words);
    if (page !== undefined && page !== this.#lastPage) {
      // A word that is divided between two pages is found on the second.
      this.#breaks.push({ at: Math.max(this.#raw.length - next.length, 0), page });
      this.#lastPage = page;
    }
  }

  /** The finished block. */
  piece(kind: Piece['kind'], level?: number): Piece {
    return {
      kind,
      raw: this.#raw,
      ...(level === undefined ? {} : { level }),
      ...(this.#page === undefined ? {} : { page: this.#page }),
      ...(this.#breaks.length === 0 ? {} : { breaks: this.#breaks }),
    };
  }
}
