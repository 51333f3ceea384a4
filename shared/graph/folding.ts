import type { ElementId } from '../base/ids.ts';
import type { ArgumentMap } from '../model/map.ts';
import { parentOf } from './links.ts';

/** Which elements hang under which: an element hangs under everything its relations point to. */
export interface FoldTree {
  /** Elements that hang under nothing, in the order of the map. */
  readonly roots: readonly ElementId[];
  readonly children: ReadonlyMap<ElementId, readonly ElementId[]>;
  /** Fewest steps from a root, by element. */
  readonly depth: ReadonlyMap<ElementId, number>;
}

/** What folding leaves to be seen. */
export interface Folding {
  readonly visible: ReadonlySet<ElementId>;
  /** For each visible element, how many elements under it are not shown. */
  readonly hiddenUnder: ReadonlyMap<ElementId, number>;
}

/** A map with no more cards than this opens unfolded; a bigger one opens folded to at most as many: about two dozen are read at a glance. */
export const OPENING_CARDS_MAX = 28;

/** Derives the fold tree of a map. Elements that only hang under each other in a circle get their first as a root. */
export function foldTree(map: Pick<ArgumentMap, 'elements' | 'relations'>): FoldTree {
  const children = new Map<ElementId, ElementId[]>();
  const hanging = new Set<ElementId>();
  for (const relation of map.relations.values()) {
    const parent = parentOf(map.relations, relation);
    if (parent === undefined || parent === relation.from) continue;
    const siblings = children.get(parent) ?? [];
    if (!siblings.includes(relation.from)) siblings.push(relation.from);
    children.set(parent, siblings);
    hanging.add(relation.from);
  }
  const roots = [...map.elements.keys()].filter((id) => !hanging.has(id));
  const depth = depths(roots, children);
  for (const id of map.elements.keys()) {
    if (depth.has(id)) continue;
    roots.push(id);
    for (const [reached, steps] of depths([id], children)) if (!depth.has(reached)) depth.set(reached, steps);
  }
  return { roots, children, depth };
}

function depths(
  roots: readonly ElementId[],
  children: ReadonlyMap<ElementId, readonly ElementId[]>,
): Map<ElementId, number> {
  const depth = new Map<ElementId, number>(roots.map((id) => [id, 0]));
  const queue = [...roots];
  for (let at = 0; at < queue.length; at += 1) {
    const id = queue[at];
    if (id === undefined) continue;
    for (const child of children.get(id) ?? []) {
      if (depth.has(child)) continue;
      depth.set(child, (depth.get(id) ?? 0) + 1);
      queue.push(child);
    }
  }
  return depth;
}

/** What is seen when the given elements are folded: an element shows while anything it hangs under shows it. */
export function applyFolds(tree: FoldTree, folded: ReadonlySet<ElementId>): Folding {
  const visible = new Set<ElementId>(tree.roots);
  const queue = [...tree.roots];
  for (let at = 0; at < queue.length; at += 1) {
    const id = queue[at];
    if (id === undefined || folded.has(id)) continue;
    for (const child of tree.children.get(id) ?? []) {
      if (visible.has(child)) continue;
      visible.add(child);
      queue.push(child);
    }
  }
  const hiddenUnder = new Map<ElementId, number>();
  for (const id of visible) {
    const count = countHidden(tree, visible, id);
    if (count > 0) hiddenUnder.set(id, count);
  }
  return { visible, hiddenUnder };
}

/** Hidden elements that can be reached downwards from one through hidden ones only: what unfolding it can bring up. */
function countHidden(tree: FoldTree, visible: ReadonlySet<ElementId>, from: ElementId): number {
  const seen = new Set<ElementId>();
  const queue: ElementId[] = [from];
  for (let at = 0; at < queue.length; at += 1) {
    const id = queue[at];
    if (id === undefined) continue;
    for (const child of tree.children.get(id) ?? []) {
      if (visible.has(child) || seen.has(child)) continue;
      seen.add(child);
      queue.push(child);
    }
  }
  return seen.size;
}

/** The folds a map opens with: none when it is small, else everything from the depth on at which it would show more than `most` cards. */
export function openingFolds(tree: FoldTree, most: number = OPENING_CARDS_MAX): Set<ElementId> {
  if (tree.depth.size <= most) return new Set();
  const perDepth: number[] = [];
  for (const steps of tree.depth.values()) perDepth[steps] = (perDepth[steps] ?? 0) + 1;
  let shown = perDepth[0] ?? 0;
  let deepest = 0;
  while (deepest + 1 < perDepth.length && shown + (perDepth[deepest + 1] ?? 0) <= most) {
    deepest += 1;
    shown += perDepth[deepest] ?? 0;
  }
  const folded = new Set<ElementId>();
  for (const id of tree.children.keys()) if ((tree.depth.get(id) ?? 0) >= deepest) folded.add(id);
  return folded;
}

/** The folds to undo so that an element shows: everything folded on its shortest way up to a root. */
export function foldsAbove(tree: FoldTree, folded: ReadonlySet<ElementId>, id: ElementId): ElementId[] {
  const above: ElementId[] = [];
  let at: ElementId | undefined = id;
  while (at !== undefined && (tree.depth.get(at) ?? 0) > 0) {
    const child: ElementId = at;
    at = nearestParent(tree, child);
    if (at !== undefined && folded.has(at)) above.push(at);
  }
  return above;
}

function nearestParent(tree: FoldTree, child: ElementId): ElementId | undefined {
  const wanted = (tree.depth.get(child) ?? 0) - 1;
  for (const [parent, children] of tree.children) {
    if (tree.depth.get(parent) === wanted && children.includes(child)) return parent;
  }
  return undefined;
}
