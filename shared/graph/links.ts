import type { ElementId, RelationId } from '../base/ids.ts';
import type { ArgumentMap } from '../model/map.ts';
import { type Relation, type TargetId, targetsRelation } from '../model/relation.ts';

/** The relations of a map by their ends; built once per map, read often. */
export interface Links {
  /** Relations that start from an element. */
  readonly from: ReadonlyMap<ElementId, readonly Relation[]>;
  /** Relations that end at an element or a relation. */
  readonly to: ReadonlyMap<TargetId, readonly Relation[]>;
}

/** Indexes relations by their ends. */
export function indexLinks(relations: ArgumentMap['relations']): Links {
  const from = new Map<ElementId, Relation[]>();
  const to = new Map<TargetId, Relation[]>();
  for (const each of relations.values()) {
    append(from, each.from, each);
    append(to, each.to, each);
  }
  return { from, to };
}

function append<K>(index: Map<K, Relation[]>, key: K, each: Relation): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [each]);
  else list.push(each);
}

/**
 * The element that stands for a relation's target: the target itself or, for a relation on a relation, the
 * element from which the targeted relation starts (what is said against a step belongs to who takes it).
 */
export function parentOf(relations: ArgumentMap['relations'], of: Relation): ElementId | undefined {
  for (const target of targetsOf(relations, of)) if (target.from !== of.from) return target.from;
  return elementAtEnd(relations, of);
}

/**
 * The element under which a relation's card is drawn: its target or, for a relation on a relation, the element that
 * the targeted relation leads to. So the card stands beside the one that takes the step, and its line comes to the step
 * from the side: from below it would run behind that card and seem to end there.
 */
export function drawnUnder(relations: ArgumentMap['relations'], of: Relation): ElementId | undefined {
  const above = elementAtEnd(relations, of);
  return above === of.from ? parentOf(relations, of) : above;
}

/** The relations that a relation ends at, one after the other; a circle, which no sound map has, is walked once. */
function targetsOf(relations: ArgumentMap['relations'], of: Relation): ReadonlySet<Relation> {
  const targets = new Set<Relation>();
  let to = of.to;
  while (targetsRelation(to)) {
    const target = relations.get(to);
    if (target === undefined || targets.has(target)) break;
    targets.add(target);
    to = target.to;
  }
  return targets;
}

/** The element that a relation leads to, by way of the relations it ends at. */
function elementAtEnd(relations: ArgumentMap['relations'], of: Relation): ElementId | undefined {
  const last = [...targetsOf(relations, of)].at(-1) ?? of;
  return targetsRelation(last.to) ? undefined : last.to;
}

/** An element with everything it is linked to, and the relations between: what stays bright when it is in focus. */
export function neighbourhood(
  relations: ArgumentMap['relations'],
  links: Links,
  centre: readonly TargetId[],
): { elements: Set<ElementId>; relations: Set<RelationId> } {
  const near = { elements: new Set<ElementId>(), relations: new Set<RelationId>() };
  const addEnds = (each: Relation): void => {
    for (const one of [each, ...targetsOf(relations, each)]) {
      near.relations.add(one.id);
      near.elements.add(one.from);
      if (!targetsRelation(one.to)) near.elements.add(one.to);
    }
  };
  for (const id of centre) {
    if (targetsRelation(id)) {
      const relation = relations.get(id);
      if (relation !== undefined) addEnds(relation);
    } else {
      near.elements.add(id);
      for (const each of links.from.get(id) ?? []) addEnds(each);
    }
    for (const each of links.to.get(id) ?? []) addEnds(each);
  }
  return near;
}
