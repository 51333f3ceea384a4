import { useState } from 'react';
import { useSession } from '../../hooks/session-context.tsx';
import { type KnownLinks, ShareDialog } from '../../hosting/share-dialog.tsx';
import { closeDialog } from '../../view-state/actions.ts';
import type { ApiFailure } from '../api.ts';
import { useApi } from '../api-context.tsx';
import { findOpenedMap, rememberLinks } from '../opened-maps.ts';

/** The share dialog with the links that this device knows. */
export function Share() {
  const api = useApi();
  const { mapId } = useSession();
  const [links, setLinks] = useState<KnownLinks>(
    () => findOpenedMap(window.localStorage, mapId)?.links ?? {},
  );
  const keep = (next: KnownLinks): null => {
    setLinks(next);
    rememberLinks(window.localStorage, mapId, next);
    return null;
  };
  return (
    <ShareDialog
      links={links}
      origin={window.location.origin}
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

function failureText(failure: ApiFailure): string {
  return `${failure.title.replace(/\.$/, '')}. ${failure.detail}`;
}
