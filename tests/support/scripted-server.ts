import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { openSession } from '../../client/session/open-session.ts';
import type { MapSession, SessionStatus } from '../../client/session/types.ts';
import {
  awarenessFrame,
  helloFrame,
  presenceFrame,
  rejectFrame,
  syncStep1Frame,
  syncStep2Frame,
} from '../../server/sync/frames.ts';
import { writeEntries } from '../../server/sync/presence-entries.ts';
import type { MapId, ParticipantId } from '../../shared/base/ids.ts';
import { seededRandom } from '../../shared/base/random.ts';
import type { CloseCode } from '../../shared/wire/close-codes.ts';
import { FRAME, REJECT_WORDS, type RejectWhy } from '../../shared/wire/frames.ts';
import { encodeMoved, type MovedCursor } from '../../shared/wire/motion.ts';
import type { Role } from '../../shared/wire/roles.ts';
import { aStorage } from './a-storage.ts';

const ME = { id: 'p_me' as ParticipantId, name: 'Ana', colour: '#2f6f8f' };
const EMPTY = Y.encodeStateAsUpdate(new Y.Doc());
const VECTOR = Y.encodeStateVector(new Y.Doc());

/** The far end of one socket, under the test's hand. */
class FarEnd {
  binaryType = '';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: Uint8Array }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  /** Frames of the barrier that wait for an answer. */
  readonly barriers: Uint8Array[] = [];
  /** Every frame that came, in order. */
  readonly frames: Uint8Array[] = [];

  send(data: Uint8Array): void {
    const frame = new Uint8Array(data);
    this.frames.push(frame);
    if (kindOf(frame) === FRAME.barrier) this.barriers.push(frame);
  }

  close(): void {
    this.onclose = null;
  }
}

function kindOf(frame: Uint8Array): number {
  return decoding.readVarUint(decoding.createDecoder(frame));
}

interface PresenceEntry {
  readonly clientId: number;
  readonly clock: number;
  readonly state: object | null;
}

/** Frame 105, built by the server's own hand. */
export function othersFrame(entries: readonly PresenceEntry[], moved: readonly MovedCursor[]): Uint8Array {
  return presenceFrame(written(entries), encodeMoved(moved));
}

/** Everybody who is there, as the server tells it when a connection begins. */
export function tableFrame(entries: readonly PresenceEntry[]): Uint8Array {
  return awarenessFrame(written(entries));
}

function written(entries: readonly PresenceEntry[]): Uint8Array {
  return writeEntries(
    entries.map(({ clientId, clock, state }) => ({ clientId, clock, json: JSON.stringify(state) })),
  );
}

/** A session with a server that does what the test says and nothing by itself. */
export function scriptedServer(role: Role = 'participant', storage: Storage = aStorage()) {
  const sockets: FarEnd[] = [];
  class ScriptedSocket extends FarEnd {
    constructor() {
      super();
      sockets.push(this);
    }
  }
  const clock = { at: 0, now: () => clock.at };
  let discarded = 0;
  const session: MapSession = openSession({
    mapId: 'm_test' as MapId,
    me: { ...ME, role },
    syncUrl: 'ws://localhost/sync',
    fetchParticipants: async () => [],
    storage,
    clock,
    random: seededRandom(1),
    webSocket: ScriptedSocket as never,
    discardMore: async () => {
      discarded += 1;
    },
  });
  const seen: SessionStatus['state'][] = [];
  session.onStatus(() => {
    const { state } = session.status();
    if (seen.at(-1) !== state) seen.push(state);
  });
  const newest = (): FarEnd => sockets.at(-1) ?? new FarEnd();
  return {
    session,
    storage,
    clock,
    /** States that the session went through, each as long as it lasted. */
    seen,
    connections: () => sockets.length,
    /** How often it was asked to give up what else the device keeps. */
    discarded: () => discarded,
    /** The first number of every frame that the newest socket got, in order. */
    heard: (): readonly number[] => newest().frames.map(kindOf),
    /** Every frame that the newest socket got, in order. */
    frames: (): readonly Uint8Array[] => newest().frames,
    /** Lets the newest socket in and brings it in step. */
    greet(as: Role = role): void {
      const { onopen } = newest();
      onopen?.();
      const limits = { updateBytes: 1, presenceBytes: 1, documentBytes: 1 };
      this.say(helloFrame({ epoch: 'e', role: as, participantId: ME.id, limits }));
      if (as !== 'observer') this.say(syncStep1Frame(VECTOR));
      this.say(syncStep2Frame(EMPTY));
    },
    say(frame: Uint8Array): void {
      newest().onmessage?.({ data: frame });
    },
    /** Tells of others' presence as the server does: entries that changed, and pointers that merely moved. */
    presence(entries: readonly PresenceEntry[], moved: readonly MovedCursor[]): void {
      this.say(othersFrame(entries, moved));
    },
    /** Tells of everybody who is there, as the server does when a connection begins. */
    table(entries: readonly PresenceEntry[]): void {
      this.say(tableFrame(entries));
    },
    /** Answers every barrier that came so far: what was sent before is stored. */
    store(): void {
      for (const frame of newest().barriers.splice(0)) this.say(frame);
    },
    /** Closes the newest socket, saying why as the server does. */
    shut(code: CloseCode, why?: RejectWhy): void {
      const socket = newest();
      if (why !== undefined) this.say(rejectFrame({ code, message: REJECT_WORDS[why], why }));
      socket.onclose?.({ code, reason: why === undefined ? '' : REJECT_WORDS[why] });
    },
    /** The connection breaks without a word. */
    cut(): void {
      newest().onclose?.({ code: 1006, reason: '' });
    },
  };
}
