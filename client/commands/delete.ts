import type { ElementId, RelationId } from '../../shared/base/ids.ts';
import { deleteAll } from '../../shared/doc/write/delete.ts';
import type { Written } from '../../shared/doc/write/edit.ts';
import { type TargetId, targetsRelation } from '../../shared/model/relation.ts';
import type { MapSession } from '../session/types.ts';
import { act } from './act.ts';

/** Deletes cards and relations, with every relation that would then end nowhere, in one step. */
export function deleteSelection(session: MapSession, ids: Iterable<TargetId>): Written {
  const elements: ElementId[] = [];
  const relations: RelationId[] = [];
  for (const id of ids) {
    if (targetsRelation(id)) relations.push(id);
    else elements.push(id);
  }
  return act(session, () => deleteAll(session.doc, { elements, relations }));
}
