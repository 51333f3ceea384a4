import * as Y from 'yjs';
import { compactLog } from '../../server/live/compaction/compact.ts';
import type { NewUpdate, Storage } from '../../server/storage/storage.ts';
import type { MapId } from '../../shared/base/ids.ts';
import { powerLossStorage } from '../support/power-loss-storage.ts';

/** How a commit goes wrong: known to have stored nothing, or with an unknown outcome, which is one of two. */
export type Trouble = 'rolled-back' | 'lost' | 'stored-unheard';

/** What SQLite says when it took nothing. */
class DiskFull extends Error {
  readonly code = 'SQLITE_FULL';
}

/** A storage as one run of a server sees it; the end of the run is the end of it. */
export interface Life {
  readonly storage: Storage;
  /** Nothing that is asked from now on, or was asked and not done, is done or answered. */
  end(): void;
}

/** What outlives the server: the stored log, and beside it a copy of every row that was ever stored. */
export class Disk {
  readonly #inner = powerLossStorage();
  readonly #map: MapId;
  readonly #troubles: Trouble[] = [];
  /** Whether what is written stays in the disk's cache. */
  isHeld = false;
  /** All that is stored, as a document, at any moment. */
  readonly mirror = new Y.Doc();
  /** Every row from the first on, whatever compaction drops. */
  readonly rows: Uint8Array[] = [];

  constructor(map: MapId) {
    this.#map = map;
  }

  async create(seed: Uint8Array): Promise<void> {
    const map = { id: this.#map, epoch: 'first', createdAt: 0 };
    await this.#inner.createMap({ map, seed, links: [], participants: [] });
    this.#stored([seed]);
  }

  /** Makes the next commit go wrong. */
  trouble(kind: Trouble): void {
    this.#troubles.push(kind);
  }

  /** Keeps what is written in the disk's cache from here on: nobody is answered, and a crash takes it. */
  holdSync(): void {
    this.isHeld = true;
    this.#inner.holdSync();
  }

  /** Lets every commit succeed again. */
  heal(): void {
    this.#troubles.length = 0;
    this.isHeld = false;
    this.#inner.resumeSync();
  }

  /** The machine goes off and on again. */
  losePower(): void {
    this.#inner.losePower();
    this.isHeld = false;
    this.#inner.resumeSync();
  }

  live(): Life {
    let isOver = false;
    const forever = new Promise<never>(() => {});
    const whileAlive = <A extends unknown[], T>(call: (...args: A) => Promise<T>) => {
      return async (...args: A): Promise<T> => {
        if (isOver) return forever;
        try {
          const result = await call(...args);
          return isOver ? forever : result;
        } catch (cause) {
          // Whoever asked is gone.
          return isOver ? forever : Promise.reject(cause);
        }
      };
    };
    const inner = this.#inner;
    const storage: Storage = {
      ...inner,
      findMap: whileAlive(inner.findMap),
      loadLog: whileAlive(inner.loadLog),
      saveSnapshot: whileAlive(inner.saveSnapshot),
      setting: whileAlive(inner.setting),
      ping: whileAlive(inner.ping),
      appendUpdates: whileAlive((rows) => this.#append(rows)),
    };
    return {
      storage,
      end: () => {
        isOver = true;
      },
    };
  }

  /** Folds the log into a snapshot and drops every row that it covers. */
  async compact(at: number): Promise<void> {
    if (this.isHeld) return;
    const { snapshot, rows } = await this.#inner.loadLog(this.#map);
    const seq = rows.at(-1)?.seq;
    if (seq === undefined) return;
    const { bytes } = compactLog({ snapshot: snapshot?.bytes, rows: rows.map((row) => row.bytes) });
    await this.#inner.saveSnapshot(
      this.#map,
      { seq, at, bytes },
      { dropRowsBefore: Number.POSITIVE_INFINITY },
    );
  }

  /** The document as a server would load it now: the newest snapshot and the rows after it. */
  async load(): Promise<Y.Doc> {
    const { snapshot, rows } = await this.#inner.loadLog(this.#map);
    const doc = new Y.Doc();
    doc.transact(() => {
      if (snapshot !== undefined) Y.applyUpdate(doc, snapshot.bytes);
      for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
    });
    return doc;
  }

  async #append(rows: readonly NewUpdate[]): Promise<readonly number[]> {
    const trouble = rows.length === 0 ? undefined : this.#troubles.shift();
    if (trouble === 'rolled-back') throw new DiskFull('the disk is full');
    if (trouble === 'lost') throw new Error('the line to the disk broke before the commit');
    const seqs = await this.#inner.appendUpdates(rows);
    this.#stored(rows.map(({ bytes }) => bytes));
    if (trouble === 'stored-unheard') throw new Error('the line to the disk broke after the commit');
    return seqs;
  }

  #stored(rows: readonly Uint8Array[]): void {
    this.rows.push(...rows);
    // One transaction: rows of a batch may build on each other in either order.
    this.mirror.transact(() => {
      for (const bytes of rows) Y.applyUpdate(this.mirror, bytes);
    });
  }
}
