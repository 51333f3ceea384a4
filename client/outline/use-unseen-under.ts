import { useMemo } from 'react';
import { isId } from '../../shared/base/ids.ts';
import { type Outline, placesAbove, type RowKey } from '../../shared/graph/outline.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import { useView } from '../view-state/store.ts';

/** How many elements with something unseen lie under each place of an outline, at any depth. */
export function unseenUnder(outline: Outline, unseen: Iterable<TargetId>): Map<RowKey, number> {
  const under = new Map<RowKey, number>();
  for (const id of unseen) {
    // A change of a relation shows on the element that it starts from, too.
    if (!isId('element', id)) continue;
    for (const above of placesAbove(outline, id)) under.set(above, (under.get(above) ?? 0) + 1);
  }
  return under;
}

/** The same for what is unseen at the moment; nothing while I look at the past. */
export function useUnseenUnderRows(outline: Outline): ReadonlyMap<RowKey, number> {
  const { unseen, isLookingBack } = useView((view) => ({
    unseen: view.unseen,
    isLookingBack: view.isLookingBack,
  }));
  return useMemo(
    () => (isLookingBack ? new Map() : unseenUnder(outline, unseen.keys())),
    [outline, unseen, isLookingBack],
  );
}
