import { allowedKinds, checkLink, plainFields } from '../../shared/model/link-rules.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import {
  type Relation,
  type RelationFields,
  type RelationKind,
  targetsRelation,
} from '../../shared/model/relation.ts';

/** The kinds that a relation may be of between its two ends: its own, and those the rules allow. */
export function kindChoices(map: ArgumentMap, relation: Relation): RelationKind[] {
  const others = allowedKinds(map, relation.from, relation.to);
  const kinds = new Set<RelationKind>([relation.kind, ...others]);
  return [...kinds];
}

/** The fields of a relation that becomes one of another kind. */
export function fieldsForKind(kind: RelationKind, relation: Relation): RelationFields {
  return kind === relation.kind ? relation : plainFields(kind, relation.to);
}

/** Whether the relation may be turned round: its target is a card and the rules allow the other direction. */
export function maySwap(map: ArgumentMap, relation: Relation): boolean {
  if (targetsRelation(relation.to)) return false;
  const swapped = { ...relation, from: relation.to, to: relation.from };
  return checkLink(map, swapped).ok;
}
