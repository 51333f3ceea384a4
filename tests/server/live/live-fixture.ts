import * as Y from 'yjs';
import type { Compact } from '../../../server/live/compaction/compact.ts';
import type { Author, CheckEdit, EditKind, EditOutcome } from '../../../server/live/edit.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../server/live/limits.ts';
import type { MigrateDoc } from '../../../server/live/load.ts';
import { Registry } from '../../../server/live/registry.ts';
import type { Room } from '../../../server/live/room.ts';
import type { RoomEnd } from '../../../server/live/room-parts.ts';
import { emptyMap, seedUpdate } from '../../../server/live/seed.ts';
import { memoryStorage } from '../../../server/storage/memory.ts';
import type { Clock } from '../../../shared/base/clock.ts';
import type { MapId, ParticipantId } from '../../../shared/base/ids.ts';
import { testStorage } from '../../support/failing-storage.ts';
import { checkLoosely, compactHere } from '../../support/live-parts.ts';
import { ManualTime } from '../../support/manual-time.ts';
import { countingMeter, recordingLog } from '../../support/silent.ts';

export const MAP = 'm_one' as MapId;
export const OTHER = 'm_two' as MapId;
export const TICK = 10;

/** A registry on a storage that can be made to fail, in a time that stands still. */
export function liveFixture({
  check = checkLoosely,
  limits = {},
  compact = compactHere,
  migrate,
  clock,
}: {
  readonly check?: CheckEdit;
  readonly limits?: Partial<Limits>;
  readonly compact?: Compact;
  readonly migrate?: MigrateDoc;
  /** The machine's clock, when it does not go as time does. */
  readonly clock?: Clock;
} = {}) {
  const storage = testStorage(memoryStorage());
  const time = new ManualTime();
  const log = recordingLog();
  const meter = countingMeter();
  const registry = new Registry({
    storage,
    check,
    clock: clock ?? time,
    timers: time,
    log,
    meter,
    compact,
    limits: { ...DEFAULT_LIMITS, ...limits },
    isRolledBack: (cause) => cause instanceof Error && cause.message.includes('rolled back'),
    ...(migrate && { migrate }),
    seconds: () => time.now() / 1000,
  });
  const create = (id: MapId, map = emptyMap('Empty')): Promise<void> =>
    storage.createMap({
      map: { id, epoch: `epoch of ${id}`, createdAt: 0 },
      seed: seedUpdate(map),
      links: [],
      participants: [],
    });
  const open = async (id = MAP) => {
    const opened = await registry.open(id);
    if (!opened.ok) throw new Error(opened.error);
    return opened.value;
  };
  /** The document as it would be loaded now. */
  const stored = async (id = MAP): Promise<Y.Doc> => {
    const doc = new Y.Doc();
    const { snapshot, rows } = await storage.loadLog(id);
    if (snapshot) Y.applyUpdate(doc, snapshot.bytes);
    for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
    return doc;
  };
  return { storage, time, log, meter, registry, create, open, stored };
}

/** Somebody with a copy of the map, who sends what they change. */
export class Editor implements Author {
  readonly participant: ParticipantId;
  readonly doc = new Y.Doc();
  readonly outcomes: EditOutcome['state'][] = [];
  /** Called after each answer. */
  answered: () => void = () => {};
  readonly #room: Room;

  constructor(name: string, room: Room) {
    this.participant = `p_${name}` as ParticipantId;
    this.#room = room;
    Y.applyUpdate(this.doc, room.diff(Uint8Array.of(0)));
  }

  /** Changes the copy and sends the change. */
  set(key: string, value: unknown): void {
    this.send(this.change(key, value));
  }

  /** Changes the copy and returns the update. */
  change(key: string, value: unknown): Uint8Array {
    const before = Y.encodeStateVector(this.doc);
    this.doc.getMap('meta').set(key, value);
    return Y.encodeStateAsUpdate(this.doc, before);
  }

  send(bytes: Uint8Array, kind: EditKind = 'update'): void {
    this.#room.submit({ author: this, kind, bytes, settle: (outcome) => this.#note(outcome) });
  }

  #note(outcome: EditOutcome): void {
    this.outcomes.push(outcome.state);
    this.answered();
  }
}

/** Notes what a room tells its people. */
export function listenTo(room: Room) {
  const heard: {
    updates: Uint8Array[];
    except: (Author | null)[];
    vectorsBefore: Uint8Array[];
    held: boolean[];
    ended: RoomEnd[];
  } = { updates: [], except: [], vectorsBefore: [], held: [], ended: [] };
  room.listen({
    committed: (update, except, vectorBefore) => {
      heard.updates.push(update);
      heard.except.push(except);
      heard.vectorsBefore.push(vectorBefore());
    },
    held: (isHeld) => heard.held.push(isHeld),
    ended: (reason) => heard.ended.push(reason),
  });
  return heard;
}

/** Changes sent at most without a pause, so that whatever waits for their end comes to one, too late. */
export const WRITES_MAX = 10_000;

/** Lets an editor send the next change as soon as the last one was answered, until the returned function is called. */
export function writeWithoutPause(editor: Editor): () => void {
  let isOn = true;
  editor.answered = () => {
    if (isOn && editor.outcomes.length < WRITES_MAX) editor.set('k', editor.outcomes.length);
  };
  editor.set('k', 0);
  return () => {
    isOn = false;
  };
}
