import type * as Y from 'yjs';
import type { MapId } from '../../shared/base/ids.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { readMeta } from '../../shared/doc/read.ts';
import { readableRoot } from '../../shared/doc/shape.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import { BelievedTime } from './believed-time.ts';
import { loadDoc } from './load.ts';
import { Room } from './room.ts';
import type { RoomEnd, RoomParts } from './room-parts.ts';
import { sessionDocOf } from './session-docs.ts';
import { StorageHealth } from './storage-health.ts';
import { Ticker } from './ticker.ts';
import type { Cancel } from './timers.ts';

/** Milliseconds that a map stays in memory after the last person left: a reload must not load it again. */
const IDLE_MS = 60_000;
/** Milliseconds for compacting maps on shutdown, which in all may take 15 s. */
const CLOSE_MS = 4_000;

/** Why a map could not be opened. */
export type OpenFailure = 'missing' | 'failed' | 'stopping';

/** A room that stays open until it is released. */
export interface Lease {
  readonly room: Room;
  release(): void;
}

/** A map's title, and how many records of each kind are stored of it. */
export interface MapGlance {
  readonly title: string;
  readonly elements: number;
  readonly relations: number;
}

function glanceAt(doc: Y.Doc): MapGlance {
  return {
    title: readMeta(doc).title,
    elements: readableRoot(doc, 'elements').size,
    relations: readableRoot(doc, 'relations').size,
  };
}

export interface RegistryParts extends Omit<RoomParts, 'health' | 'believed'> {
  isRolledBack(cause: unknown): boolean;
}

interface LiveEntry {
  readonly state: 'live';
  readonly room: Room;
  leases: number;
  unload: Cancel | undefined;
}
type Entry =
  | { readonly state: 'loading'; readonly done: Promise<Result<Room, OpenFailure>> }
  | LiveEntry
  | { readonly state: 'draining'; readonly done: Promise<unknown> };

/** All maps in memory: each is loaded once, lives while somebody needs it, drains, and goes. */
export class Registry {
  /** Whether edits can be stored at present. */
  readonly health: StorageHealth;
  readonly #parts: RoomParts;
  readonly #ticker: Ticker;
  readonly #entries = new Map<MapId, Entry>();
  /** Maps that nobody looks at, the longest left first. */
  readonly #resting = new Set<LiveEntry>();
  #isStopping = false;
  /** While storage is given other content: ends with it. */
  #changing: Promise<void> | undefined;
  #tellReplaced: (map: MapId | undefined) => void = () => {};

  constructor(parts: RegistryParts) {
    this.health = new StorageHealth(parts);
    this.#parts = { ...parts, health: this.health, believed: new BelievedTime(parts.clock, parts.seconds) };
    this.#ticker = new Ticker({ ...parts, health: this.health });
  }

