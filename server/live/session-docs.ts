import type { MapId } from '../../shared/base/ids.ts';
import { sessionSeed } from '../../shared/doc/session-doc.ts';
import type { MapRow, Storage } from '../storage/storage.ts';

/** A dot stands in no id from outside, so that nobody names a session document but by way of its map. */
const SUFFIX = '.session';

/** Under which id the session document of a map is kept. */
export function sessionDocOf(map: MapId): MapId {
  return `${map}${SUFFIX}` as MapId;
}

/** The map that a document belongs to: itself, unless it is a session document. */
export function mapOfDoc(id: MapId): MapId {
  return isSessionDoc(id) ? (id.slice(0, -SUFFIX.length) as MapId) : id;
}

/** Whether an id is that of a session document. */
export function isSessionDoc(id: MapId): boolean {
  return id.endsWith(SUFFIX);
}

/** The row of a document; a session document is made when it is first asked for, if its map is there. */
export async function rowOf(
  storage: Pick<Storage, 'findMap' | 'addSessionDoc'>,
  id: MapId,
): Promise<MapRow | undefined> {
  const found = await storage.findMap(id);
  if (found !== undefined || !isSessionDoc(id)) return found;
  const map = await storage.findMap(mapOfDoc(id));
  if (map === undefined) return undefined;
  await storage.addSessionDoc({ ...map, id }, sessionSeed(), map.id);
  return storage.findMap(id);
}
