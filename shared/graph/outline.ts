import type { ElementId, RelationId } from '../base/ids.ts';
import type { ArgumentMap } from '../model/map.ts';
import { byAge } from '../model/order.ts';
import { RELATION_KINDS, type Relation, type TargetId, targetsRelation } from '../model/relation.ts';
import { foldTree } from './folding.ts';
import { indexLinks, type Links } from './links.ts';

/** Names a place in the outline for as long as what stands there is linked there; edits elsewhere leave it as it is. */
export type RowKey = string;

/** What stands at one place of the outline. */
export type OutlineNode =
  /** An element in full: each has exactly one such place. `via` is the relation by which it hangs there. */
  | { readonly kind: 'element'; readonly key: ElementId; readonly id: ElementId; readonly via?: RelationId }
  /** An element again, under something else that it bears on: it refers to the place in full. */
  | { readonly kind: 'reference'; readonly key: RowKey; readonly id: ElementId; readonly via: RelationId }
  /** A relation on which something bears, under the element that it starts from. */
  | { readonly kind: 'relation'; readonly key: RelationId; readonly id: RelationId };

/** A map as a tree: what bears on something hangs under it. Each relation leads to exactly one place. */
export interface Outline {
  readonly roots: readonly OutlineNode[];
  readonly children: ReadonlyMap<RowKey, readonly OutlineNode[]>;
  readonly parents: ReadonlyMap<RowKey, RowKey>;
  /** What stands where. */
  readonly places: ReadonlyMap<RowKey, OutlineNode>;
  /** The place that each relation leads to. */
  readonly ledTo: ReadonlyMap<RelationId, RowKey>;
  /** How many elements in full lie under a place, at any depth. */
  readonly under: ReadonlyMap<RowKey, number>;
}

type Scope = Pick<ArgumentMap, 'elements' | 'relations'>;

/**
 * Derives the outline of a map. An element with several parents stands in full at the place nearest to a root;
 * circles end in references. Relations get a place of their own when something bears on them, or when `shown`
 * asks for it. The order follows kind and age alone, so that all peers see the same.
 */
export function outlineOf(map: Scope, shown: ReadonlySet<RelationId> = new Set()): Outline {
  const elements = new Map([...map.elements].sort(([, a], [, b]) => byAge(a, b)));
  const links = indexLinks(new Map([...map.relations].sort(([, a], [, b]) => byKindAndAge(a, b))));
  const roots = foldTree({ elements, relations: map.relations }).roots.map(inFull);
  const outline = { children: new Map<RowKey, OutlineNode[]>(), parents: new Map<RowKey, RowKey>() };
  const ledTo = new Map<RelationId, RowKey>();
  const placed = new Set<ElementId>(roots.map(({ id }) => id));
  const all: OutlineNode[] = [...roots];
  // Level by level: who is met first stands in full there, so nobody stands deeper than need be.
  for (const node of all) {
    const below = childrenOf(node, links, shown, placed);
    if (below.length === 0) continue;
    outline.children.set(node.key, below);
    for (const child of below) {
      outline.parents.set(child.key, node.key);
      if (child.kind !== 'relation' && child.via !== undefined) ledTo.set(child.via, child.key);
      all.push(child);
    }
  }
  const places = new Map(all.map((node) => [node.key, node]));
  return { ...outline, roots, places, ledTo, under: countUnder(all, outline.parents) };
}

function inFull(id: ElementId): OutlineNode & { readonly kind: 'element' } {
  return { kind: 'element', key: id, id };
}

function childrenOf(
  node: OutlineNode,
  links: Links,
  shown: ReadonlySet<RelationId>,
  placed: Set<ElementId>,
): OutlineNode[] {
  if (node.kind === 'reference') return [];
  const steps = node.kind === 'relation' ? [] : (links.from.get(node.id) ?? []);
  return [
    ...steps.filter(({ id }) => links.to.has(id) || shown.has(id)).map(stepNode),
    ...(links.to.get(node.id) ?? []).map((each) => elementNode(each, placed)),
  ];
}

function stepNode({ id }: Relation): OutlineNode {
  return { kind: 'relation', key: id, id };
}

function elementNode({ id: via, from }: Relation, placed: Set<ElementId>): OutlineNode {
  if (placed.has(from)) return { kind: 'reference', key: `again:${via}`, id: from, via };
  placed.add(from);
  return { ...inFull(from), via };
}

/** Rebuttals before contexts, causes, supports and concessions, each oldest first. */
function byKindAndAge(a: Relation, b: Relation): number {
  return RELATION_KINDS.indexOf(a.kind) - RELATION_KINDS.indexOf(b.kind) || byAge(a, b);
}

function countUnder(all: readonly OutlineNode[], parents: ReadonlyMap<RowKey, RowKey>): Map<RowKey, number> {
  const under = new Map<RowKey, number>();
  // Those farther down were met later, so each is counted out before its parent is.
  for (const { key, kind } of all.toReversed()) {
    const parent = parents.get(key);
    if (parent === undefined) continue;
    const own = (under.get(key) ?? 0) + (kind === 'element' ? 1 : 0);
    under.set(parent, (under.get(parent) ?? 0) + own);
  }
  return under;
}

/** Where something stands, if it does: an element in full, a relation at its own place or else where it leads to. */
export function placeInOutline(outline: Outline, target: TargetId): RowKey | undefined {
  if (outline.places.has(target)) return target;
  return targetsRelation(target) ? outline.ledTo.get(target) : undefined;
}

/** The places over another, the nearest first. */
export function placesAbove(outline: Outline, key: RowKey): RowKey[] {
  const above: RowKey[] = [];
  for (let at = outline.parents.get(key); at !== undefined; at = outline.parents.get(at)) above.push(at);
  return above;
}
