import { useLayoutEffect, useRef } from 'react';
import type { MapId } from '../../../shared/base/ids.ts';
import { NO_LENS } from '../../../shared/lens/lens.ts';
import { parseLens } from '../../../shared/lens/link.ts';
import { setLens, setLensMode } from '../../view-state/lens.ts';
import { viewState } from '../../view-state/store.ts';
import { replaceAddress } from '../navigation.ts';
import { mapPath } from '../routes.ts';
import { lensNow } from './view-link.ts';

/** Keeps the lens and the address alike: a link that is opened sets the lens, and a lens that is set is in the address. */
export function useLensAddress(id: MapId, linked: string | null): void {
  /** What the address was last known to say. */
  const known = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (linked === known.current) return;
    known.current = linked;
    const read = linked === null ? null : parseLens(linked);
    setLens(read?.lens ?? NO_LENS);
    if (read !== null) setLensMode(read.mode);
  }, [linked]);
  // After that which the address says: it is not written over before it was read.
  useLayoutEffect(() => {
    const write = (): void => {
      const text = lensNow();
      if (text === known.current) return;
      known.current = text;
      replaceAddress(mapPath(id, null, text));
    };
    write();
    return viewState.subscribe((now, before) => {
      if (now.lens !== before.lens || now.lensMode !== before.lensMode) write();
    });
  }, [id]);
}
