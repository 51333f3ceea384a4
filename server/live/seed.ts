import * as Y from 'yjs';
import { fillDoc } from '../../shared/doc/fill.ts';
import { type ArgumentMap, EMPTY_MAP } from '../../shared/model/map.ts';

/** The one update that a map starts from; made once, on the server, so that no peer ever seeds a second time. */
export function seedUpdate(map: ArgumentMap): Uint8Array {
  const doc = new Y.Doc();
  fillDoc(doc, map);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/** A map with nothing on it but its title. */
export function emptyMap(title: string): ArgumentMap {
  return { ...EMPTY_MAP, title };
}
