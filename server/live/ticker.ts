import type { NewUpdate, Storage } from '../storage/storage.ts';
import type { Log } from './log.ts';
import type { Meter } from './meter.ts';
import { type Probe, watchNothing } from './probe.ts';
import type { Room } from './room.ts';
import type { StorageHealth } from './storage-health.ts';
import type { Timers } from './timers.ts';

/** Fewest milliseconds between two commits: an edit after a pause goes at once, those that follow share the next one. */
const TICK_MS = 10;
/** Longest wait under load, in milliseconds: still below what people notice in others' typing. */
const TICK_MAX_MS = 50;
/** Under load a tick is followed by a pause this many times as long, so that more edits share its fixed costs. */
const PAUSE_FACTOR = 3;
/** Milliseconds between tries of a batch that storage turned down; after the last its maps are closed. Two seconds in all. */
const RETRY_MS = [50, 100, 250, 600, 1_000] as const;

interface TickerParts {
  readonly storage: Pick<Storage, 'appendUpdates'>;
  readonly health: StorageHealth;
  readonly timers: Timers;
  readonly log: Log;
  readonly meter: Meter;
  readonly probe?: Probe;
  /** Seconds, from any start; for measuring only. */
  seconds(): number;
  /** Whether an error of storage means that nothing of the batch was stored. */
  isRolledBack(cause: unknown): boolean;
}

interface Begun {
  readonly room: Room;
  readonly rows: readonly NewUpdate[];
}

type TickerState =
  | { readonly name: 'resting' }
  | { readonly name: 'scheduled' }
  | { readonly name: 'running'; readonly done: Promise<void> };

/** The one tick for all rooms: all that came in is stored in a single transaction before anybody hears of it. */
export class Ticker {
  readonly #parts: TickerParts;
  readonly #probe: Probe;
  #waiting = new Set<Room>();
  #state: TickerState = { name: 'resting' };
  /** When the last tick began, and how long it worked, in seconds. */
  #last = { start: Number.NEGATIVE_INFINITY, work: 0 };

  constructor(parts: TickerParts) {
    this.#parts = parts;
    this.#probe = parts.probe ?? watchNothing;
  }

  /** Puts a room on the list of the next tick. */
  request(room: Room): void {
    this.#waiting.add(room);
    if (this.#state.name === 'resting') this.#schedule();
  }

  /** Resolves once no batch is on its way to storage. */
  async rest(): Promise<void> {
    if (this.#state.name === 'running') await this.#state.done;
  }

  /** Runs ticks until a room has nothing left to store, however busy others are. */
  async flushRoom(room: Room): Promise<void> {
    while (room.isBusy) await this.#run();
  }

  /** Runs ticks until no room has anything left to store: only for when nothing comes in any more. */
  async flush(): Promise<void> {
    while (this.#waiting.size > 0 || this.#state.name === 'running') await this.#run();
  }

  #schedule(): void {
    this.#state = { name: 'scheduled' };
    const { timers, seconds } = this.#parts;
    const run = (): void => {
      // A flush may have run the tick already, or be running it.
      if (this.#state.name === 'scheduled') void this.#run();
    };
    const pause = Math.min(Math.max(TICK_MS, PAUSE_FACTOR * this.#last.work * 1_000), TICK_MAX_MS);
    const wait = pause - (seconds() - this.#last.start) * 1_000;
    if (wait > 0) timers.after(wait, run);
    else timers.soon(run);
  }

  /** Ticks never overlap: a second caller waits for the one that runs. */
  #run(): Promise<void> {
    if (this.#state.name === 'running') return this.#state.done;
    const done = this.#tick().then(() => {
      this.#state = { name: 'resting' };
      if (this.#waiting.size > 0) this.#schedule();
    });
    this.#state = { name: 'running', done };
    return done;
  }

  async #tick(): Promise<void> {
    const { meter, health, seconds } = this.#parts;
    if (health.isDown) await health.tryNow();
    const start = seconds();
    this.#last = { ...this.#last, start };
    const rooms = [...this.#waiting];
    this.#waiting = new Set();
    const applied: Begun[] = [];
    for (const room of rooms) {
      const rows = await this.#begin(room);
      if (rows !== undefined) applied.push({ room, rows });
    }
    // A map that was erased meanwhile has no rows to add to, and would fail the transaction for all.
    const begun = applied.filter(({ room }) => !room.isGone);
    this.#probe('applied');
    const working = seconds() - start;
    const seqs = await this.#store(begun.flatMap(({ rows }) => rows));
    if (seqs === undefined) return this.#drop(begun);
    const publishing = seconds();
    let next = 0;
    for (const { room, rows } of begun) {
      this.#finish(room, seqs.slice(next, next + rows.length));
      next += rows.length;
    }
    const end = seconds();
    // Without the wait for the disk, during which others are served.
    this.#last = { start, work: working + end - publishing };
    meter.ticked(begun.length, end - start);
  }

  /** One room that breaks must not stop the others (yhub#61). */
  async #begin(room: Room): Promise<readonly NewUpdate[] | undefined> {
    try {
      return await room.begin();
    } catch (cause) {
      this.#parts.log.error({ map: room.id, err: cause }, 'a map failed in a tick and was closed');
      room.end('storage-down');
      return undefined;
    }
  }

  #finish(room: Room, seqs: readonly number[]): void {
    try {
      room.finish(seqs);
    } catch (cause) {
      this.#parts.log.error({ map: room.id, err: cause }, 'a map failed after a commit and was closed');
      room.end('storage-down');
    }
  }

  /** The numbers of the stored rows; undefined when storing failed for good or its outcome is unknown. */
  async #store(rows: readonly NewUpdate[]): Promise<readonly number[] | undefined> {
    if (rows.length === 0) return [];
    const { health, meter, log } = this.#parts;
    // While storage is known to be down nobody is made to wait for more tries.
    const pauses = health.isDown ? [] : RETRY_MS;
    for (let tried = 0; ; tried += 1) {
      try {
        const seqs = await this.#commit(rows);
        health.worked();
        return seqs;
      } catch (cause) {
        meter.commitFailed();
        health.failed();
        const pause = this.#parts.isRolledBack(cause) ? pauses[tried] : undefined;
        if (pause === undefined) {
          log.error({ err: cause, rows: rows.length }, 'a batch could not be stored; its maps are closed');
          return undefined;
        }
        log.warn({ err: cause, rows: rows.length, pause }, 'a batch could not be stored; trying again');
        await new Promise<void>((resolve) => void this.#parts.timers.after(pause, resolve));
      }
    }
  }

  async #commit(rows: readonly NewUpdate[]): Promise<readonly number[]> {
    const { storage, meter, seconds } = this.#parts;
    const start = seconds();
    this.#probe('before-commit');
    const seqs = await storage.appendUpdates(rows);
    this.#probe('committed');
    const bytes = rows.reduce((sum, row) => sum + row.bytes.length, 0);
    meter.committed(rows.length, bytes, seconds() - start);
    return seqs;
  }

  /** Nothing of the batch was published; its documents hold what storage may lack, so they go. */
  #drop(begun: readonly Begun[]): void {
    for (const { room, rows } of begun) {
      if (rows.length > 0) this.#end(room);
      else this.#finish(room, []);
    }
  }

  #end(room: Room): void {
    try {
      room.end('storage-down');
    } catch (cause) {
      this.#parts.log.error({ map: room.id, err: cause }, 'a map failed in a tick and was closed');
    }
  }
}
