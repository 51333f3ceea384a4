import { type ElementId, newId, type RelationId } from '../../shared/base/ids.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { Written } from '../../shared/doc/write/edit.ts';
import { addRelation, changeRelation } from '../../shared/doc/write/relations.ts';
import type { Refusal } from '../../shared/model/refusal.ts';
import type { Relation, RelationFields, TargetId } from '../../shared/model/relation.ts';
import type { MapSession } from '../session/types.ts';
import { act, authorship } from './act.ts';

/** Draws a relation from a card to a card or a relation. */
export function connect(
  session: MapSession,
  from: ElementId,
  fields: RelationFields,
  to: TargetId,
): Result<RelationId, Refusal> {
  const id = newId('relation', session.random);
  const added = { ...fields, id, from, to, ...authorship(session) } as Relation;
  return act(session, () => {
    const written = addRelation(session.doc, session.reading().map, added);
    return written.ok ? ok(id) : written;
  });
}

/** Makes a relation one of another kind, mode or move. */
export function changeRelationFields(session: MapSession, id: RelationId, fields: RelationFields): Written {
  return act(session, () => changeRelation(session.doc, session.reading().map, id, { fields }));
}

/** Links a relation's start or end elsewhere; with `fields`, as one of another kind or mode. */
export function relink(
  session: MapSession,
  id: RelationId,
  change: { readonly from?: ElementId; readonly to?: TargetId; readonly fields?: RelationFields },
): Written {
  return act(session, () => changeRelation(session.doc, session.reading().map, id, change));
}
