import * as Y from 'yjs';
import { fingerprint } from './fingerprint.ts';

/** A log as bytes: a snapshot, if there is one, and the edits after it. */
export interface LogBytes {
  readonly snapshot: Uint8Array | undefined;
  readonly rows: readonly Uint8Array[];
}

/** A log folded into one update, and what the document says. */
export interface Compacted {
  readonly bytes: Uint8Array;
  readonly fingerprint: string;
}

/** Folds a log into one snapshot; in the product that is done in a thread of its own. */
export type Compact = (log: LogBytes) => Promise<Compacted>;

/** Replays a log into a fresh document, which drops the content of what was deleted, and encodes it. */
export function compactLog({ snapshot, rows }: LogBytes): Compacted {
  const doc = replay(snapshot, rows);
  const compacted = { bytes: Y.encodeStateAsUpdate(doc), fingerprint: fingerprint(doc) };
  doc.destroy();
  return compacted;
}

/** The document of a log, in one transaction: nobody watches it being built. */
export function replay(snapshot: Uint8Array | undefined, rows: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    if (snapshot !== undefined) Y.applyUpdate(doc, snapshot);
    for (const bytes of rows) Y.applyUpdate(doc, bytes);
  });
  return doc;
}
