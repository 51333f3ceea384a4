import { useMemo, useState } from 'react';
import type { ElementId, RelationId } from '../../shared/base/ids.ts';
import { neighbourhood } from '../../shared/graph/links.ts';
import { useFolding, useLinks } from '../hooks/use-derived.ts';
import { useMap } from '../hooks/use-map.ts';
import { useLensed } from '../hooks/use-references.ts';
import { useMayEdit } from '../hooks/use-session-parts.ts';
import { useView } from '../view-state/store.ts';
import { type CanvasNode, createNodeMaker } from './flow/nodes.ts';

/** What stays bright while something is in focus. */
interface Near {
  readonly elements: ReadonlySet<ElementId>;
  readonly relations: ReadonlySet<RelationId>;
}

/** What a tour shows; else what one selected card or relation is linked to; with none or several, what the lens shows. */
export function useNear(): Near | null {
  const relations = useMap((map) => map.relations);
  const links = useLinks();
  const only = useView(({ selection }) => (selection.size === 1 ? [...selection][0] : undefined));
  const lensed = useLensed();
  const spotlight = useView((view) => view.spotlight);
  return useMemo(() => {
    if (spotlight !== null) return spotlight;
    return only === undefined ? lensed : neighbourhood(relations, links, [only]);
  }, [relations, links, only, lensed, spotlight]);
}

/** The nodes of the canvas: the regions, and of the cards those that are mounted or in hand. */
export function useNodes(
  mounted: ReadonlySet<ElementId>,
  near: Near | null,
  namesOnTop: boolean,
): CanvasNode[] {
  const elements = useMap((map) => map.elements);
  const regions = useMap((map) => map.regions);
  const { visible, hiddenUnder, tree } = useFolding();
  const mayEdit = useMayEdit();
  const folded = useView((view) => view.folded);
  const selection = useView((view) => view.selection);
  // Which cards are in my hand, not where: that changes with every move of the pointer.
  const inHand = useView((view) => [...view.drag.keys()]);
  const edited = useView((view) => view.editing?.id);
  const [makeNodes] = useState(createNodeMaker);
  return useMemo(
    () =>
      makeNodes({
        elements,
        regions,
        visible,
        hiddenUnder,
        children: tree.children,
        folded,
        selection,
        near: near?.elements ?? null,
        dragged: new Set(inHand),
        mayEdit,
        namesOnTop,
        mounted,
        edited,
      }),
    [
      makeNodes,
      elements,
      regions,
      visible,
      hiddenUnder,
      tree,
      folded,
      selection,
      near,
      inHand,
      mayEdit,
      namesOnTop,
      mounted,
      edited,
    ],
  );
}
