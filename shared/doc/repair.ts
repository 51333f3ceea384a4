import * as Y from 'yjs';
import type { ElementId, RelationId } from '../base/ids.ts';
import type { ElementKind } from '../model/element.ts';
import type { Relation } from '../model/relation.ts';
import { soundRelations } from '../model/sound-relations.ts';
import { REPAIR } from './origin.ts';
import { isIncomplete, READ, readKind } from './read-record.ts';
import { readableRoot, root } from './shape.ts';

/**
 * Sweeps relations that cannot be shown (see `soundRelations`) or have lost a field, in one transaction; run
 * by the server alone, so that peers never duel. No reading changes by it. Returns how many.
 */
export function repair(doc: Y.Doc): number {
  const relations = readRelations(doc);
  const sound = soundRelations(readKinds(doc), relations);
  const loose: string[] = [];
  for (const [id, stored] of readableRoot(doc, 'relations').entries()) {
    const known = relations.has(id as RelationId);
    const unsound = known && !sound.has(id as RelationId);
    if (unsound || (!known && stored instanceof Y.Map && isIncomplete(stored))) loose.push(id);
  }
  if (loose.length === 0) return 0;
  doc.transact(() => {
    for (const id of loose) root(doc, 'relations').delete(id);
  }, REPAIR);
  return loose.length;
}

function readRelations(doc: Y.Doc): Map<RelationId, Relation> {
  const relations = new Map<RelationId, Relation>();
  for (const [id, stored] of readableRoot(doc, 'relations').entries()) {
    const reading = READ.relations(id, stored);
    if (reading.ok) relations.set(reading.value.id, reading.value);
  }
  return relations;
}

/** The elements are not read whole: this runs while people work, and a large map has thousands of them. */
function readKinds(doc: Y.Doc): Map<ElementId, { kind: ElementKind }> {
  const kinds = new Map<ElementId, { kind: ElementKind }>();
  for (const [id, stored] of readableRoot(doc, 'elements').entries()) {
    const kind = readKind(stored);
    if (kind !== undefined) kinds.set(id as ElementId, { kind });
  }
  return kinds;
}
