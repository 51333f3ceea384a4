import { useEffect } from 'react';
import { viewState } from '../view-state/store.ts';
import type { OutlineParts } from './outline-context.tsx';

/** Grants other rooms' wishes to see something: the row where it stands is unfolded and brought into view. */
export function useWishes(parts: OutlineParts): void {
  useEffect(() => {
    // Somebody on a tour came here from another view.
    const main = viewState.getState().spotlight?.shown[0];
    if (main !== undefined) parts.goToTarget(main, { selection: 'keep' });
  }, [parts]);
  useEffect(
    () =>
      viewState.subscribe((now, before) => {
        if (now.camera === null || now.camera.serial === before.camera?.serial) return;
        const { wish } = now.camera;
        const [only, ...more] = now.selection;
        if (!('ids' in wish)) return;
        const [first] = wish.ids;
        const wanted = more.length === 0 ? (only ?? first) : first;
        if (wanted !== undefined) parts.goToTarget(wanted, { selection: 'keep' });
      }),
    [parts],
  );
}
