import type { Clock } from '../../shared/base/clock.ts';
import type { Storage } from '../storage/storage.ts';
import type { Author, CheckEdit, Edit } from './edit.ts';
import type { MigrateDoc } from './load.ts';
import type { Log } from './log.ts';
import type { Timers } from './timers.ts';

/** Why a room ended while people were in it. */
export type RoomEnd = 'deleted' | 'storage-down' | 'idle';

/** Who watches a room: the sockets of its people. */
export interface RoomListener {
  /** One merged update of the tick that was just stored; `except` made all of it. */
  committed(update: Uint8Array, except: Author | null): void;
  ended(reason: RoomEnd): void;
}

/** What a room works with. */
export interface RoomParts {
  readonly storage: Storage;
  readonly check: CheckEdit;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  /** Largest document in bytes. */
  readonly documentBytesMax: number;
  /** Lifts documents when they are loaded; a test puts steps of its own here. */
  readonly migrate?: MigrateDoc;
}

/** Something that waits in a room for the next tick. */
export type InboxItem =
  | { readonly type: 'edit'; readonly edit: Edit }
  | { readonly type: 'barrier'; readonly author: Author; readonly answer: () => void };
