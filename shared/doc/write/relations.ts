import type * as Y from 'yjs';
import type { RelationId } from '../../base/ids.ts';
import { checkLink, type LinkScope, plainFields } from '../../model/link-rules.ts';
import {
  type Relation,
  type RelationFields,
  relation,
  type TargetId,
  targetsRelation,
} from '../../model/relation.ts';
import { storedRelation } from '../stored.ts';
import { insert, missing, setFields, validated, type Written } from './edit.ts';

/** Draws a relation; refused when a link rule forbids it. `scope` is the map as it stands. */
export function addRelation(doc: Y.Doc, scope: LinkScope, added: Relation): Written {
  const valid = validated(relation, added);
  if (!valid.ok) return valid;
  const allowed = checkLink(scope, valid.value);
  return allowed.ok ? insert(doc, 'relations', added.id, storedRelation(valid.value)) : allowed;
}

/** What may be changed about a relation: kind with its own fields, and either end. */
export type RelationChange = Partial<Pick<Relation, 'from' | 'to'>> & { readonly fields?: RelationFields };

/**
 * Changes a relation or links it elsewhere; refused when the outcome would break a link rule. A rebuttal that
 * is linked to a relation becomes an undercut. Fields of the former kind stay stored and are not read.
 */
export function changeRelation(
  doc: Y.Doc,
  scope: LinkScope,
  id: RelationId,
  change: RelationChange,
): Written {
  const now = scope.relations.get(id);
  if (now === undefined) return missing('relations');
  const { from = now.from, to = now.to } = change;
  const fields = change.fields ?? fieldsToward(now, to);
  const { addedBy, addedAt } = now;
  const valid = validated(relation, { ...fields, id, from, to, addedBy, addedAt });
  if (!valid.ok) return valid;
  const allowed = checkLink(scope, valid.value);
  if (!allowed.ok) return allowed;
  const rebuttal = fields.kind === 'rebuttal' ? { mode: fields.mode, move: fields.move } : {};
  return setFields(doc, 'relations', id, { kind: fields.kind, from, to, ...rebuttal });
}

/** The fields that a relation keeps when it is linked to `to`. */
function fieldsToward(now: Relation, to: TargetId): RelationFields {
  const fields = relationFields(now);
  return fields.kind === 'rebuttal' && targetsRelation(to)
    ? { ...fields, ...plainFields('rebuttal', to) }
    : fields;
}

/** A relation's kind with the fields that only that kind carries. */
export function relationFields(of: Relation): RelationFields {
  if (of.kind !== 'rebuttal') return { kind: of.kind };
  return of.move === undefined
    ? { kind: 'rebuttal', mode: of.mode }
    : { kind: 'rebuttal', mode: of.mode, move: of.move };
}
