import { useEffect } from 'react';
import { mayManage } from '../../../shared/wire/roles.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useMe } from '../../hooks/use-session-parts.ts';
import { PeopleDialog } from '../../hosting/people-dialog.tsx';
import { closeDialog, openDialog } from '../../view-state/actions.ts';
import { useApi } from '../api-context.tsx';
import { failureText } from './failure-text.ts';
import { useKnownPeople } from './use-known-people.ts';

/** The dialog in which a host changes who may do what. */
export function ManagePeople() {
  const api = useApi();
  const { mapId } = useSession();
  const isHost = mayManage(useMe().role);
  const known = useKnownPeople(api, mapId);
  useEffect(() => {
    // Another host may lower this one while it is open.
    if (!isHost) closeDialog();
  }, [isHost]);
  return (
    <PeopleDialog
      people={known.people}
      failure={known.failure}
      onChange={async (person, change) => {
        const changed = await api.changePerson(mapId, person.id, change);
        if (!changed.ok) return failureText(changed.error);
        known.put(changed.value);
        return null;
      }}
      onRetry={known.ask}
      onShare={() => openDialog({ kind: 'share' })}
      onClose={closeDialog}
    />
  );
}
