import { useMemo, useState } from 'react';
import type { ElementId, RelationId } from '../../shared/base/ids.ts';
import { neighbourhood } from '../../shared/graph/links.ts';
import { type TargetId, targetsRelation } from '../../shared/model/relation.ts';
import { useFolding, useLinks } from '../hooks/use-derived.ts';
import { useMap } from '../hooks/use-map.ts';
import { useMayEdit } from '../hooks/use-session-parts.ts';
import { useView } from '../view-state/store.ts';
import { type CanvasNode, createNodeMaker } from './flow/nodes.ts';
import { focusedCard } from './mounting/focused-card.ts';

/** What stays bright while something is in focus. */
interface Near {
  readonly elements: ReadonlySet<ElementId>;
  readonly relations: ReadonlySet<RelationId>;
}

/**
 * What a tour shows; else what one selected card or relation is linked to. Under a lens it is what that leaves in
 * sight: beside it only the selection stays bright, or what the lens says of the map would no longer be seen.
 */
export function useNear(): Near | null {
  const relations = useMap((map) => map.relations);
  const links = useLinks();
  const only = useView(({ selection }) => (selection.size === 1 ? [...selection][0] : undefined));
  const { lensed, spotlight } = useView((view) => ({ lensed: view.lensed, spotlight: view.spotlight }));
  return useMemo(() => {
    if (spotlight !== null) return spotlight;
    if (only === undefined) return lensed;
    const near = neighbourhood(relations, links, [only]);
    return lensed === null ? near : underLens(lensed, near, only);
  }, [relations, links, only, lensed, spotlight]);
}

function underLens(lensed: Near, near: Near, selected: TargetId): Near {
  const elements = new Set(lensed.elements);
  if (!targetsRelation(selected)) elements.add(selected);
  return { elements, relations: new Set([...lensed.relations, ...near.relations]) };
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
        // Asked when something else changes: whatever would take a card away does.
        focused: focusedCard(),
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
