import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Clock } from '../../shared/base/clock.ts';
import type { MapId } from '../../shared/base/ids.ts';
import type { Random } from '../../shared/base/random.ts';
import { isEmpty } from '../../shared/doc/fill.ts';
import type { MapReading } from '../../shared/doc/read.ts';
import { type MapChange, watchMap } from '../../shared/doc/watch.ts';
import { printNative } from '../../shared/formats/native/print.ts';
import { CLOSE } from '../../shared/wire/close-codes.ts';
import type { PresenceUser } from '../../shared/wire/presence.ts';
import { mayEdit } from '../../shared/wire/roles.ts';
import { connect } from './connection.ts';
import { openDeviceCopy } from './device-copy.ts';
import { createEmitter } from './emitter.ts';
import { openText } from './live-text.ts';
import { createParticipants, type FetchParticipants } from './participants.ts';
import { createPresence } from './presence.ts';
import { NOTHING_MADE, type SavedFacts, sameStatus, statusOf } from './saved-state.ts';
import type { MapSession, SessionStatus } from './types.ts';
import { createUndo } from './undo.ts';

export interface SessionOptions {
  readonly mapId: MapId;
  readonly me: PresenceUser;
  /** `ws://host/sync` or `wss://host/sync`. */
  readonly syncUrl: string;
  readonly fetchParticipants: FetchParticipants;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly webSocket?: typeof WebSocket;
}

/**
 * After these the device's copy must not be merged at the next visit: it is of another history or of none any
 * more, or holds the very edit that was refused. What was unsent is offered as a file instead.
 */
const MUST_NOT_RETURN: readonly number[] = [
  CLOSE.otherHistory,
  CLOSE.deleted,
  CLOSE.invalidEdit,
  CLOSE.tooBig,
];

/** Opens a map: loads the device's copy, connects, and keeps both in step until `destroy`. */
export function openSession(options: SessionOptions): MapSession {
  const { mapId, me } = options;
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const maps = createEmitter<[MapReading, MapChange]>();
  const watch = watchMap(doc, maps.emit);
  const undo = createUndo(doc);
  const presence = createPresence(awareness, me.id);
  const progress = trackProgress();

  const copy = openDeviceCopy(doc, mapId, options.storage, () => {
    if (!isEmpty(doc)) progress.becomeReady();
  });
  const connection = connect(
    {
      doc,
      awareness,
      mapId,
      url: options.syncUrl,
      epoch: copy.epoch(),
      random: () => (options.random.bytes(1)[0] ?? 0) / 256,
      ...(options.webSocket === undefined ? {} : { webSocket: options.webSocket }),
    },
    {
      hello: ({ epoch }) => copy.keep(epoch),
      link: (state) => {
        progress.change({ connection: state });
        if (state === 'synced') progress.becomeReady();
      },
      acknowledged: (count) => progress.change({ acknowledged: count }),
      closed: (code, reason) => {
        if (MUST_NOT_RETURN.includes(code)) copy.forget();
        const unsent = progress.facts().made > progress.facts().acknowledged || code === CLOSE.otherHistory;
        progress.change({
          refused: { code, reason, copy: unsent ? printNative(watch.reading().map, []) : null },
        });
      },
    },
  );
  const onUpdate = (_update: Uint8Array, origin: unknown): void => {
    if (connection.brought(origin) || copy.brought(origin)) return;
    progress.change({ made: progress.facts().made + 1 });
    connection.askSaved(progress.facts().made);
  };
  doc.on('update', onUpdate);

  return {
    mapId,
    me,
    doc,
    clock: options.clock,
    random: options.random,
    ready: progress.ready,
    reading: watch.reading,
    onMap: maps.on,
    status: progress.status,
    onStatus: progress.onChange,
    presence,
    undo,
    participants: createParticipants(options.fetchParticipants),
    text: (id, field) => openText(doc, id, field, () => mayEdit(me.role) && progress.ready()),
    reconnect: () => {
      progress.change({ refused: null, connection: 'connecting' });
      connection.reconnect();
    },
    destroy: () => {
      doc.off('update', onUpdate);
      presence.destroy();
      connection.destroy();
      copy.destroy();
      undo.destroy();
      watch.stop();
      awareness.destroy();
      doc.destroy();
    },
  };
}

/** Keeps the facts behind the saved state and tells when what is shown of them changes. */
function trackProgress() {
  const changes = createEmitter();
  let facts: SavedFacts = NOTHING_MADE;
  let status: SessionStatus = statusOf(facts);
  let ready = false;
  return {
    facts: () => facts,
    status: () => status,
    ready: () => ready,
    onChange: changes.on,
    change: (change: Partial<SavedFacts>): void => {
      facts = { ...facts, ...change };
      const next = statusOf(facts);
      if (sameStatus(next, status)) return;
      status = next;
      changes.emit();
    },
    becomeReady: (): void => {
      if (ready) return;
      ready = true;
      changes.emit();
    },
  };
}
