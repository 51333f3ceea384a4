import { useEffect } from 'react';
import { useSession } from '../../hooks/session-context.tsx';

/** Milliseconds between two notes that somebody is still here: what a crash may cut off the end of a visit. */
const NOTE_EVERY_MS = 60_000;

/** Remembers on this device when somebody is in a map, so that the next visit can tell what is new. */
export function useVisit(isReady: boolean): void {
  const { mapId, clock } = useSession();
  useEffect(() => {
    if (!isReady) return;
    let note: () => void = () => undefined;
    let wanted = true;
    // Whatever keeps it from being fetched, the map can be used without.
    import('../../view-state/last-visit.ts').then(
      ({ noteVisit }) => {
        note = () => noteVisit(window.localStorage, mapId, clock.now());
        if (wanted) note();
      },
      () => undefined,
    );
    const noteNow = (): void => note();
    const timer = setInterval(noteNow, NOTE_EVERY_MS);
    document.addEventListener('visibilitychange', noteNow);
    return () => {
      wanted = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', noteNow);
      note();
    };
  }, [isReady, mapId, clock]);
}
