import { useEffect } from 'react';
import { useSession } from '../../hooks/session-context.tsx';
import { keepLooks } from '../../view-state/focus.ts';

/** Keeps what is looked at, so that one can walk back to it. */
export function useKeptLooks(): void {
  const { clock } = useSession();
  useEffect(() => keepLooks(() => clock.now()), [clock]);
}