  /** Opens a map: joins the load in progress, waits for one that drains, or loads it. */
  async open(id: MapId): Promise<Result<Lease, OpenFailure>> {
    // Each wait may end in another state than it began in, so the entry is looked up again every time.
    for (;;) {
      if (this.#isStopping) return err('stopping');
      if (this.#changing !== undefined) {
        await this.#changing;
        continue;
      }
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

  /** Has `tell` called when what is stored of one map (or of all: undefined) was erased or has become another. */
  whenReplaced(tell: (map: MapId | undefined) => void): void {
    this.#tellReplaced = tell;
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

  /** What is told at the door: that needs no reading of all that is on the map, which takes longest of an opening. */
  async glance(id: MapId): Promise<Result<MapGlance, OpenFailure>> {
    const opened = await this.open(id);
    if (!opened.ok) return opened;
    try {
      return ok(await opened.value.room.look(glanceAt));
    } finally {
      opened.value.release();
    }
  }

  /** Erases a map. Its room ends first, so that nothing is stored for it afterwards, and nobody opens it meanwhile. */
  async erase(id: MapId): Promise<boolean> {
    const both = [id, sessionDocOf(id)];
    await this.#ended(both);
    // The batch in flight may hold rows of this map, and would fail for all its maps if this one went first.
    const erased = this.#ticker.rest().then(() => this.#parts.storage.eraseMap(id));
    const done = erased.then(
      () => {
        this.#tellReplaced(id);
        for (const each of both) this.#entries.delete(each);
      },
      () => {
        for (const each of both) this.#entries.delete(each);
      },
    );
    for (const each of both) this.#entries.set(each, { state: 'draining', done });
    return erased;
  }

  /** Ends these rooms for good; when it resolves, none of them is in memory. */
  async #ended(ids: readonly MapId[]): Promise<void> {
    for (const entryOf = (id: MapId) => this.#entries.get(id); ids.some(entryOf); ) {
      for (const id of ids) {
        const entry = entryOf(id);
        if (entry?.state === 'live') this.#end(id, entry, 'deleted');
        else await entry?.done;
      }
    }
  }

  /** Ends every map that is in memory while storage is given other content; whoever comes waits, and gets that. */
  async reopenAll(change: () => Promise<void>): Promise<void> {
    // Nobody may come in from the moment on at which the first map ends.
    const done = Promise.resolve()
      .then(() => this.#emptied())
      .then(change);
    const tell = (): void => this.#tellReplaced(undefined);
    const changing = done.then(tell, tell);
    this.#changing = changing;
    await changing;
    if (this.#changing === changing) this.#changing = undefined;
    await done;
  }

  /**
   * Lets go of all maps, also of those that are on their way in or out. What waits to be stored was not answered
   * yet: its senders still have it.
   */
  async #emptied(): Promise<void> {
    while (this.#entries.size > 0) {
      for (const [id, entry] of [...this.#entries])
        if (entry.state === 'live') this.#end(id, entry, 'reopen');
      for (const entry of [...this.#entries.values()]) if (entry.state !== 'live') await entry.done;
    }
    await this.#ticker.rest();
  }

  /** Stores what is waiting; afterwards no map can be opened. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#ticker.flush();
    this.health.stop();
  }

  /** Lets go of every map, and compacts as many as time allows: what is not compacted takes longer to open. */
  async close(): Promise<void> {
    const { seconds } = this.#parts;
    const end = seconds() + CLOSE_MS / 1000;
    for (const [id, entry] of [...this.#entries]) {
      if (entry.state !== 'live') await entry.done;
      else if (seconds() < end) await this.#drain(id, entry);
      else this.#end(id, entry, 'idle');
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
      this.#makeRoom();
      return ok(room);
    } catch (cause) {
      this.#parts.log.error({ map: id, err: cause }, 'a map could not be loaded');
      this.#entries.delete(id);
      return err('failed');
    }
  }

  #lease(entry: LiveEntry): Lease {
    entry.unload?.();
    entry.unload = undefined;
    this.#resting.delete(entry);
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

  #rest(entry: LiveEntry): void {
    const { id } = entry.room;
    if (this.#entries.get(id) !== entry) return;
    this.#resting.add(entry);
    entry.unload = this.#parts.timers.after(IDLE_MS, () => this.#drainIfResting(entry));
    this.#makeRoom();
  }

  #drainIfResting(entry: LiveEntry): void {
    const { id } = entry.room;
    if (entry.leases === 0 && this.#entries.get(id) === entry) void this.#drain(id, entry);
  }

  /** Lets go of maps that nobody looks at, the longest left first, until the rest fits the memory given to them. */
  #makeRoom(): void {
    let bytes = 0;
    for (const entry of this.#entries.values()) if (entry.state === 'live') bytes += entry.room.bytes;
    for (const entry of this.#resting) {
      if (bytes <= this.#parts.limits.memoryBytes) break;
      bytes -= entry.room.bytes;
      this.#drainIfResting(entry);
    }
    this.#parts.meter.documentBytes(bytes);
  }

  #drain(id: MapId, entry: LiveEntry): Promise<void> {
    entry.unload?.();
    this.#resting.delete(entry);
    const done = this.#compactAndEnd(id, entry);
    this.#entries.set(id, { state: 'draining', done });
    return done;
  }

  async #compactAndEnd(id: MapId, entry: LiveEntry): Promise<void> {
    try {
      await this.#ticker.flushRoom(entry.room);
      await entry.room.compact();
    } catch (cause) {
      // The log is whole; only the snapshot that would have shortened it is missing.
      this.#parts.log.error({ map: id, err: cause }, 'a map could not be compacted');
    } finally {
      this.#end(id, entry, 'idle');
    }
  }

  #end(id: MapId, entry: LiveEntry, reason: RoomEnd): void {
    entry.unload?.();
    this.#resting.delete(entry);
    this.#entries.delete(id);
    this.#parts.meter.roomClosed();
    entry.room.end(reason);
  }
}
