import type { ElementId } from '../../shared/base/ids.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import { type TargetId, targetsRelation } from '../../shared/model/relation.ts';

/** The card itself, or the cards at both ends of a relation. */
export function endsOf(map: Pick<ArgumentMap, 'relations'>, id: TargetId): ElementId[] {
  if (!targetsRelation(id)) return [id];
  const relation = map.relations.get(id);
  if (relation === undefined) return [];
  return targetsRelation(relation.to) ? [relation.from] : [relation.from, relation.to];
}
