import type * as Y from 'yjs';
import type { ElementId, RelationId } from '../../base/ids.ts';
import { readRecords } from '../read.ts';
import { root } from '../shape.ts';
import { DONE, inOneEdit, type Written } from './edit.ts';

/** What is to go. */
export interface Doomed {
  readonly elements: readonly ElementId[];
  readonly relations: readonly RelationId[];
}

/** Deletes elements and relations with every relation that would then end nowhere, in one step of undo. */
export function deleteAll(doc: Y.Doc, doomed: Doomed): Written {
  const gone = new Set<string>([...doomed.elements, ...doomed.relations]);
  const stored = [...readRecords(doc).relations.values()];
  let grew = true;
  while (grew) {
    grew = false;
    for (const each of stored) {
      if (!gone.has(each.id) && (gone.has(each.from) || gone.has(each.to))) {
        gone.add(each.id);
        grew = true;
      }
    }
  }
  inOneEdit(doc, () => {
    for (const id of gone) {
      for (const name of ['elements', 'relations'] as const) {
        if (root(doc, name).has(id)) root(doc, name).delete(id);
      }
    }
  });
  return DONE;
}
