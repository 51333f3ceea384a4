import type * as Y from 'yjs';
import { repair } from '../../shared/doc/repair.ts';
import type { Cancel, Timers } from './timers.ts';

/** Milliseconds from an edit to the sweep of what it may have left dangling: long enough to spare a busy map. */
const SWEEP_AFTER_MS = 5_000;

type SweepState =
  | { readonly state: 'clean' }
  | { readonly state: 'waiting'; readonly cancel: Cancel }
  | { readonly state: 'due' };

/** Decides when the server removes relations whose ends two racing people took away. */
export class Sweeper {
  readonly #timers: Timers;
  readonly #requestTick: () => void;
  #now: SweepState = { state: 'clean' };

  constructor(timers: Timers, requestTick: () => void) {
    this.#timers = timers;
    this.#requestTick = requestTick;
  }

  /** Notes that the document changed. */
  touch(): void {
    if (this.#now.state !== 'clean') return;
    const cancel = this.#timers.after(SWEEP_AFTER_MS, () => {
      this.#now = { state: 'due' };
      this.#requestTick();
    });
    this.#now = { state: 'waiting', cancel };
  }

  /** Sweeps when the time has come; returns how many relations went. */
  run(doc: () => Y.Doc): number {
    if (this.#now.state !== 'due') return 0;
    this.#now = { state: 'clean' };
    return repair(doc());
  }

  stop(): void {
    if (this.#now.state === 'waiting') this.#now.cancel();
    this.#now = { state: 'clean' };
  }
}
