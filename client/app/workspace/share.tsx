import { useState } from 'react';
import type { Role } from '../../../shared/wire/roles.ts';
import { useSession } from '../../hooks/session-context.tsx';
import type { LinkChanges } from '../../hosting/link-row.tsx';
import { othersBy } from '../../hosting/people-groups.ts';
import { type KnownLinks, ShareDialog } from '../../hosting/share-dialog.tsx';
import { closeDialog, openDialog } from '../../view-state/actions.ts';
import { useApi } from '../api-context.tsx';
import { findOpenedMap, rememberLinks } from '../opened-maps.ts';
import { failureText } from './failure-text.ts';
import { useKnownPeople } from './use-known-people.ts';
import { useLinkOrigin } from './use-link-origin.ts';

/** The share dialog with the links that this device knows. */
export function Share() {
  const api = useApi();
  const { mapId, me } = useSession();
  const [links, setLinks] = useState<KnownLinks>(
    () => findOpenedMap(window.localStorage, mapId)?.links ?? {},
  );
  const origin = useLinkOrigin(api, mapId);
  const keep = (next: KnownLinks): null => {
    setLinks(next);
    rememberLinks(window.localStorage, mapId, next);
    return null;
  };
  const { people, ask } = useKnownPeople(api, mapId);
  const changesOf = (role: Role): LinkChanges => ({
    others: people === null ? undefined : othersBy(people, role, me.id),
    onQuestion: ask,
    onRenew: async (which, seats) => {
      const renewed = await api.renewLink(mapId, which, seats);
      ask();
      return renewed.ok ? keep({ ...links, [which]: renewed.value }) : failureText(renewed.error);
    },
    onRevoke: async (which) => {
      const revoked = await api.revokeLink(mapId, which);
      ask();
      if (!revoked.ok) return failureText(revoked.error);
      const { [which]: _gone, ...others } = links;
      return keep(others);
    },
  });
  return (
    <ShareDialog
      links={links}
      origin={origin}
      onClose={closeDialog}
      changesOf={changesOf}
      onPeople={() => openDialog({ kind: 'people' })}
    />
  );
}
