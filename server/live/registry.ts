import type { MapId } from '../../shared/base/ids.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import { loadDoc } from './load.ts';
import type { Meter } from './meter.ts';
import { Room } from './room.ts';
import type { RoomEnd, RoomParts } from './room-parts.ts';
import { Ticker } from './ticker.ts';
import type { Cancel } from './timers.ts';

/** Milliseconds that a map stays in memory after the last person left: a reload must not load it again. */
const IDLE_MS = 60_000;

/** Why a map could not be opened. */
export type OpenFailure = 'missing' | 'failed' | 'stopping';

/** A room that stays open until it is released. */
export interface Lease {
  readonly room: Room;
  release(): void;
}

export interface RegistryParts extends RoomParts {
  readonly meter: Meter;
  seconds(): number;
}

type Entry =
  | { readonly state: 'loading'; readonly done: Promise<Result<Room, OpenFailure>> }
  | { readonly state: 'live'; readonly room: Room; leases: number; unload: Cancel | undefined }
  | { readonly state: 'draining'; readonly done: Promise<unknown> };

/** All maps in memory: each is loaded once, lives while somebody needs it, drains, and goes. */
export class Registry {
  readonly #parts: RegistryParts;
  readonly #ticker: Ticker;
  readonly #entries = new Map<MapId, Entry>();
  #isStopping = false;

  constructor(parts: RegistryParts) {
    this.#parts = parts;
    this.#ticker = new Ticker(parts);
  }

  /** Opens a map: joins the load in progress, waits for one that drains, or loads it. */
  async open(id: MapId): Promise<Result<Lease, OpenFailure>> {
    // Each wait may end in another state than it began in, so the entry is looked up again every time.
    for (;;) {
      if (this.#isStopping) return err('stopping');
      const entry = this.#entries.get(id);
      if (entry?.state === 'live' && !entry.room.isGone) return ok(this.#lease(entry));
      if (entry?.state === 'draining') {
        await entry.done;
        continue;
      }
      if (entry?.state === 'live') this.#end(id, entry, 'storage-down');
      const loaded = await (entry?.state === 'loading' ? entry.done : this.#load(id));
      if (!loaded.ok) return loaded;
    }
  }

  /** The map as stored; opens it for that moment when it is not in memory. */
  async read(id: MapId): Promise<Result<ArgumentMap, OpenFailure>> {
    const opened = await this.open(id);
    if (!opened.ok) return opened;
    try {
      return ok(await opened.value.room.read());
    } finally {
      opened.value.release();
    }
  }

  /** Erases a map. Its room ends first, so that nothing is stored for it afterwards, and nobody opens it meanwhile. */
  async erase(id: MapId): Promise<boolean> {
    for (let entry = this.#entries.get(id); entry !== undefined; entry = this.#entries.get(id)) {
      if (entry.state === 'live') this.#end(id, entry, 'deleted');
      else await entry.done;
    }
    // The batch in flight may hold rows of this map, and would fail for all its maps if this one went first.
    const erased = this.#ticker.rest().then(() => this.#parts.storage.eraseMap(id));
    const done = erased.then(
      () => this.#entries.delete(id),
      () => this.#entries.delete(id),
    );
    this.#entries.set(id, { state: 'draining', done });
    return erased;
  }

  /** Stores what is waiting; afterwards no map can be opened. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#ticker.flush();
  }

  /** Compacts and lets go of every map. */
  async close(): Promise<void> {
    for (const [id, entry] of [...this.#entries]) {
      if (entry.state === 'live') await this.#drain(id, entry);
      else await entry.done;
    }
  }

  #load(id: MapId): Promise<Result<Room, OpenFailure>> {
    const done = this.#loadRoom(id);
    this.#entries.set(id, { state: 'loading', done });
    return done;
  }

  /** A failed load never becomes a room (hocuspocus#382): the next one who asks tries again. */
  async #loadRoom(id: MapId): Promise<Result<Room, OpenFailure>> {
    try {
      const loaded = await loadDoc(id, this.#parts);
      if (!loaded.ok) {
        this.#entries.delete(id);
        if (loaded.error === 'missing') return err('missing');
        this.#parts.log.error({ map: id, reason: loaded.error }, 'a map is of a version that cannot be read');
        return err('failed');
      }
      const room = new Room(loaded.value, this.#parts, (each) => this.#ticker.request(each));
      this.#entries.set(id, { state: 'live', room, leases: 0, unload: undefined });
      this.#parts.meter.roomOpened();
      return ok(room);
    } catch (cause) {
      this.#parts.log.error({ map: id, err: cause }, 'a map could not be loaded');
      this.#entries.delete(id);
      return err('failed');
    }
  }

  #lease(entry: Entry & { state: 'live' }): Lease {
    entry.unload?.();
    entry.unload = undefined;
    entry.leases += 1;
    let isHeld = true;
    return {
      room: entry.room,
      release: () => {
        if (!isHeld) return;
        isHeld = false;
        entry.leases -= 1;
        if (entry.leases === 0) this.#rest(entry);
      },
    };
  }

  #rest(entry: Entry & { state: 'live' }): void {
    const { id } = entry.room;
    if (this.#entries.get(id) !== entry) return;
    entry.unload = this.#parts.timers.after(IDLE_MS, () => {
      if (entry.leases === 0 && this.#entries.get(id) === entry) void this.#drain(id, entry);
    });
  }

  #drain(id: MapId, entry: Entry & { state: 'live' }): Promise<void> {
    const done = this.#compactAndEnd(id, entry);
    this.#entries.set(id, { state: 'draining', done });
    return done;
  }

  async #compactAndEnd(id: MapId, entry: Entry & { state: 'live' }): Promise<void> {
    try {
      await this.#ticker.flush();
      await entry.room.compact();
    } catch (cause) {
      // The log is whole; only the snapshot that would have shortened it is missing.
      this.#parts.log.error({ map: id, err: cause }, 'a map could not be compacted');
    } finally {
      this.#end(id, entry, 'idle');
    }
  }

  #end(id: MapId, entry: Entry & { state: 'live' }, reason: RoomEnd): void {
    entry.unload?.();
    this.#entries.delete(id);
    this.#parts.meter.roomClosed();
    entry.room.end(reason);
  }
}
