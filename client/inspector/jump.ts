import type { ElementId } from '../../shared/base/ids.ts';
import { foldsAbove } from '../../shared/graph/folding.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import { type TargetId, targetsRelation } from '../../shared/model/relation.ts';
import { treeOf } from '../hooks/use-derived.ts';
import { moveCamera, select, setFolds } from '../view-state/actions.ts';
import { isFaded, setLensMode } from '../view-state/lens.ts';
import { viewState } from '../view-state/store.ts';

/** The cards that must show for something to be seen: itself, or the cards at a relation's ends. */
export function cardsOf(map: ArgumentMap, id: TargetId): ElementId[] {
  const cards = new Set<ElementId>();
  let at: TargetId | undefined = id;
  // A sound map has no circle of relations, so this ends.
  while (at !== undefined && targetsRelation(at)) {
    const relation = map.relations.get(at);
    if (relation !== undefined) cards.add(relation.from);
    at = relation?.to;
  }
  if (at !== undefined && map.elements.has(at)) cards.add(at);
  return [...cards];
}

/** Selects something, unfolds what hides it, and brings it into view. */
export function jumpTo(map: ArgumentMap, id: TargetId): void {
  const cards = cardsOf(map, id);
  if (cards.length === 0) return;
  const { folded, lensed, lensMode } = viewState.getState();
  // A relation shows only between its cards: a lens that folded one of them away lets it step back instead.
  if (lensMode === 'fold' && targetsRelation(id) && cards.some((card) => isFaded({ lensed }, card)))
    setLensMode('fade');
  const tree = treeOf(map);
  const inTheWay = new Set(cards.flatMap((card) => foldsAbove(tree, folded, card)));
  if (inTheWay.size > 0) setFolds(new Set([...folded].filter((each) => !inTheWay.has(each))));
  select([id]);
  moveCamera({ kind: 'centre', ids: cards });
}
