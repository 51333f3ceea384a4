import type * as Y from 'yjs';
import type { Clock } from '../../shared/base/clock.ts';
import type { Storage } from '../storage/storage.ts';
import type { BelievedTime } from './believed-time.ts';
import type { Compact } from './compaction/compact.ts';
import type { Author, CheckEdit, Edit } from './edit.ts';
import type { Limits } from './limits.ts';
import type { MigrateDoc } from './load.ts';
import type { Log } from './log.ts';
import type { Meter } from './meter.ts';
import type { Probe } from './probe.ts';
import type { StorageHealth } from './storage-health.ts';
import type { Timers } from './timers.ts';

/**
 * Why a room ended while people were in it. `reopen`: it must be read from storage again; `idle`: nobody was there,
 * or the server stops.
 */
export type RoomEnd = 'deleted' | 'storage-down' | 'reopen' | 'idle';

/** Who watches a room: the sockets of its people. */
export interface RoomListener {
  /**
   * One merged update of the tick that was just stored; `except` made all of it. `vectorBefore` gives the state
   * vector of what everybody had before it.
   */
  committed(update: Uint8Array, except: Author | null, vectorBefore: () => Uint8Array): void;
  /** Too much waits to be stored, so nobody's frames should be read for now; or they may be again. */
  held(isHeld: boolean): void;
  ended(reason: RoomEnd): void;
}

/** What a room works with. */
export interface RoomParts {
  readonly storage: Storage;
  readonly health: StorageHealth;
  readonly check: CheckEdit;
  readonly compact: Compact;
  /** For what is stored with its time. */
  readonly clock: Clock;
  /** For dropping what is old. */
  readonly believed: Pick<BelievedTime, 'now'>;
  /** For durations: seconds, from any start. */
  seconds(): number;
  readonly timers: Timers;
  readonly log: Log;
  readonly meter: Meter;
  readonly limits: Limits;
  /** Lifts documents when they are loaded; a test puts steps of its own here. */
  readonly migrate?: MigrateDoc;
  readonly probe?: Probe;
}

/** Something that waits in a room for the next tick. */
export type InboxItem =
  | { readonly type: 'edit'; readonly edit: Edit }
  | { readonly type: 'barrier'; readonly author: Author; readonly answer: () => void }
  /** The server's own change. */
  | { readonly type: 'write'; readonly change: (doc: Y.Doc) => void; readonly done: () => void };
