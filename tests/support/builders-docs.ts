import * as Y from 'yjs';
import { fillDoc } from '../../shared/doc/fill.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';

/** A document with the given map in it. */
export function aDoc(map: ArgumentMap): Y.Doc {
  const doc = new Y.Doc();
  fillDoc(doc, map);
  return doc;
}

/** Two devices on one map; `sync` brings each what the other has. */
export function twoDocs(map: ArgumentMap): { one: Y.Doc; two: Y.Doc; sync(): void } {
  const one = aDoc(map);
  const two = new Y.Doc();
  one.clientID = 1;
  two.clientID = 2;
  const sync = (): void => {
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one, Y.encodeStateVector(two)));
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two, Y.encodeStateVector(one)));
  };
  sync();
  return { one, two, sync };
}

/** Counts the updates that a document makes from now on. */
export function countUpdates(doc: Y.Doc): () => number {
  let count = 0;
  doc.on('update', () => {
    count += 1;
  });
  return () => count;
}
