import { useEffect, useState } from 'react';
import type { MapId } from '../../../shared/base/ids.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { type KnownLinks, ShareDialog } from '../../hosting/share-dialog.tsx';
import { closeDialog } from '../../view-state/actions.ts';
import type { Api, ApiFailure } from '../api.ts';
import { useApi } from '../api-context.tsx';
import { findOpenedMap, rememberLinks } from '../opened-maps.ts';

/** The share dialog with the links that this device knows. */
export function Share() {
  const api = useApi();
  const { mapId } = useSession();
  const [links, setLinks] = useState<KnownLinks>(
    () => findOpenedMap(window.localStorage, mapId)?.links ?? {},
  );
  const origin = useLinkOrigin(api, mapId);
  const keep = (next: KnownLinks): null => {
    setLinks(next);
    rememberLinks(window.localStorage, mapId, next);
    return null;
  };
  return (
    <ShareDialog
      links={links}
      origin={origin}
      onClose={closeDialog}
      onRenew={async (role) => {
        const renewed = await api.renewLink(mapId, role);
        return renewed.ok ? keep({ ...links, [role]: renewed.value }) : failureText(renewed.error);
      }}
      onRevoke={async (role) => {
        const revoked = await api.revokeLink(mapId, role);
        if (!revoked.ok) return failureText(revoked.error);
        const { [role]: _gone, ...others } = links;
        return keep(others);
      }}
    />
  );
}

/**
 * What links are put behind: the address that the server was given for others, who may not reach the one that this
 * page came from. Without an answer it is this page's own.
 */
function useLinkOrigin(api: Api, mapId: MapId): string {
  const [origin, setOrigin] = useState(window.location.origin);
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

function failureText(failure: ApiFailure): string {
  return `${failure.title.replace(/\.$/, '')}. ${failure.detail}`;
}
