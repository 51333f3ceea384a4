import type { ElementId } from '../base/ids.ts';
import type { ArgumentMap } from '../model/map.ts';
import { countHidden } from './hidden.ts';
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

/** Derives the fold tree of a map. Elements that hang under each other in a circle, and the circle under nothing else, get their first as a root. */
export function foldTree(map: Pick<ArgumentMap, 'elements' | 'relations'>): FoldTree {
  const under = new Map<ElementId, Set<ElementId>>();
  for (const relation of map.relations.values()) {
    const parent = parentOf(map.relations, relation);
    if (parent === undefined || parent === relation.from) continue;
    const siblings = under.get(parent);
    if (siblings === undefined) under.set(parent, new Set([relation.from]));
    else siblings.add(relation.from);
  }
  const children = new Map([...under].map(([parent, set]) => [parent, [...set]]));
  const roots = findRoots([...map.elements.keys()], children);
  return { roots, children, depth: depths(roots, children) };
}

type Children = FoldTree['children'];

/**
 * The fewest elements, earliest first, from which all others can be reached. Walking down from each element
 * that no earlier one reaches leaves candidates; one that a later candidate reaches only came too early.
 */
function findRoots(ids: readonly ElementId[], children: Children): ElementId[] {
  const reached = new Set<ElementId>();
  const candidates = ids.filter((id) => reach(id, children, reached));
  reached.clear();
  const roots = candidates.reverse().filter((id) => reach(id, children, reached));
  return roots.reverse();
}

/** Adds an element and all that hangs under it to `reached`; false when it was there already. */
function reach(start: ElementId, children: Children, reached: Set<ElementId>): boolean {
  if (reached.has(start)) return false;
  reached.add(start);
  const queue = [start];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const child of children.get(id) ?? []) {
      if (reached.has(child)) continue;
      reached.add(child);
      queue.push(child);
    }
  }
  return true;
}

function depths(roots: readonly ElementId[], children: Children): Map<ElementId, number> {
  const depth = new Map<ElementId, number>(roots.map((id) => [id, 0]));
  // A map visits what is added to it while it is walked, so nearer elements come first.
  for (const [id, steps] of depth) {
    for (const child of children.get(id) ?? []) if (!depth.has(child)) depth.set(child, steps + 1);
  }
  return depth;
}

/** What is seen when the given elements are folded: an element shows while anything it hangs under shows it. */
export function applyFolds(tree: FoldTree, folded: ReadonlySet<ElementId>): Folding {
  const visible = new Set<ElementId>(tree.roots);
  for (const id of visible) {
    if (folded.has(id)) continue;
    for (const child of tree.children.get(id) ?? []) visible.add(child);
  }
  return { visible, hiddenUnder: countHidden(tree, visible) };
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
  return foldsToLevel(tree, deepest + 1);
}

/** The folds that leave so many levels to be seen, counted from the elements that hang under nothing; 1 leaves these alone. */
export function foldsToLevel(tree: FoldTree, levels: number): Set<ElementId> {
  const folded = new Set<ElementId>();
  for (const id of tree.children.keys()) if ((tree.depth.get(id) ?? 0) >= levels - 1) folded.add(id);
  return folded;
}

/** How many levels a map has. */
export function levelsOf({ depth }: FoldTree): number {
  return Math.max(0, ...depth.values()) + 1;
}

/** How many levels show, counted down to the deepest element that does. */
export function levelsShown(tree: FoldTree, folded: ReadonlySet<ElementId>): number {
  let deepest = 0;
  for (const id of applyFolds(tree, folded).visible) deepest = Math.max(deepest, tree.depth.get(id) ?? 0);
  return deepest + 1;
}

/** An element and all that hangs under it, at any depth. */
export function branchOf(tree: FoldTree, id: ElementId): ReadonlySet<ElementId> {
  const branch = new Set<ElementId>();
  reach(id, tree.children, branch);
  return branch;
}

/**
 * The folds to undo so that an element shows: of all its ways up to a root, those on the way with the fewest.
 * None when it shows already.
 */
export function foldsAbove(tree: FoldTree, folded: ReadonlySet<ElementId>, id: ElementId): ElementId[] {
  const parents = parentsOf(tree.children);
  const roots = new Set(tree.roots);
  const cameFrom = new Map<ElementId, ElementId | undefined>([[id, undefined]]);
  // Elements at the same number of folds are all looked at before those one fold further up.
  let level: ElementId[] = [id];
  while (level.length > 0) {
    const next: ElementId[] = [];
    for (let at = level.pop(); at !== undefined; at = level.pop()) {
      if (roots.has(at)) return foldsOnTheWay(at, cameFrom, folded);
      for (const parent of parents.get(at) ?? []) {
        if (cameFrom.has(parent)) continue;
        cameFrom.set(parent, at);
        (folded.has(parent) ? next : level).push(parent);
      }
    }
    level = next;
  }
  return [];
}

/** The folded elements on a way from a root down to an element, the nearest to it first. */
function foldsOnTheWay(
  root: ElementId,
  cameFrom: ReadonlyMap<ElementId, ElementId | undefined>,
  folded: ReadonlySet<ElementId>,
): ElementId[] {
  const above: ElementId[] = [];
  let at: ElementId = root;
  for (let below = cameFrom.get(at); below !== undefined; below = cameFrom.get(at)) {
    if (folded.has(at)) above.push(at);
    at = below;
  }
  return above.reverse();
}

function parentsOf(children: Children): Map<ElementId, ElementId[]> {
  const parents = new Map<ElementId, ElementId[]>();
  for (const [parent, siblings] of children) {
    for (const child of siblings) {
      const known = parents.get(child);
      if (known === undefined) parents.set(child, [parent]);
      else known.push(parent);
    }
  }
  return parents;
}
