import type { Storage } from '../storage/storage.ts';
import type { Log } from './log.ts';
import type { Meter } from './meter.ts';
import type { Cancel, Timers } from './timers.ts';

/** Milliseconds between two tries while storage is down, and for which an answer about it holds. */
const PROBE_MS = 1_000;

interface HealthParts {
  readonly storage: Pick<Storage, 'ping'>;
  readonly timers: Timers;
  readonly log: Log;
  readonly meter: Pick<Meter, 'storageDown'>;
}

type HealthState = { readonly name: 'up' } | { readonly name: 'down'; readonly retry: Cancel };

/** Whether edits can be stored at present: known from the last commit, and while they fail, from trying again. */
export class StorageHealth {
  readonly #parts: HealthParts;
  #state: HealthState = { name: 'up' };
  #recent: Promise<boolean> | undefined;

  constructor(parts: HealthParts) {
    this.#parts = parts;
  }

  get isDown(): boolean {
    return this.#state.name === 'down';
  }

  /** A commit failed; from here on it is tried whether storage works again. */
  failed(): void {
    if (this.#state.name === 'down') return;
    this.#parts.meter.storageDown(true);
    this.#state = { name: 'down', retry: this.#retryLater() };
  }

  /** A commit, or a try, was successful. */
  worked(): void {
    if (this.#state.name === 'up') return;
    this.#state.retry();
    this.#state = { name: 'up' };
    this.#parts.meter.storageDown(false);
    this.#parts.log.info({}, 'storage takes edits again');
  }

  /** Tries whether something can be stored; many who ask at once share one try a second. */
  check(): Promise<boolean> {
    if (this.isDown) return Promise.resolve(false);
    if (this.#recent === undefined) {
      this.#recent = this.#parts.storage.ping().then(
        () => true,
        () => false,
      );
      this.#parts.timers.after(PROBE_MS, () => {
        this.#recent = undefined;
      });
    }
    return this.#recent;
  }

  /** While storage is down: tries it now, so that an edit that comes just after it recovered need not wait. */
  async tryNow(): Promise<void> {
    if (!this.isDown) return;
    try {
      await this.#parts.storage.ping();
      this.worked();
    } catch {
      // Still down, which is what we know already; the next try is scheduled.
    }
  }

  stop(): void {
    if (this.#state.name === 'down') this.#state.retry();
    this.#state = { name: 'up' };
  }

  #retryLater(): Cancel {
    let isCancelled = false;
    const cancel = this.#parts.timers.after(PROBE_MS, () => {
      this.#parts.storage.ping().then(
        () => {
          if (!isCancelled) this.worked();
        },
        () => {
          if (!isCancelled) this.#state = { name: 'down', retry: this.#retryLater() };
        },
      );
    });
    return () => {
      // Its answer may still be on its way, and would be about a time that is over.
      isCancelled = true;
      cancel();
    };
  }
}
