import { useMemo, useSyncExternalStore } from 'react';
import type { Participant } from '../../shared/wire/http.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMe, usePeers } from '../hooks/use-session-parts.ts';

/** Everybody in the map who is known here: who joined, who is here, and I. */
export function usePeople(): readonly Participant[] {
  const { participants } = useSession();
  const me = useMe();
  const peers = usePeers();
  const known = useSyncExternalStore(participants.onChange, participants.all);
  return useMemo(() => {
    const byId = new Map(known.map((each) => [each.id, each]));
    for (const { user } of peers) byId.set(user.id, user);
    byId.set(me.id, me);
    return [...byId.values()];
  }, [known, peers, me]);
}
