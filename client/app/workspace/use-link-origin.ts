import { useEffect, useState } from 'react';
import type { MapId } from '../../../shared/base/ids.ts';
import type { Api } from '../api.ts';
import { basePath } from '../base-path.ts';

/** What the server said of the map that was asked about last: it is needed where there is no time to ask. */
let known: { readonly mapId: MapId; readonly origin: string } | null = null;

/**
 * What links are put behind: the address that the server was given for others, who may not reach the one that this
 * page came from. Until the server has been asked it is this page's own.
 */
export function linkOrigin(mapId: MapId): string {
  return known?.mapId === mapId ? known.origin : window.location.origin + basePath();
}

/** Asks the server what links to a map are put behind; without an answer it stays as it was. */
export async function askLinkOrigin(api: Pick<Api, 'mapInfo'>, mapId: MapId): Promise<string> {
  const info = await api.mapInfo(mapId);
  if (info.ok && info.value.publicUrl !== undefined) known = { mapId, origin: info.value.publicUrl };
  return linkOrigin(mapId);
}

/** What links to a map are put behind, as far as it is known, and asked of the server. */
export function useLinkOrigin(api: Api, mapId: MapId): string {
  const [origin, setOrigin] = useState(() => linkOrigin(mapId));
  useEffect(() => {
    let isCurrent = true;
    void askLinkOrigin(api, mapId).then((answer) => {
      if (isCurrent) setOrigin(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [api, mapId]);
  return origin;
}
