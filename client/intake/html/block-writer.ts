import type { PageBreak, Piece } from '../../../shared/texts/build.ts';
import { cleanText } from '../lines/clean.ts';
import { raisedText } from '../lines/raised.ts';

type Kind = Pick<Piece, 'kind' | 'level'>;

/** Gathers the words of one block after the other out of a walk through elements. */
export class BlockWriter {
  readonly pieces: Piece[] = [];
  #kind: Kind = { kind: 'paragraph' };
  #text = '';
  #raised = '';
  #page: string | undefined;
  #breaks: PageBreak[] = [];
  #nextPage: string | undefined;

  /** Adds words as they stand; raised ones wait until it is known where they end. */
  add(raw: string, isRaised: boolean): void {
    const text = cleanText(raw).replaceAll('\u00ad', '');
    if (isRaised) {
      this.#raised += text;
      return;
    }
    if (text.trim() !== '') this.#settle();
    // A space between two raised marks belongs to them.
    if (this.#raised === '') this.#text += text;
    else this.#raised += text;
    this.#notePage();
  }

  /** A page begins here. */
  turnPage(label: string): void {
    this.#settle();
    if (this.#text.trim() === '') this.#nextPage = label;
    else this.#breaks.push({ at: this.#text.length, page: label });
  }

  /** Ends the block, if it has words, and begins one of this kind. */
  begin(kind: Kind, before = ''): void {
    this.#settle();
    if (this.#text.trim() !== '') {
      const last = this.#breaks.at(-1)?.page;
      this.pieces.push({
        ...this.#kind,
        raw: this.#text,
        ...(this.#page === undefined ? {} : { page: this.#page }),
        ...(this.#breaks.length === 0 ? {} : { breaks: this.#breaks }),
      });
      this.#nextPage ??= last ?? this.#page;
    }
    this.#kind = kind;
    this.#text = before;
    this.#page = undefined;
    this.#breaks = [];
  }

  #settle(): void {
    if (this.#raised === '') return;
    const space = /^\s/.test(this.#raised) ? ' ' : '';
    this.#text += space + raisedText(this.#raised) + (/\s$/.test(this.#raised) ? ' ' : '');
    this.#raised = '';
    this.#notePage();
  }

  #notePage(): void {
    if (this.#page !== undefined || this.#text.trim() === '') return;
    this.#page = this.#nextPage;
    this.#nextPage = undefined;
  }
}
