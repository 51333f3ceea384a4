import * as Y from 'yjs';
import { deleteSelection } from '../../client/commands/delete.ts';
import { addElementAt } from '../../client/commands/elements.ts';
import { connect } from '../../client/commands/relations.ts';
import { createEmitter } from '../../client/session/emitter.ts';
import { createLateJudging } from '../../client/session/judging.ts';
import { openText } from '../../client/session/live-text.ts';
import type { MapSession } from '../../client/session/types.ts';
import { createUndo } from '../../client/session/undo.ts';
import type { ElementId, MapId, ParticipantId, RelationId } from '../../shared/base/ids.ts';
import { seededRandom } from '../../shared/base/random.ts';
import type { MapReading } from '../../shared/doc/read.ts';
import { type MapChange, watchMap } from '../../shared/doc/watch.ts';
import type { RelationFields, TargetId } from '../../shared/model/relation.ts';
import type { OwnPresence } from '../../shared/wire/presence.ts';
import { mayEdit, type Role } from '../../shared/wire/roles.ts';

export interface TestSession extends MapSession {
  /** Everything published to the others so far, newest last. */
  readonly published: Partial<OwnPresence>[];
}

const NOBODY: readonly never[] = [];

/** A session on a document of its own, without a connection: real document, reading, texts and undo; presence is recorded. */
export function aSession(
  options: { role?: Role; ready?: boolean; doc?: Y.Doc; seed?: number } = {},
): TestSession {
  const { role = 'participant', ready = true, doc = new Y.Doc(), seed = 1 } = options;
  const maps = createEmitter<[MapReading, MapChange]>();
  const watch = watchMap(doc, maps.emit);
  const undo = createUndo(doc);
  const published: Partial<OwnPresence>[] = [];
  const never = () => () => undefined;
  let tick = Date.UTC(2026, 0, 1);
  return {
    mapId: 'm_test' as MapId,
    me: { id: `p_me${seed}` as ParticipantId, name: 'Ana', colour: '#2f6f8f', role },
    doc,
    clock: { now: () => (tick += 1000) },
    random: seededRandom(seed),
    ready: () => ready,
    reading: watch.reading,
    onMap: maps.on,
    status: () => ({ state: 'saved' }),
    onStatus: never,
    presence: {
      peers: () => [],
      onPeers: never,
      motion: () => new Map(),
      onMotion: never,
      publish: (change) => published.push(change),
    },
    undo,
    participants: { get: () => undefined, all: () => NOBODY, onChange: never },
    judging: createLateJudging(),
    text: (id, field) => openText(doc, id, field, () => mayEdit(role)),
    discardDeviceCopy: async () => undefined,
    reconnect: () => undefined,
    destroy: () => {
      undo.destroy();
      watch.stop();
    },
    published,
  };
}

/** Keeps two documents in step, both ways, until the returned function is called. */
export function join(a: Y.Doc, b: Y.Doc): () => void {
  const toB = (update: Uint8Array, origin: unknown): void => {
    if (origin !== 'b') Y.applyUpdate(b, update, 'a');
  };
  const toA = (update: Uint8Array, origin: unknown): void => {
    if (origin !== 'a') Y.applyUpdate(a, update, 'b');
  };
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a), 'a');
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b), 'b');
  a.on('update', toB);
  b.on('update', toA);
  return () => {
    a.off('update', toB);
    b.off('update', toA);
  };
}

/** The value of a result that must have succeeded. */
export function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Puts a claim with these words on a session's map. */
export function aClaim(session: MapSession, text: string): ElementId {
  return must(addElementAt(session, { kind: 'claim' }, { x: 0, y: 0 }, text));
}

/** Puts a practical cost with these words on a session's map. */
export function aCost(session: MapSession, text: string): ElementId {
  return must(addElementAt(session, { kind: 'cost', costType: 'practical' }, { x: 0, y: 0 }, text));
}

/** Draws a relation on a session's map. */
export function linked(
  session: MapSession,
  from: ElementId,
  fields: RelationFields,
  to: TargetId,
): RelationId {
  return must(connect(session, from, fields, to));
}

/** Deletes from a session's map. */
export function deleted(session: MapSession, ids: readonly TargetId[]): void {
  must(deleteSelection(session, ids));
}
