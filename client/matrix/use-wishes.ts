import { type RefObject, useEffect } from 'react';
import { viewState } from '../view-state/store.ts';

/** Grants other rooms' wishes to see something: the cell where it stands is brought into view. */
export function useWishes(table: RefObject<HTMLTableElement | null>): void {
  useEffect(
    () =>
      viewState.subscribe((now, before) => {
        if (now.camera === null || now.camera.serial === before.camera?.serial) return;
        const { wish } = now.camera;
        const [first] = wish.kind === 'fit-all' ? [] : wish.ids;
        if (first === undefined) return;
        const entry = table.current?.querySelector(`[data-matrix-id="${CSS.escape(first)}"]`);
        entry?.scrollIntoView({ block: 'center', inline: 'nearest' });
      }),
    [table],
  );
}
