import { useEffect, useState } from 'react';
import type { MapId } from '../../../shared/base/ids.ts';
import type { Api } from '../api.ts';
import { basePath } from '../base-path.ts';

/**
 * What links are put behind: the address that the server was given for others, who may not reach the one that this
 * page came from. Without an answer it is this page's own.
 */
export function useLinkOrigin(api: Api, mapId: MapId): string {
  const [origin, setOrigin] = useState(() => window.location.origin + basePath());
  useEffect(() => {
    let isCurrent = true;
    void api.mapInfo(mapId).then((info) => {
      if (isCurrent && info.ok && info.value.publicUrl !== undefined) setOrigin(info.value.publicUrl);
    });
    return () => {
      isCurrent = false;
    };
  }, [api, mapId]);
  return origin;
}
