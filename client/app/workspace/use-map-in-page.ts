import { useEffect } from 'react';
import { useSession } from '../../hooks/session-context.tsx';
import { useMap } from '../../hooks/use-map.ts';
import { useReady } from '../../hooks/use-session-parts.ts';
import { findOpenedMap, rememberMap } from '../opened-maps.ts';

/** Keeps the window's title, and the title in the list of opened maps, equal to the map's. */
export function useMapInPage(): void {
  const { mapId } = useSession();
  const isReady = useReady();
  const title = useMap((map) => map.title);
  useEffect(() => {
    if (!isReady) return;
    document.title = `${title || 'Untitled map'} · Penumbra`;
    const opened = findOpenedMap(window.localStorage, mapId);
    if (opened !== undefined && opened.title !== title)
      rememberMap(window.localStorage, { ...opened, title });
    return () => {
      document.title = 'Penumbra';
    };
  }, [mapId, isReady, title]);
}
