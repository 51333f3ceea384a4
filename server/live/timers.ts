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
