import { useEffect } from 'react';
import { useSession } from '../../hooks/session-context.tsx';
import { noteVisit } from '../../view-state/last-visit.ts';

/** Milliseconds between two notes that somebody is still here: what a crash may cut off the end of a visit. */
const NOTE_EVERY_MS = 60_000;

/** Remembers on this device when somebody is in a map, so that the next visit can tell what is new. */
export function useVisit(): void {
  const { mapId, me, clock } = useSession();
  useEffect(() => {
    const note = (): void => noteVisit(window.localStorage, mapId, me.id, clock.now());
    note();
    const timer = setInterval(note, NOTE_EVERY_MS);
    document.addEventListener('visibilitychange', note);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', note);
      note();
    };
  }, [mapId, me.id, clock]);
}
