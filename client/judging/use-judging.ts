import { useEffect, useState, useSyncExternalStore } from 'react';
import { mayJudge, mayManage } from '../../shared/wire/roles.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMe } from '../hooks/use-session-parts.ts';
import type { JudgingState } from '../session/judging.ts';

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

/** The time, in milliseconds since 1970, which goes on while something is timed. */
export function useNow(isTimed: boolean, everyMs = 1_000): number {
  const { clock } = useSession();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    if (!isTimed) return;
    setNow(clock.now());
    const timer = setInterval(() => setNow(clock.now()), everyMs);
    return () => clearInterval(timer);
  }, [clock, isTimed, everyMs]);
  return now;
}
