import type { ElementId, RelationId } from '../base/ids.ts';
import type { Element } from './element.ts';
import { fitsRelations, linkKey, mayEndAt, mayStartFrom } from './link-rules.ts';
import { byAge } from './order.ts';
import { type Relation, type TargetId, targetsRelation } from './relation.ts';

/** Of an element only its kind matters here. */
type Elements = ReadonlyMap<ElementId, Pick<Element, 'kind'>>;
type Relations = ReadonlyMap<RelationId, Relation>;

/**
 * The relations that can be shown, oldest first. People who race can leave a relation without an end, drawn
 * twice, of a kind its ends no longer allow, or in a circle of relations: such ones are left out here, by the
 * same rule for everybody, so that equal records give equal maps. Of two equal relations the older one stays.
 */
export function soundRelations(elements: Elements, relations: Relations): Map<RelationId, Relation> {
  const fitting = [...relations.values()].filter((each) => fits(elements, each)).sort(byAge);
  const taken = new Set<string>();
  const single = new Map<RelationId, Relation>();
  for (const each of fitting) {
    const key = linkKey(each);
    if (taken.has(key)) continue;
    taken.add(key);
    single.set(each.id, each);
  }
  const grounded = findGrounded(single);
  return new Map([...single].filter(([id]) => grounded.get(id)));
}

/** What can be said of a relation from its own ends alone; whether a relation it ends at is there comes later. */
function fits(elements: Elements, each: Relation): boolean {
  const from = elements.get(each.from);
  if (from === undefined || each.from === each.to || !mayStartFrom(each.kind, from.kind)) return false;
  if (targetsRelation(each.to)) return fitsRelations(each);
  const to = elements.get(each.to);
  return to !== undefined && mayEndAt(each.kind, to.kind);
}

/** For each relation, whether following the relations it ends at leads to an element. */
function findGrounded(relations: Relations): ReadonlyMap<RelationId, boolean> {
  const verdicts = new Map<RelationId, boolean>();
  for (const first of relations.keys()) {
    const chain = new Set<RelationId>();
    let at: TargetId | undefined = first;
    while (at !== undefined && targetsRelation(at) && !chain.has(at) && !verdicts.has(at)) {
      if (relations.has(at)) chain.add(at);
      at = relations.get(at)?.to;
    }
    const verdict = at !== undefined && (targetsRelation(at) ? verdicts.get(at) === true : true);
    for (const id of chain) verdicts.set(id, verdict);
  }
  return verdicts;
}
