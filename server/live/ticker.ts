import type { NewUpdate, Storage } from '../storage/storage.ts';
import type { Log } from './log.ts';
import type { Meter } from './meter.ts';
import type { Room } from './room.ts';
import type { Timers } from './timers.ts';

/** Milliseconds from the first waiting edit to its commit: gathers what came together, and nobody notices it. */
const TICK_MS = 10;

interface TickerParts {
  readonly storage: Pick<Storage, 'appendUpdates'>;
  readonly timers: Timers;
  readonly log: Log;
  readonly meter: Meter;
  /** Seconds, from any start; for measuring only. */
  seconds(): number;
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
  #waiting = new Set<Room>();
  #state: TickerState = { name: 'resting' };

  constructor(parts: TickerParts) {
    this.#parts = parts;
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

  /** Runs ticks until no room has anything left to store. */
  async flush(): Promise<void> {
    while (this.#waiting.size > 0 || this.#state.name === 'running') await this.#run();
  }

  #schedule(): void {
    this.#state = { name: 'scheduled' };
    this.#parts.timers.after(TICK_MS, () => {
      // A flush may have run the tick already, or be running it.
      if (this.#state.name === 'scheduled') void this.#run();
    });
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
    const rooms = [...this.#waiting];
    this.#waiting = new Set();
    const applied: Begun[] = [];
    for (const room of rooms) {
      const rows = await this.#begin(room);
      if (rows !== undefined) applied.push({ room, rows });
    }
    // A map that was erased meanwhile has no rows to add to, and would fail the transaction for all.
    const begun = applied.filter(({ room }) => !room.isGone);
    const seqs = await this.#store(begun.flatMap(({ rows }) => rows));
    if (seqs === undefined) return this.#drop(begun);
    let next = 0;
    for (const { room, rows } of begun) {
      this.#finish(room, seqs.slice(next, next + rows.length));
      next += rows.length;
    }
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

  /** The numbers of the stored rows; undefined when storing failed or its outcome is unknown. */
  async #store(rows: readonly NewUpdate[]): Promise<readonly number[] | undefined> {
    if (rows.length === 0) return [];
    const { storage, meter, log, seconds } = this.#parts;
    const start = seconds();
    try {
      const seqs = await storage.appendUpdates(rows);
      const bytes = rows.reduce((sum, row) => sum + row.bytes.length, 0);
      meter.committed(rows.length, bytes, seconds() - start);
      return seqs;
    } catch (cause) {
      meter.commitFailed();
      log.error({ err: cause, rows: rows.length }, 'a batch could not be stored; its maps are closed');
      return undefined;
    }
  }

  /** Nothing of the batch was published; its documents hold what storage may lack, so they go. */
  #drop(begun: readonly Begun[]): void {
    for (const { room, rows } of begun) {
      if (rows.length > 0) room.end('storage-down');
      else this.#finish(room, []);
    }
  }
}
