import type { Clock } from '../../shared/base/clock.ts';
import type { MapId } from '../../shared/base/ids.ts';
import type { Snapshot, Storage } from '../storage/storage.ts';
import type { BelievedTime } from './believed-time.ts';
import type { Compact } from './compaction/compact.ts';
import { fingerprint } from './compaction/fingerprint.ts';
import type { Limits } from './limits.ts';
import type { LiveDocument } from './live-document.ts';
import type { Log } from './log.ts';
import type { Meter } from './meter.ts';
import { isSessionDoc } from './session-docs.ts';

/** Rows, or bytes, after which a map in use is compacted: up to here replaying takes under 50 ms. */
const BUSY_ROWS = 500;
const BUSY_BYTES = 1024 * 1024;
/** Rows, or bytes, from which a map that is let go is compacted. */
const IDLE_ROWS = 50;
const IDLE_BYTES = 64 * 1024;
/** Seconds between two compactions of a busy map: each stops it for the time it takes to read it once. */
const BUSY_PAUSE_S = 30;
const DAY_MS = 24 * 3600 * 1000;

export interface CompactionParts {
  readonly storage: Pick<Storage, 'loadLog' | 'saveSnapshot'>;
  readonly compact: Compact;
  readonly clock: Clock;
  /** For dropping what is old: a clock that jumps ahead must not take the history along. */
  readonly believed: Pick<BelievedTime, 'now'>;
  /** For durations: the clock may be set. */
  seconds(): number;
  readonly limits: Limits;
  readonly log: Log;
  readonly meter: Pick<Meter, 'compacted' | 'diverged'>;
}

/** What was stored since the newest snapshot, and when that was written (0: there is none, and few rows need none). */
export interface Tail {
  readonly rows: number;
  readonly bytes: number;
  readonly since: number;
}

/** Folds the log of one map into snapshots, when enough has gathered since the last one. */
export class RoomCompaction {
  readonly #id: MapId;
  readonly #parts: CompactionParts;
  #tail: Tail;
  /** When the last one began, in seconds. */
  #last = Number.NEGATIVE_INFINITY;
  #running: Promise<boolean> | undefined;

  constructor(id: MapId, tail: Tail, parts: CompactionParts) {
    this.#id = id;
    this.#tail = tail;
    this.#parts = parts;
  }

  /** Notes that rows were stored. */
  grow(rows: number, bytes: number): void {
    this.#tail = { ...this.#tail, rows: this.#tail.rows + rows, bytes: this.#tail.bytes + bytes };
  }

  /** Whether a map in use should be compacted now. */
  get isDue(): boolean {
    const isMuch = this.#tail.rows > BUSY_ROWS || this.#tail.bytes > BUSY_BYTES;
    return isMuch && this.#running === undefined && this.#parts.seconds() - this.#last >= BUSY_PAUSE_S;
  }

  /** Whether a map that is let go should be compacted first. */
  get isWorthIt(): boolean {
    const { rows, bytes, since } = this.#tail;
    const isOld = rows > 0 && since > 0 && this.#parts.clock.now() - since > DAY_MS;
    return rows >= IDLE_ROWS || bytes >= IDLE_BYTES || isOld;
  }

  /**
   * Writes a snapshot as of `seq`, which the document must be at. Resolves with false when the log gives another
   * document than the live one. Rejects when storage fails; then nothing is lost but the snapshot.
   */
  run(seq: number, document: LiveDocument): Promise<boolean> {
    this.#running ??= this.#fold(seq, document).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #fold(seq: number, document: LiveDocument): Promise<boolean> {
    const { storage, compact, clock, believed, seconds, limits, log, meter } = this.#parts;
    const at = clock.now();
    const start = seconds();
    this.#last = start;
    const covered = this.#tail;
    const live = fingerprint(document.doc);
    const whole = document.whole();
    const { snapshot, rows, damaged } = await storage.loadLog(this.#id, seq);
    const folded = await compact({ snapshot: snapshot?.bytes, rows: rows.map(({ bytes }) => bytes) });
    const isSame = folded.fingerprint === live;
    // With damaged rows the log gives less than the live document, into which people brought the rest back.
    const made: Snapshot = { seq, at, bytes: damaged.length > 0 ? whole : folded.bytes };
    if (!isSame && damaged.length === 0) {
      meter.diverged();
      log.error({ map: this.#id, seq }, 'a map in memory and its log differ; the log is what counts');
    }
    // Nobody looks back at what a session document said.
    const days = isSessionDoc(this.#id) ? 0 : limits.historyDays;
    const dropRowsBefore = believed.now() - days * DAY_MS;
    await storage.saveSnapshot(this.#id, made, { dropRowsBefore });
    this.#tail = {
      rows: this.#tail.rows - covered.rows,
      bytes: this.#tail.bytes - covered.bytes,
      since: at,
    };
    meter.compacted(seconds() - start);
    return isSame || damaged.length > 0;
  }
}
