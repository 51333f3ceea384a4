import * as Y from 'yjs';

/** Whether a document has all that an update holds. */
export function contains(doc: Y.Doc, update: Uint8Array): boolean {
  let isNew = false;
  const note = (): void => {
    isNew = true;
  };
  doc.on('update', note);
  Y.applyUpdate(doc, update);
  doc.off('update', note);
  return !isNew && doc.store.pendingStructs === null && doc.store.pendingDs === null;
}
