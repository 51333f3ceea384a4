import { type RefObject, useEffect } from 'react';
import type { ElementId } from '../../shared/base/ids.ts';
import { viewState } from '../view-state/store.ts';

/** Grants other rooms' wishes to see something: the cell where it stands is brought into view. */
export function useWishes(table: RefObject<HTMLTableElement | null>): void {
  useEffect(() => {
    // Somebody on a tour came here from another view.
    const { spotlight } = viewState.getState();
    if (spotlight !== null) scrollTo(table.current, [...spotlight.elements]);
    return viewState.subscribe((now, before) => {
      if (now.camera === null || now.camera.serial === before.camera?.serial) return;
      const { wish } = now.camera;
      if ('ids' in wish) scrollTo(table.current, wish.ids);
    });
  }, [table]);
}

/** The first of them that has a cell: the table shows costs and what bears on them, and leaves out the rest. */
function scrollTo(table: HTMLTableElement | null, ids: readonly ElementId[]): void {
  for (const id of ids) {
    const entry = table?.querySelector(`[data-matrix-id="${CSS.escape(id)}"]`);
    if (!entry) continue;
    entry.scrollIntoView({ block: 'center', inline: 'nearest' });
    return;
  }
}
