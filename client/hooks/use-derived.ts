import { useMemo } from 'react';
import type { ElementId } from '../../shared/base/ids.ts';
import { applyFolds, type Folding, type FoldTree, foldTree } from '../../shared/graph/folding.ts';
import { indexLinks, type Links } from '../../shared/graph/links.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import { useView } from '../view-state/store.ts';
import { useMap } from './use-map.ts';

/** Derived once per map and shared by all components, whichever asks first. */
function oncePer<K extends object, T>(derive: (key: K) => T): (key: K) => T {
  const cache = new WeakMap<K, T>();
  return (key) => {
    const found = cache.get(key);
    if (found !== undefined) return found;
    const derived = derive(key);
    cache.set(key, derived);
    return derived;
  };
}

/** The relations of a map by their ends. */
export const linksOf = oncePer((relations: ArgumentMap['relations']) => indexLinks(relations));

interface TreeEntry {
  readonly elements: ArgumentMap['elements'];
  readonly tree: FoldTree;
}
const treesByRelations = new WeakMap<ArgumentMap['relations'], TreeEntry>();

/** The fold tree; it depends on which elements there are, not on what they say or where they lie. */
export function treeOf(map: Pick<ArgumentMap, 'elements' | 'relations'>): FoldTree {
  const { elements, relations } = map;
  const known = treesByRelations.get(relations);
  if (known?.elements === elements) return known.tree;
  const tree = known !== undefined && sameKeys(known.elements, elements) ? known.tree : foldTree(map);
  treesByRelations.set(relations, { elements, tree });
  return tree;
}

/** Whether two maps have the same keys, in the same order. */
export function sameKeys(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  if (a.size !== b.size) return false;
  const others = b.keys();
  for (const key of a.keys()) if (others.next().value !== key) return false;
  return true;
}

/** The relations by their ends. */
export function useLinks(): Links {
  return linksOf(useMap((map) => map.relations));
}

function useFoldTree(): FoldTree {
  return useMap(treeOf);
}

const foldings = new WeakMap<FoldTree, { folded: ReadonlySet<string>; folding: Folding }>();

/** What the present folds, and a lens that folds, leave to be seen, with the tree it follows from. */
export function useFolding(): Folding & { readonly tree: FoldTree } {
  const folding = useFoldsOnly();
  const { lensed, selection } = useView(({ lensed, lensMode, selection }) => {
    const folds = lensed !== null && lensMode === 'fold';
    return { lensed: folds ? lensed : null, selection: folds ? selection : null };
  });
  return useMemo(() => {
    if (lensed === null) return folding;
    // What is selected shows all the same: somebody went to it.
    const shows = (id: ElementId): boolean => lensed.elements.has(id) || (selection?.has(id) ?? false);
    return { ...folding, visible: new Set([...folding.visible].filter(shows)) };
  }, [folding, lensed, selection]);
}

function useFoldsOnly(): Folding & { readonly tree: FoldTree } {
  const tree = useFoldTree();
  const folded = useView((view) => view.folded);
  return useMemo(() => {
    const known = foldings.get(tree);
    if (known !== undefined && known.folded === folded) return { ...known.folding, tree };
    const folding = applyFolds(tree, folded);
    foldings.set(tree, { folded, folding });
    return { ...folding, tree };
  }, [tree, folded]);
}
