import type { ElementId, RelationId } from '../base/ids.ts';
import type { ArgumentMap } from '../model/map.ts';
import { type Relation, type TargetId, targetsRelation } from '../model/relation.ts';
import type { FoldTree } from './folding.ts';
import { type Links, neighbourhood } from './links.ts';

/** Cards with the relations between them: a part of a map to look at. */
export interface Part {
  readonly elements: ReadonlySet<ElementId>;
  readonly relations: ReadonlySet<RelationId>;
}

/** How many steps from what is in focus are looked at. */
export const FOCUS_STEPS = [1, 2, 3] as const;
export type FocusSteps = (typeof FOCUS_STEPS)[number];

/**
 * What is at most so many steps from a card or a relation, with the relations between. A step leads along a relation in
 * either direction; what is said about a relation is a step from the card that it starts from.
 */
export function stepsAround(
  relations: ArgumentMap['relations'],
  links: Links,
  centre: TargetId,
  steps: FocusSteps,
): Part {
  let elements = targetsRelation(centre) ? endsOf(relations, links, centre) : new Set([centre]);
  for (let taken = 0; taken < steps; taken += 1) {
    const own = [...elements].flatMap((id) => (links.from.get(id) ?? []).map((each) => each.id));
    elements = neighbourhood(relations, links, [...elements, ...own]).elements;
  }
  return { elements, relations: relationsAmong(relations, elements) };
}

/** A relation lies between its ends: around it, no step away, are the cards at both. */
function endsOf(relations: ArgumentMap['relations'], links: Links, id: RelationId): Set<ElementId> {
  const relation = relations.get(id);
  if (relation === undefined) return new Set();
  return neighbourhood(relations, { from: links.from, to: new Map() }, [id]).elements;
}

/** The relations that start from these cards and lead, maybe by way of other such relations, to one of them. */
function relationsAmong(
  relations: ArgumentMap['relations'],
  elements: ReadonlySet<ElementId>,
): Set<RelationId> {
  const among = new Set<RelationId>();
  const isAmong = ({ from, to }: Relation): boolean => {
    if (!elements.has(from)) return false;
    if (!targetsRelation(to)) return elements.has(to);
    const target = relations.get(to);
    // Relations that end at relations form no circle in a sound map, so this ends.
    return target !== undefined && isAmong(target);
  };
  for (const relation of relations.values()) if (isAmong(relation)) among.add(relation.id);
  return among;
}

/** What is in both; null stands for all there is. */
export function inBoth(one: Part | null, other: Part | null): Part | null {
  if (one === null || other === null) return one ?? other;
  return {
    elements: new Set([...one.elements].filter((id) => other.elements.has(id))),
    relations: new Set([...one.relations].filter((id) => other.relations.has(id))),
  };
}

/**
 * The shortest way down to an element from one that hangs under nothing, both ends included: of several the one from a
 * question, else that which comes first in the map.
 */
export function wayDownTo(
  tree: FoldTree,
  elements: ArgumentMap['elements'],
  id: ElementId,
): readonly ElementId[] {
  const roots = [...tree.roots].sort((a, b) => isQuestion(elements, b) - isQuestion(elements, a));
  const before = new Map<ElementId, ElementId | undefined>(roots.map((root) => [root, undefined]));
  // A map visits what is added to it while it is walked, so nearer elements come first.
  for (const [at] of before) {
    if (at === id) break;
    for (const child of tree.children.get(at) ?? []) if (!before.has(child)) before.set(child, at);
  }
  if (!before.has(id)) return [id];
  const way: ElementId[] = [];
  for (let at: ElementId | undefined = id; at !== undefined; at = before.get(at)) way.push(at);
  return way.reverse();
}

function isQuestion(elements: ArgumentMap['elements'], id: ElementId): number {
  return elements.get(id)?.kind === 'question' ? 1 : 0;
}
