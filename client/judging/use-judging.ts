import { useEffect, useState, useSyncExternalStore } from 'react';
import { mayJudge, mayManage } from '../../shared/wire/roles.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMe } from '../hooks/use-session-parts.ts';
import type { JudgingState } from '../session/judging.ts';

const SECOND_MS = 1_000;

/** What is known of the rounds of the open map. */
export function useJudging(): JudgingState {
  const { judging } = useSession();
  return useSyncExternalStore(judging.onChange, judging.state);
}

/** Whether I may cast ballots, and whether I may run rounds. */
export function useJudgingRights(): { readonly mayJudge: boolean; readonly isHost: boolean } {
  const { role } = useMe();
  return { mayJudge: mayJudge(role), isHost: mayManage(role) };
}

/** The time by the server's clock, in milliseconds since 1970, which goes on while something is timed. */
export function useNow(isTimed: boolean): number {
  const { clock } = useSession();
  const { aheadMs } = useJudging();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    if (!isTimed) return;
    setNow(clock.now());
    const timer = setInterval(() => setNow(clock.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, [clock, isTimed]);
  return now + aheadMs;
}
