import * as Y from 'yjs';
import type { Struct } from './structs.ts';

/** Whether every item that names its parent by id names something that can hold items. */
export function parentsAreTypes(
  store: Y.Doc['store'],
  byClient: ReadonlyMap<number, readonly Struct[]>,
): boolean {
  for (const structs of byClient.values()) {
    for (const struct of structs) {
      const parent = struct instanceof Y.Item ? (struct.parent as unknown) : null;
      if (parent instanceof Y.ID && !canHold(find(parent, store, byClient))) return false;
    }
  }
  return true;
}

/** A type holds items; what was deleted and collected held some once, and takes latecomers into the void. */
function canHold(struct: Struct | undefined): boolean {
  if (struct instanceof Y.GC) return true;
  if (!(struct instanceof Y.Item)) return false;
  return struct.content instanceof Y.ContentType || struct.content instanceof Y.ContentDeleted;
}

function find(
  id: Y.ID,
  store: Y.Doc['store'],
  byClient: ReadonlyMap<number, readonly Struct[]>,
): Struct | undefined {
  const isStored = id.clock < Y.getState(store, id.client);
  const structs = isStored ? store.clients.get(id.client) : byClient.get(id.client);
  if (structs === undefined || id.clock < (structs[0]?.id.clock ?? Number.POSITIVE_INFINITY))
    return undefined;
  return structs[Y.findIndexSS(structs as (Y.Item | Y.GC)[], id.clock)];
}
