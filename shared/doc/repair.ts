import * as Y from 'yjs';
import type { RelationId } from '../base/ids.ts';
import { soundRelations } from '../model/sound-relations.ts';
import { REPAIR } from './origin.ts';
import { readRecords } from './read.ts';
import { isIncomplete } from './read-record.ts';
import { readableRoot, root } from './shape.ts';

/**
 * Sweeps relations that cannot be shown (see `soundRelations`) or have lost a field, in one transaction; run
 * by the server alone, so that peers never duel. No reading changes by it. Returns how many.
 */
export function repair(doc: Y.Doc): number {
  const records = readRecords(doc);
  const sound = soundRelations(records.elements, records.relations);
  const loose: string[] = [];
  for (const [id, stored] of readableRoot(doc, 'relations').entries()) {
    const known = records.relations.has(id as RelationId);
    const unsound = known && !sound.has(id as RelationId);
    if (unsound || (!known && stored instanceof Y.Map && isIncomplete(stored))) loose.push(id);
  }
  if (loose.length === 0) return 0;
  doc.transact(() => {
    for (const id of loose) root(doc, 'relations').delete(id);
  }, REPAIR);
  return loose.length;
}
