import type { Clock } from '../../shared/base/clock.ts';
import type { Log } from '../live/log.ts';
import type { Cancel, Timers } from '../live/timers.ts';
import type { BallotStorage, Deadline } from '../storage/ballots.ts';
import type { Rounds } from './rounds.ts';

/** Longest wait between two looks, in milliseconds: the clock may be set, and a backup put in place, in between. */
const LOOK_MS_MAX = 30_000;

interface DeadlineParts {
  readonly rounds: Pick<Rounds, 'due' | 'whenLimited'>;
  readonly storage: Pick<BallotStorage, 'listDeadlines' | 'removeDeadline'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
}

/** Has done to rounds what is due: when their time is over, and after a crash, also what fell due while no server ran. */
export class Deadlines {
  readonly #parts: DeadlineParts;
  #next: Cancel | undefined;
  #isStopped = false;
  #looking: Promise<void> = Promise.resolve();

  constructor(parts: DeadlineParts) {
    this.#parts = parts;
    parts.rounds.whenLimited(() => this.look());
  }

  /** Does what is due, and waits for what comes next. */
  look(): void {
    this.#looking = this.#looking
      .then(() => this.#look())
      .catch((cause: unknown) => {
        this.#parts.log.error({ err: cause }, 'what is due to rounds could not be done; trying again');
        this.#wait(LOOK_MS_MAX);
      });
  }

  /** Does nothing any more; resolves once nothing is being done. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#next?.();
    await this.#looking;
  }

  async #look(): Promise<void> {
    if (this.#isStopped) return;
    const { storage, clock } = this.#parts;
    const deadlines = await storage.listDeadlines();
    const now = clock.now();
    for (const each of deadlines) if (each.at <= now) await this.#do(each);
    const next = deadlines.find(({ at }) => at > now);
    this.#wait(Math.min(LOOK_MS_MAX, next === undefined ? LOOK_MS_MAX : next.at - clock.now()));
  }

  async #do({ map, round }: Deadline): Promise<void> {
    const { rounds, storage, log } = this.#parts;
    const done = await rounds.due(map, round);
    if (done.ok) return;
    // Without its map there is nothing to do. What cannot be read now is tried again.
    if (done.error.name !== 'unavailable') await storage.removeDeadline(map, round);
    else log.warn({ map }, 'what is due to a round could not be done; trying again');
  }

  #wait(milliseconds: number): void {
    if (this.#isStopped) return;
    this.#next?.();
    this.#next = this.#parts.timers.after(Math.max(0, milliseconds), () => this.look());
  }
}
