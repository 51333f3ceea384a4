import { type Outline, type OutlineNode, placesAbove, type RowKey } from './outline.ts';

/**
 * The part of an outline in which the places that fit stand, with those over them: the rest is left out. Counts of
 * what lies under a place stay those of the whole.
 */
export function outlineWithin(outline: Outline, fits: (node: OutlineNode) => boolean): Outline {
  const kept = keptPlaces(outline, fits);
  const keep = (nodes: readonly OutlineNode[]): readonly OutlineNode[] => {
    const left = nodes.filter(({ key }) => kept.has(key));
    return left.length === nodes.length ? nodes : left;
  };
  const children = new Map<RowKey, readonly OutlineNode[]>();
  for (const [key, nodes] of outline.children) {
    const left = keep(nodes);
    if (left.length > 0) children.set(key, left);
  }
  return { ...outline, roots: keep(outline.roots), children };
}

/** The folds that hide places that fit: all that stand over one. */
export function placesOver(outline: Outline, fits: (node: OutlineNode) => boolean): ReadonlySet<RowKey> {
  const over = new Set<RowKey>();
  for (const [key, node] of outline.places) {
    if (node.kind === 'reference' || !fits(node)) continue;
    for (const above of placesAbove(outline, key)) {
      // What stands over that one is there already.
      if (over.has(above)) break;
      over.add(above);
    }
  }
  return over;
}

function keptPlaces(outline: Outline, fits: (node: OutlineNode) => boolean): ReadonlySet<RowKey> {
  const kept = new Set<RowKey>();
  for (const [key, node] of outline.places) {
    if (!fits(node)) continue;
    for (let at: RowKey | undefined = key; at !== undefined && !kept.has(at); at = outline.parents.get(at))
      kept.add(at);
  }
  return kept;
}
