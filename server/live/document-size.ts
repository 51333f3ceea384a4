import * as Y from 'yjs';

/** Keeps an upper estimate of a document's size in bytes, and measures (some 30 ms) only when that is over the limit. */
export class DocumentSize {
  readonly #max: number;
  #estimate: number;
  #isMeasured = false;

  constructor(estimate: number, max: number) {
    this.#estimate = estimate;
    this.#max = max;
  }

  /** Notes that the document took in an update of so many bytes. */
  grow(bytes: number): void {
    this.#estimate += bytes;
    this.#isMeasured = false;
  }

  /** Whether the document has reached its limit. */
  isFull(doc: Y.Doc): boolean {
    if (this.#estimate > this.#max && !this.#isMeasured) {
      this.#estimate = Y.encodeStateAsUpdate(doc).length;
      this.#isMeasured = true;
    }
    return this.#estimate > this.#max;
  }
}
