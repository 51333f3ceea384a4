import * as Y from 'yjs';
import { COLLECTIONS, readableRoot } from '../../shared/doc/shape.ts';
import type { Limits } from './limits.ts';

/** Something that may be counted exactly, at a price, and is estimated from above otherwise. */
interface Bound {
  readonly max: number;
  estimate: number;
  isMeasured: boolean;
}

/** Keeps upper estimates of a document's size, and measures (some 30 ms) only when one is over its limit. */
export class Capacity {
  readonly #bytes: Bound;
  readonly #records: Bound;

  constructor(loaded: { readonly bytes: number; readonly records: number }, limits: Limits) {
    this.#bytes = { max: limits.documentBytes, estimate: loaded.bytes, isMeasured: false };
    this.#records = { max: limits.records, estimate: loaded.records, isMeasured: false };
  }

  /** Upper estimate of the document's size in bytes. */
  get bytes(): number {
    return this.#bytes.estimate;
  }

  /** Notes that the document took in an update of so many bytes, which touched so many records. */
  grow(bytes: number, records: number): void {
    this.#bytes.estimate += bytes;
    this.#bytes.isMeasured = false;
    this.#records.estimate += records;
    this.#records.isMeasured = false;
  }

  /** Whether the document has reached a limit. */
  isFull(doc: Y.Doc): boolean {
    return (
      isOver(this.#bytes, () => Y.encodeStateAsUpdate(doc).length) ||
      isOver(this.#records, () => countRecords(doc))
    );
  }
}

function isOver(bound: Bound, measure: () => number): boolean {
  if (bound.estimate > bound.max && !bound.isMeasured) {
    bound.estimate = measure();
    bound.isMeasured = true;
  }
  return bound.estimate > bound.max;
}

/** Records in a document, of all collections. */
export function countRecords(doc: Y.Doc): number {
  return COLLECTIONS.reduce((sum, name) => sum + readableRoot(doc, name).size, 0);
}
