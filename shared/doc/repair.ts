import type * as Y from 'yjs';
import { soundRelations } from '../model/sound-relations.ts';
import { REPAIR } from './origin.ts';
import { readRecords } from './read.ts';
import { root } from './shape.ts';

/** Sweeps relations that cannot be shown (see `soundRelations`), in one transaction; run by the server alone, so that peers never duel. Returns how many. */
export function repair(doc: Y.Doc): number {
  const records = readRecords(doc);
  const sound = soundRelations(records.elements, records.relations);
  const loose = [...records.relations.keys()].filter((id) => !sound.has(id));
  if (loose.length === 0) return 0;
  doc.transact(() => {
    for (const id of loose) root(doc, 'relations').delete(id);
  }, REPAIR);
  return loose.length;
}
