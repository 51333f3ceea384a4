import { useCallback, useEffect, useRef, useState } from 'react';
import type { IntakeFailure } from '../failure.ts';
import { type IntakeInput, type Intaken, intake } from '../intake.ts';
import type { Progress } from '../job.ts';

/** Reading a text: nothing chosen yet, under way, refused with the reason, or read. */
export type Reading =
  | { readonly state: 'choosing'; readonly failure: IntakeFailure | null }
  | { readonly state: 'reading'; readonly name: string; readonly progress: Progress | null }
  | { readonly state: 'read'; readonly name: string; readonly intaken: Intaken };

/** What can be done about it. */
export interface ReadingActs {
  readonly reading: Reading;
  start(input: IntakeInput): void;
  /** Ends the reading, or puts away what was read. */
  back(): void;
}

const CHOOSING: Reading = { state: 'choosing', failure: null };

/** Reads one file or text at a time; a new one, or leaving, ends the one before. */
export function useIntake(first: File | undefined): ReadingActs {
  const [reading, setReading] = useState<Reading>(CHOOSING);
  const running = useRef<AbortController>(null);
  const start = useCallback((input: IntakeInput): void => {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    const name = input instanceof File ? input.name : 'the pasted text';
    const show = (next: Reading): void => {
      if (running.current === stop) setReading(next);
    };
    show({ state: 'reading', name, progress: null });
    void intake(input, {
      signal: stop.signal,
      onProgress: (progress) => show({ state: 'reading', name, progress }),
    }).then((result) => {
      if (result.ok) show({ state: 'read', name, intaken: result.value });
      else show({ state: 'choosing', failure: result.error.code === 'cancelled' ? null : result.error });
    });
  }, []);
  const back = useCallback((): void => {
    running.current?.abort();
    running.current = null;
    setReading(CHOOSING);
  }, []);
  useEffect(() => {
    if (first !== undefined) start(first);
    return () => running.current?.abort();
  }, [first, start]);
  return { reading, start, back };
}
