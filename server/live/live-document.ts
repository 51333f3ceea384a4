import * as Y from 'yjs';
import { ROOT_NAMES, readableRoot, SESSION_ROOT_NAMES } from '../../shared/doc/shape.ts';

/** A state vector that names nothing: its sender has nothing. */
const NOTHING_LENGTH = 1;

/** Told of everything that is added to a document, and of every transaction. */
export interface DocumentListener {
  emitted(bytes: Uint8Array, transaction: Y.Transaction): void;
  /** `doc` is the one it happened in. */
  changed(transaction: Y.Transaction, doc: Y.Doc): void;
}

type Content =
  | { readonly state: 'thawed'; readonly doc: Y.Doc }
  /** One update with the whole document: some twentieth of the memory. */
  | { readonly state: 'frozen'; readonly bytes: Uint8Array; readonly vector: Uint8Array };

/** A map's document in memory: while nobody changes it, it is kept as bytes and costs a fraction. */
export class LiveDocument {
  readonly #listener: DocumentListener;
  #content: Content;
  /** The whole document as bytes, while nothing was added since they were made. */
  #whole: Uint8Array | undefined;

  constructor(doc: Y.Doc, listener: DocumentListener) {
    this.#listener = listener;
    this.#content = { state: 'thawed', doc: this.#adopt(doc) };
  }

  get isFrozen(): boolean {
    return this.#content.state === 'frozen';
  }

  /** The document itself; brought back from its bytes when it was frozen. */
  get doc(): Y.Doc {
    if (this.#content.state === 'thawed') return this.#content.doc;
    const doc = new Y.Doc();
    Y.applyUpdate(doc, this.#content.bytes);
    this.#content = { state: 'thawed', doc: this.#adopt(doc) };
    return doc;
  }

  /** Keeps the bytes only. */
  freeze(): void {
    if (this.#content.state === 'frozen') return;
    const { doc } = this.#content;
    const vector = Y.encodeStateVector(doc);
    this.#content = { state: 'frozen', bytes: this.whole(), vector };
    doc.destroy();
  }

  /** Puts another document in place of this one. */
  replace(doc: Y.Doc): void {
    this.destroy();
    this.#whole = undefined;
    this.#content = { state: 'thawed', doc: this.#adopt(doc) };
  }

  stateVector(): Uint8Array {
    return this.#content.state === 'frozen' ? this.#content.vector : Y.encodeStateVector(this.#content.doc);
  }

  /** Everything, as one update; a whole class that opens a map at once gets the same bytes, encoded once. */
  whole(): Uint8Array {
    if (this.#content.state === 'frozen') return this.#content.bytes;
    this.#whole ??= Y.encodeStateAsUpdate(this.#content.doc);
    return this.#whole;
  }

  /**
   * What a peer with the given state vector lacks. Throws on a malformed vector. Brings the document back for one
   * that names anything: a large map's bytes cannot be searched at a fraction of the cost of that, again and again.
   */
  diff(vector: Uint8Array): Uint8Array {
    return vector.length <= NOTHING_LENGTH ? this.whole() : Y.encodeStateAsUpdate(this.doc, vector);
  }

  /** The state vector of what everybody had before an update that this document has already. */
  vectorBefore(update: Uint8Array): Uint8Array {
    const vector = Y.decodeStateVector(this.stateVector());
    for (const [client, clock] of Y.parseUpdateMeta(update).from) {
      if (clock === 0) vector.delete(client);
      else vector.set(client, Math.min(clock, vector.get(client) ?? clock));
    }
    return Y.encodeStateVector(vector);
  }

  destroy(): void {
    if (this.#content.state === 'thawed') this.#content.doc.destroy();
  }

  #adopt(doc: Y.Doc): Y.Doc {
    // Yjs makes a root what it is when it is first asked for, and in a document from bytes nobody has: until then
    // no change in it could be traced to its record.
    for (const name of [...ROOT_NAMES, ...SESSION_ROOT_NAMES]) readableRoot(doc, name);
    doc.on('update', (bytes: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      this.#whole = undefined;
      this.#listener.emitted(bytes, transaction);
    });
    doc.on('afterTransaction', (transaction: Y.Transaction) => this.#listener.changed(transaction, doc));
    return doc;
  }
}
