import type { Clock } from '../../shared/base/clock.ts';

/** Takes back what was scheduled. */
export type Cancel = () => void;

/** Delays, injected so that tests decide when time passes. */
export interface Timers {
  after(milliseconds: number, run: () => void): Cancel;
  /** Runs as soon as everything that has arrived is taken in. */
  soon(run: () => void): void;
}

/** The machine's own timers. */
export const systemTimers: Timers = {
  after: (milliseconds, run) => {
    const handle = setTimeout(run, milliseconds);
    return () => clearTimeout(handle);
  },
  soon: (run) => void setImmediate(run),
};

/** For durations: somebody may set the machine's clock, but this one goes on as if nobody had. */
export const monotonicClock: Clock = { now: () => performance.now() };
