import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Clock } from '../../shared/base/clock.ts';
import type { MapId } from '../../shared/base/ids.ts';
import type { Random } from '../../shared/base/random.ts';
import { isEmpty } from '../../shared/doc/fill.ts';
import { TYPING } from '../../shared/doc/origin.ts';
import type { MapReading } from '../../shared/doc/read.ts';
import { type MapChange, watchMap } from '../../shared/doc/watch.ts';
import { printNative } from '../../shared/formats/native/print.ts';
import { CLOSE, type CloseCode } from '../../shared/wire/close-codes.ts';
import type { RejectWhy } from '../../shared/wire/frames.ts';
import type { PresenceUser } from '../../shared/wire/presence.ts';
import { mayEdit } from '../../shared/wire/roles.ts';
import { createActs } from './acts.ts';
import { connect } from './connection.ts';
import { openDeviceCopy } from './device-copy.ts';
import { createEmitter } from './emitter.ts';
import { createLateJudging } from './judging.ts';
import { openText } from './live-text.ts';
import { createParticipants, type FetchParticipants } from './participants.ts';
import { createPresence } from './presence.ts';
import { NOTHING_MADE, type SavedFacts, sameStatus, statusOf } from './saved-state.ts';
import type { MapSession, SessionStatus } from './types.ts';
import { createUndo } from './undo.ts';
import { openUnsentMarks } from './unsent.ts';

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
  /** Gives up what else of the map this device keeps, together with the copy of it. */
  readonly discardMore?: () => Promise<void>;
}

/** After these there is always something that the server did not take, or does not have any more. */
const ALWAYS_COPIED: readonly number[] = [CLOSE.otherHistory, CLOSE.invalidEdit, CLOSE.tooBig, CLOSE.deleted];

const NOW_OBSERVER = 'You can only read this map now, so what you wrote last was not saved.';

/** Opens a map: loads the device's copy, connects, and keeps both in step until `destroy`. */
export function openSession(options: SessionOptions): MapSession {
  const { mapId } = options;
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const maps = createEmitter<[MapReading, MapChange]>();
  const watch = watchMap(doc, maps.emit);
  const undo = createUndo(doc);
  const presence = createPresence(awareness, options.me.id);
  const unsent = openUnsentMarks(options.storage, mapId, String(doc.clientID));
  const acts = createActs(unsent.carried());
  const progress = trackProgress({ ...NOTHING_MADE, pending: acts.pending() });
  let me = options.me;

  const refuse = (code: CloseCode, reason: string, why: RejectWhy | null): void => {
    const isCopied = acts.pending() > 0 || ALWAYS_COPIED.includes(code);
    const copyText = isCopied ? printNative(watch.reading().map, []) : null;
    progress.change({ refused: { code, reason, why, copy: copyText } });
  };
  const copy = openDeviceCopy(doc, mapId, options.storage, unsent.carried() > 0, () => {
    if (!isEmpty(doc)) progress.becomeReady();
    const { refused } = progress.facts();
    // A refusal may be quicker than the device; the copy it offers must have everything.
    if (refused !== null && refused.copy !== null)
      progress.change({ refused: { ...refused, copy: printNative(watch.reading().map, []) } });
    // What it brought has gone out by now, if the connection was quicker: only from here on is an answer about it.
    connection.allLoaded();
  });
  const connection = connect(
    {
      doc,
      awareness,
      mapId,
      url: options.syncUrl,
      epoch: copy.epoch(),
      isLoading: copy.isLoading,
      random: () => (options.random.bytes(1)[0] ?? 0) / 256,
      ...(options.webSocket === undefined ? {} : { webSocket: options.webSocket }),
    },
    {
      hello: ({ epoch, role }) => {
        me = { ...me, role };
        progress.touch();
        copy.keep(epoch);
        // The server asks nobody for what they may not write, so it would never come to be sent.
        if (!mayEdit(role) && acts.pending() > 0) refuse(CLOSE.notAllowed, NOW_OBSERVER, 'role-changed');
        else progress.change({ refused: null });
      },
      moved: presence.moved,
      synced: () => {
        progress.change({ connection: 'synced' });
        progress.becomeReady();
      },
      lost: (said) =>
        progress.change({
          // Who comes in anew at once, with another role, was never out of touch.
          connection: said?.why === 'role-changed' ? 'connecting' : 'lost',
          trouble: said?.why === 'storage-down' ? said.message : null,
        }),
      acknowledged: (count) => {
        // What an observer has not sent is not stored by what else the server stored.
        if (progress.facts().refused !== null) return;
        acts.settle(count);
        progress.change({ pending: acts.pending(), connection: 'confirmed', trouble: null });
        unsent.settle();
        unsent.note(acts.pending());
      },
      closed: (code, reason, why) => {
        if (why === 'role-changed') connection.reconnect();
        else refuse(code, reason, why);
      },
    },
  );
  connection.askSaved(acts.newest());
  const onUpdate = (_update: Uint8Array, origin: unknown): void => {
    if (connection.brought(origin) || copy.brought(origin)) return;
    const newest = acts.made({ isTyping: origin === TYPING, at: options.clock.now() });
    progress.change({ pending: acts.pending() });
    unsent.note(acts.pending());
    connection.askSaved(newest);
  };
  doc.on('update', onUpdate);

  return {
    mapId,
    get me() {
      return me;
    },
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
    judging: createLateJudging(),
    text: (id, field) => openText(doc, id, field, () => mayEdit(me.role) && progress.ready()),
    discardDeviceCopy: async () => {
      const { refused } = progress.facts();
      if (refused !== null) progress.change({ refused: { ...refused, copy: null } });
      unsent.settle();
      unsent.note(0);
      await copy.discard();
      await options.discardMore?.();
    },
    reconnect: () => {
      progress.change({ refused: null, trouble: null, connection: 'connecting' });
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
function trackProgress(start: SavedFacts) {
  const changes = createEmitter();
  let facts = start;
  let status: SessionStatus = statusOf(facts);
  let ready = false;
  return {
    facts: () => facts,
    status: () => status,
    ready: () => ready,
    onChange: changes.on,
    /** Tells of something besides the saved state that follows from the session. */
    touch: changes.emit,
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
