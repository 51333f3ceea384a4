import { useCallback, useEffect, useRef, useState } from 'react';
import type { MapHistory } from '../../shared/wire/history.ts';
import { useSession } from '../hooks/session-context.tsx';
import type { HistorySource } from './source.ts';

/** While people work the list is fetched anew this often, in milliseconds: a minute of work is one line of it. */
const RENEW_MS = 3_000;

/** The timeline as far as it is known, and what went wrong when it was last asked for. */
export interface TimelineState {
  readonly timeline: MapHistory | undefined;
  readonly failure: string | undefined;
  readonly reload: () => void;
}

/** Fetches the timeline, and again while the map changes. */
export function useTimeline(source: HistorySource): TimelineState {
  const session = useSession();
  const [known, setKnown] = useState<Pick<TimelineState, 'timeline' | 'failure'>>({
    timeline: undefined,
    failure: undefined,
  });
  const asked = useRef(0);
  const reload = useCallback(() => {
    asked.current += 1;
    const serial = asked.current;
    void source.timeline().then((answer) => {
      // Only the newest answer counts, in whichever order they come.
      if (serial !== asked.current) return;
      setKnown((before) =>
        answer.ok ? { timeline: answer.value, failure: undefined } : { ...before, failure: answer.error },
      );
    });
  }, [source]);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const onChange = (): void => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        reload();
      }, RENEW_MS);
    };
    const stop = session.onMap(onChange);
    reload();
    return () => {
      stop();
      clearTimeout(waiting);
      asked.current += 1;
    };
  }, [session, reload]);
  return { ...known, reload };
}
