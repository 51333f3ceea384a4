import type { ElementId, RelationId } from '../base/ids.ts';
import type { Element } from './element.ts';
import { endsFit, linkKey } from './link-rules.ts';
import { type Relation, targetsRelation } from './relation.ts';

/**
 * The relations that can be shown. People who race can leave a relation without an end, drawn twice, of a
 * kind its ends no longer allow, or in a circle of relations: such ones are left out here, by the same rule
 * for everybody, so that equal records give equal maps. Of two equal relations the older one stays.
 */
export function soundRelations(
  elements: ReadonlyMap<ElementId, Element>,
  relations: ReadonlyMap<RelationId, Relation>,
): Map<RelationId, Relation> {
  const oldestFirst = [...relations.values()].sort(byAge);
  const taken = new Set<string>();
  const candidates = new Map<RelationId, Relation>();
  for (const each of oldestFirst) {
    const key = linkKey(each);
    if (taken.has(key) || !startsSoundly(elements, each)) continue;
    taken.add(key);
    candidates.set(each.id, each);
  }
  const verdicts = new Map<RelationId, boolean>();
  const sound = new Map<RelationId, Relation>();
  for (const each of candidates.values()) {
    if (endsSoundly(elements, candidates, each, verdicts)) sound.set(each.id, each);
  }
  return sound;
}

function byAge(a: Relation, b: Relation): number {
  if (a.addedAt !== b.addedAt) return a.addedAt < b.addedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function startsSoundly(elements: ReadonlyMap<ElementId, Element>, each: Relation): boolean {
  const from = elements.get(each.from);
  if (from === undefined || each.from === each.to) return false;
  if (targetsRelation(each.to)) return true;
  const to = elements.get(each.to);
  return to !== undefined && endsFit(each, from, to);
}

/** Follows the chain of relations that `first` ends at; the verdict on its last link holds for all of it. */
function endsSoundly(
  elements: ReadonlyMap<ElementId, Element>,
  candidates: ReadonlyMap<RelationId, Relation>,
  first: Relation,
  verdicts: Map<RelationId, boolean>,
): boolean {
  const chain: Relation[] = [];
  let at: Relation = first;
  let verdict = verdicts.get(at.id);
  while (verdict === undefined) {
    chain.push(at);
    if (!targetsRelation(at.to)) {
      verdict = true;
      break;
    }
    const next = candidates.get(at.to);
    if (next === undefined || chain.includes(next)) {
      verdict = false;
      break;
    }
    at = next;
    verdict = verdicts.get(at.id);
  }
  for (const each of chain.reverse()) {
    verdict = verdict && fits(elements, candidates, each);
    verdicts.set(each.id, verdict);
  }
  return verdict;
}

function fits(
  elements: ReadonlyMap<ElementId, Element>,
  candidates: ReadonlyMap<RelationId, Relation>,
  each: Relation,
): boolean {
  const from = elements.get(each.from);
  const to = targetsRelation(each.to) ? candidates.get(each.to) : elements.get(each.to);
  return from !== undefined && to !== undefined && endsFit(each, from, to);
}
