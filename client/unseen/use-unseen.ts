import type { ElementId } from '../../shared/base/ids.ts';
import { countHidden } from '../../shared/graph/hidden.ts';
import { type TargetId, targetsRelation } from '../../shared/model/relation.ts';
import { useFolding } from '../hooks/use-derived.ts';
import { useView } from '../view-state/store.ts';
import type { UnseenMark } from '../view-state/types.ts';

/** What others did to something that I have not looked at; undefined for nothing, or while I look at the past. */
export function useUnseen(id: TargetId): UnseenMark | undefined {
  return useView((view) => (view.isLookingBack ? undefined : view.unseen.get(id)));
}

const NOTHING: ReadonlyMap<ElementId, number> = new Map();
const counts = new WeakMap<
  object,
  { readonly visible: object; readonly under: ReadonlyMap<ElementId, number> }
>();

/** How many cards with something unseen are folded away under a card. */
export function useUnseenUnder(id: ElementId): number {
  const { tree, visible } = useFolding();
  const unseen = useView((view) => view.unseen);
  const isLookingBack = useView((view) => view.isLookingBack);
  if (unseen.size === 0 || isLookingBack) return 0;
  const known = counts.get(unseen);
  if (known?.visible === visible) return known.under.get(id) ?? 0;
  const cards = new Set([...unseen.keys()].filter((each): each is ElementId => !targetsRelation(each)));
  const under = cards.size === 0 ? NOTHING : countHidden(tree, visible, cards);
  counts.set(unseen, { visible, under });
  return under.get(id) ?? 0;
}
