import * as Y from 'yjs';
import type { Edit } from './edit.ts';
import { orderFault } from './in-order.ts';

/**
 * Applies an edit in a transaction of its own, whose origin it is; returns what went wrong when it was not taken in as
 * a whole. `writers` are the clients of whom it adds anything.
 */
export function applyWhole(doc: Y.Doc, edit: Edit, writers: readonly number[]): string | undefined {
  let fault: string | undefined;
  const look = (transaction: Y.Transaction): void => {
    fault ??= orderFault(transaction, writers);
  };
  doc.on('afterTransaction', look);
  try {
    Y.applyUpdate(doc, edit.bytes, edit);
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  } finally {
    doc.off('afterTransaction', look);
  }
  return hasPending(doc) ? 'it builds on edits that nobody has' : fault;
}

/** Whether a document keeps updates that it could not apply: content that nobody sees, and deletions that apply later. */
export function hasPending(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}

/** Whether a transaction was made by `applyWhole`, so that what the document emits has an author. */
export function isEdit(origin: unknown): origin is Edit {
  return typeof origin === 'object' && origin !== null && 'author' in origin && 'settle' in origin;
}
