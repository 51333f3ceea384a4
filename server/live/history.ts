import type { Clock } from '../../shared/base/clock.ts';
import type { MapId, ParticipantId } from '../../shared/base/ids.ts';
import { type Random, randomText } from '../../shared/base/random.ts';
import { err, ok, type Result } from '../../shared/base/result.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import { VERSIONS_MAX } from '../../shared/wire/history.ts';
import type { Storage, StoredHistory, VersionRow } from '../storage/storage.ts';
import { type Recall, recallDoc } from './compaction/recall.ts';
import type { CheckEdit } from './edit.ts';
import { replayLog } from './load.ts';
import type { Log } from './log.ts';
import type { Meter } from './meter.ts';
import type { OpenFailure, Registry } from './registry.ts';

/** States kept after they were asked for: who goes back and forth between two moments gets them at once. Each may take some 20 MB. */
const STATES_KEPT = 8;
/** Replays that may wait for their turn; more are told to come again. */
const REPLAYS_WAITING_MAX = 32;
/** Of these, for one map: whoever leafs through one map fast must not keep all others waiting. */
const REPLAYS_WAITING_PER_MAP = 4;
/** Characters of a version's id: 6 bits each. */
const ID_LENGTH = 16;

/** Why a state cannot be had: older than what is kept, not yet reached, or of a version that this program cannot lift. */
export type PastFailure = OpenFailure | 'too-old' | 'not-yet' | 'unreadable' | 'busy';

export interface HistoryParts {
  readonly storage: Storage;
  readonly registry: Pick<Registry, 'open' | 'whenReplaced'>;
  readonly check: CheckEdit;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly meter: Meter;
  /** Makes a state again from a sound log, in a thread of its own: a large map would hold up all others. */
  readonly recall: Recall;
}

/** What somebody wants to keep under a name; without a number it is the present state. */
export interface NewVersion {
  readonly name: string;
  readonly seq: number | undefined;
  readonly by: ParticipantId;
}

interface State {
  readonly map: ArgumentMap;
  /** The whole document as one update. */
  readonly bytes: Uint8Array;
  /** When its last edit was stored. */
  readonly at: number;
}

/** Damage that was told once sounds no alarm again each time that somebody looks. */
const UNTOLD = {
  meter: { damaged: (): void => {} },
  log: { info: (): void => {}, warn: (): void => {}, error: (): void => {} },
};

/** What can be had again, of which history. */
interface Timeline extends StoredHistory {
  readonly epoch: string;
}

/** The past of all maps: any state that is kept is made again by replaying the log, one at a time. */
export class History {
  readonly #parts: HistoryParts;
  /** By map, epoch and number, the one asked for longest ago first; replays under way are shared. */
  readonly #states = new Map<string, Promise<Result<State, PastFailure>>>();
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  readonly #waitingByMap = new Map<MapId, number>();
  /** Maps whose damage was counted and logged when somebody looked at their past. */
  readonly #damaged = new Set<MapId>();

