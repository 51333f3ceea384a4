import { useCallback, useSyncExternalStore } from 'react';
import type { ParticipantId } from '../../shared/base/ids.ts';
import type { Participant } from '../../shared/wire/http.ts';
import { mayEdit } from '../../shared/wire/roles.ts';
import type { MapSession, Peer, SessionStatus } from '../session/types.ts';
import { useView } from '../view-state/store.ts';
import { useSession } from './session-context.tsx';

/** Whether what I did is safe. */
export function useStatus(): SessionStatus {
  const session = useSession();
  return useSyncExternalStore(session.onStatus, session.status);
}

/** Whether the map is here and can be shown. */
export function useReady(): boolean {
  const session = useSession();
  return useSyncExternalStore(session.onStatus, session.ready);
}

/** Whether I may change the map. */
export function useMayEdit(): boolean {
  const session = useSession();
  return useSyncExternalStore(session.onStatus, () => mayEdit(session.me.role));
}

/** Who I am here, with the role that the server said last. */
export function useMe(): MapSession['me'] {
  const session = useSession();
  return useSyncExternalStore(session.onStatus, () => session.me);
}

/** Everybody else's connections, without what moves. */
export function usePeers(): readonly Peer[] {
  const { presence } = useSession();
  return useSyncExternalStore(presence.onPeers, presence.peers);
}

const NOTHING_TO_UNDO = { canUndo: false, canRedo: false } as const;

/** Whether there is anything of mine to undo or redo; nothing while I look at the map as it was, for it would not be seen. */
export function useUndoState(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { undo } = useSession();
  const isLookingBack = useView((view) => view.isLookingBack);
  const state = useSyncExternalStore(undo.onChange, undo.state);
  return isLookingBack ? NOTHING_TO_UNDO : state;
}

/** Name and colour of somebody who put something on the map; undefined while they are looked up, or unknown. */
export function useParticipant(id: ParticipantId | undefined): Participant | undefined {
  const { me, participants } = useSession();
  const get = useCallback(() => {
    if (id === undefined) return undefined;
    return participants.get(id);
  }, [id, participants]);
  const found = useSyncExternalStore(participants.onChange, get);
  return id === me.id ? me : found;
}
