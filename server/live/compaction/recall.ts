import * as Y from 'yjs';
import { migrateDoc } from '../../../shared/doc/migrate.ts';
import { readMap } from '../../../shared/doc/read.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import { hasPending } from '../apply.ts';
import { type LogBytes, replay } from './compact.ts';

/** A state of a map as it is read and as one update; or why there is none. */
export type Recalled =
  | { readonly state: 'whole'; readonly map: ArgumentMap; readonly bytes: Uint8Array }
  /** Edits are missing that others build on. */
  | { readonly state: 'torn' }
  /** Of a version that this program cannot lift. */
  | { readonly state: 'unreadable' };

/** Makes a state of a map again from its log; in the product that is done in a thread of its own. */
export type Recall = (log: LogBytes) => Promise<Recalled>;

/** Replays a log and reads what the map was then. */
export function recallLog({ snapshot, rows }: LogBytes): Recalled {
  const doc = replay(snapshot, rows);
  return hasPending(doc) ? letGo(doc, { state: 'torn' }) : recallDoc(doc);
}

/** Reads a document of any version that this program knows, and lets go of it. */
export function recallDoc(doc: Y.Doc): Recalled {
  const bytes = Y.encodeStateAsUpdate(doc);
  if (!migrateDoc(doc).ok) return letGo(doc, { state: 'unreadable' });
  return letGo(doc, { state: 'whole', map: readMap(doc).map, bytes });
}

function letGo(doc: Y.Doc, recalled: Recalled): Recalled {
  doc.destroy();
  return recalled;
}
