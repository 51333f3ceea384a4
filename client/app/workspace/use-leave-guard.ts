import { useEffect } from 'react';
import { useSession } from '../../hooks/session-context.tsx';
import type { SessionStatus } from '../../session/types.ts';

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

/** Has the browser ask before the page is left with unsaved work. */
export function useLeaveGuard(): void {
  const session = useSession();
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (hasUnsavedWork(session.status())) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [session]);
}