  constructor(parts: HistoryParts) {
    this.#parts = parts;
    parts.registry.whenReplaced((map) => this.#forget(map));
  }

  /** What can be had again of a map, up to what is stored at this moment. */
  async timeline(map: MapId): Promise<Result<Timeline, OpenFailure>> {
    const opened = await this.#parts.registry.open(map);
    if (!opened.ok) return opened;
    const { room, release } = opened.value;
    try {
      // What everybody sees already is in the batch before; what waits now may yet be refused.
      await new Promise<void>((resolve) => room.whenSettled(resolve));
      return ok({ ...(await this.#parts.storage.history(map)), epoch: room.epoch });
    } finally {
      release();
    }
  }

  /** The map as it was after an edit. */
  async at(map: MapId, seq: number): Promise<Result<ArgumentMap, PastFailure>> {
    const state = await this.#state(map, seq);
    return state.ok ? ok(state.value.map) : state;
  }

  /** Keeps a state whole under a name; `full` when the map has as many as it may. */
  async name(map: MapId, wanted: NewVersion): Promise<Result<VersionRow, PastFailure | 'full'>> {
    const { storage, clock, random } = this.#parts;
    const timeline = await this.timeline(map);
    if (!timeline.ok) return timeline;
    const seq = wanted.seq ?? timeline.value.head;
    const state = await this.#state(map, seq);
    if (!state.ok) return state;
    const { bytes, at } = state.value;
    const { name, by } = wanted;
    const version = {
      id: randomText(random, ID_LENGTH),
      map,
      name,
      seq,
      at,
      namedAt: clock.now(),
      namedBy: by,
    };
    return (await storage.addVersion(version, bytes, VERSIONS_MAX)) ? ok(version) : err('full');
  }

  /** The map as a named version keeps it; undefined when there is none, or what was kept of it is damaged. */
  async version(map: MapId, id: string): Promise<Result<ArgumentMap, PastFailure> | undefined> {
    const bytes = await this.#parts.storage.loadVersion(map, id);
    if (bytes === undefined) return undefined;
    if (this.#isBusy(map)) return err('busy');
    const recalled = await this.#inTurn(map, () => this.#parts.recall({ snapshot: bytes, rows: [] }));
    return recalled.state === 'whole' ? ok(recalled.map) : err('unreadable');
  }

  async #state(map: MapId, seq: number): Promise<Result<State, PastFailure>> {
    const timeline = await this.timeline(map);
    if (!timeline.ok) return timeline;
    if (seq < timeline.value.oldest) return err('too-old');
    if (seq > timeline.value.head) return err('not-yet');
    // After a restore the same numbers mean other content.
    const key = `${map} ${timeline.value.epoch} ${seq}`;
    const known = this.#states.get(key);
    if (known === undefined && this.#isBusy(map)) return err('busy');
    const state = known ?? this.#inTurn(map, () => this.#replay(map, seq));
    // Put anew at the end, so that the first is the one that nobody asked for longest.
    this.#states.delete(key);
    this.#states.set(key, state);
    const [oldest] = this.#states.keys();
    if (this.#states.size > STATES_KEPT && oldest !== undefined) this.#states.delete(oldest);
    const drop = (): void => {
      if (this.#states.get(key) === state) this.#states.delete(key);
    };
    state.then(({ ok: isMade }) => {
      if (!isMade) drop();
    }, drop);
    return state;
  }

  /** What was stored of one map, or of all, is gone or has become another. */
  #forget(map: MapId | undefined): void {
    if (map === undefined) {
      this.#states.clear();
      this.#damaged.clear();
      return;
    }
    for (const key of [...this.#states.keys()]) if (key.startsWith(`${map} `)) this.#states.delete(key);
    this.#damaged.delete(map);
  }

  #isBusy(map: MapId): boolean {
    if (this.#waiting >= REPLAYS_WAITING_MAX) return true;
    return (this.#waitingByMap.get(map) ?? 0) >= REPLAYS_WAITING_PER_MAP;
  }

  /** One after the other, with everything else between them: a large map takes its time to replay. */
  #inTurn<T>(map: MapId, replay: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    this.#waitingByMap.set(map, (this.#waitingByMap.get(map) ?? 0) + 1);
    const done = this.#turn.then(replay).finally(() => {
      this.#waiting -= 1;
      const left = (this.#waitingByMap.get(map) ?? 1) - 1;
      if (left === 0) this.#waitingByMap.delete(map);
      else this.#waitingByMap.set(map, left);
    });
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #replay(map: MapId, seq: number): Promise<Result<State, PastFailure>> {
    const stored = await this.#parts.storage.loadLog(map, seq);
    const { snapshot, rows } = stored;
    const log = { snapshot: snapshot?.bytes, rows: rows.map(({ bytes }) => bytes) };
    let recalled = await this.#parts.recall(log);
    if (recalled.state === 'torn') {
      const parts = this.#damaged.has(map) ? { ...this.#parts, ...UNTOLD } : this.#parts;
      this.#damaged.add(map);
      recalled = recallDoc(replayLog(map, stored, parts).doc);
    }
    if (recalled.state !== 'whole') return err('unreadable');
    const at = rows.at(-1)?.at ?? snapshot?.at ?? 0;
    return ok({ map: recalled.map, bytes: recalled.bytes, at });
  }
}
