import * as Y from 'yjs';
import type { ArgumentMap } from '../model/map.ts';
import { SCHEMA_VERSION } from '../model/migrations.ts';
import { type EditOrigin, SEED } from './origin.ts';
import { root } from './shape.ts';
import { storedElement, storedPlain, storedRecord, storedRegion, storedRelation } from './stored.ts';

/** Writes a whole map into an empty document, in one transaction. Only the server does this, once per map. */
export function fillDoc(doc: Y.Doc, map: ArgumentMap, origin: EditOrigin = SEED): void {
  doc.transact(() => {
    const meta = root(doc, 'meta');
    meta.set('schemaVersion', SCHEMA_VERSION);
    meta.set('title', map.title);
    meta.set('description', map.description);
    if (map.subject !== '') meta.set('subject', map.subject);
    for (const each of map.elements.values()) root(doc, 'elements').set(each.id, storedElement(each));
    for (const each of map.relations.values()) root(doc, 'relations').set(each.id, storedRelation(each));
    for (const each of map.regions.values()) root(doc, 'regions').set(each.id, storedRegion(each));
    for (const each of map.voices.values()) root(doc, 'voices').set(each.id, storedPlain(each));
    for (const each of map.sources.values()) root(doc, 'sources').set(each.id, storedPlain(each));
    for (const each of map.bearers.values()) root(doc, 'bearers').set(each.id, storedPlain(each));
    for (const name of ['comments', 'tours', 'steps', 'answers'] as const) {
      for (const each of map[name].values()) root(doc, name).set(each.id, storedRecord(name, each));
    }
  }, origin);
}

/** Whether anything was ever written into the document. */
export function isEmpty(doc: Y.Doc): boolean {
  return Y.encodeStateVector(doc).length <= 1;
}
