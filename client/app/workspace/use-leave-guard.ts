import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../../hooks/session-context.tsx';
import type { SessionStatus } from '../../session/types.ts';
import { askBeforeLeaving } from '../navigation.ts';

/** Whether there is work that the server has not acknowledged. */
export function hasUnsavedWork(status: SessionStatus): boolean {
  switch (status.state) {
    case 'saving':
    case 'offline':
    case 'not-saved':
      return status.pending > 0;
    case 'refused':
      return status.copy !== null;
    default:
      return false;
  }
}

/** Somebody was about to leave with unsaved work. */
export interface Leaving {
  readonly stay: () => void;
  readonly leave: () => void;
}

/** Asks before the map is left with unsaved work: the browser does where the page itself goes, we do where only the map does. Returns the question while it is open. */
export function useLeaveGuard(): Leaving | null {
  const session = useSession();
  const [go, setGo] = useState<(() => void) | null>(null);
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (hasUnsavedWork(session.status())) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    const stopAsking = askBeforeLeaving((leave) => {
      if (!hasUnsavedWork(session.status())) return false;
      setGo(() => leave);
      return true;
    });
    return () => {
      window.removeEventListener('beforeunload', onLeave);
      stopAsking();
    };
  }, [session]);
  const stay = useCallback(() => setGo(null), []);
  if (go === null) return null;
  return {
    stay,
    leave: () => {
      setGo(null);
      go();
    },
  };
}
