import { type PresenceUser, presence } from '../../shared/wire/presence.ts';
import type { Cancel, Timers } from '../live/timers.ts';
import { type PresenceEntry, readOwnEntry, writeEntries } from './presence-entries.ts';

/** Milliseconds between two presence frames: 20 a second look smooth, and cost the same however many people move. */
const FLUSH_MS = 50;
/** Clocks remembered of people who left, in client ids; the oldest go first. */
const LEFT_MAX = 2_000;
/**
 * How far a clock that the server makes up lies ahead. More than a client counts between two frames, so that its own
 * next clock is never mistaken for one of these; and enough for peers who saw it on the server's last run.
 */
const LEAD = 1_024;
/** Made-up clocks remembered per presence: those whose echo may still be on its way. */
const MADE_UP_MAX = 32;
/** Client ids are random 32-bit numbers. */
const CLIENT_ID_MAX = 2 ** 32 - 1;
const NOTHING_RECEIVED = -1;
const GONE = 'null';

/** What a client may write; who it is, the server says. */
const ownPresence = presence.omit({ user: true });

/** A connection in the table: one presence each. */
export interface PresenceOwner {
  readonly user: PresenceUser;
}

interface Shown {
  readonly owner: PresenceOwner;
  readonly clientId: number;
  /** The clock that peers see. */
  readonly clock: number;
  /** The clock that this connection sent last; below all clocks while it has sent none. */
  readonly received: number;
  /** Clocks that the server made up: the client takes them over, and sends each back once as an echo. */
  readonly madeUp: readonly number[];
  readonly json: string;
}

/** Who is there and what they do: the server's own table, in which every connection writes its own line only. */
export class PresenceTable {
  readonly #timers: Timers;
  readonly #send: (entries: Uint8Array) => void;
  readonly #shown = new Map<number, Shown>();
  readonly #owned = new Map<PresenceOwner, number>();
  readonly #left = new Map<number, number>();
  readonly #changed = new Set<number>();
  #flush: Cancel | undefined;

  constructor(timers: Timers, send: (entries: Uint8Array) => void) {
    this.#timers = timers;
    this.#send = send;
  }

  /** Reserves a client id for a connection; the same person's newer connection takes it over. False when it is somebody else's. */
  claim(owner: PresenceOwner, clientId: number): boolean {
    if (clientId > CLIENT_ID_MAX) return false;
    const [other] = [...this.#owned].find(([, id]) => id === clientId) ?? [];
    if (other !== undefined && other.user.id !== owner.user.id) return false;
    // The old socket's late close must not take the new one's presence away (tldraw#10093).
    if (other !== undefined) this.#owned.delete(other);
    this.#owned.set(owner, clientId);
    const shown = this.#shown.get(clientId);
    if (shown !== undefined) {
      const madeUp = [...shown.madeUp, shown.clock];
      this.#shown.set(clientId, { ...shown, owner, received: NOTHING_RECEIVED, madeUp });
    }
    return true;
  }

  /** Takes in an awareness frame; false when it held nothing but echoes. Throws on malformed bytes. */
  receive(owner: PresenceOwner, bytes: Uint8Array): boolean {
    const { own } = readOwnEntry(bytes, this.#owned.get(owner));
    if (own === undefined) return false;
    if (!this.#owned.has(owner) && !this.claim(owner, own.clientId)) return true;
    return this.#take(owner, own);
  }

  /** A connection is gone, and with it its presence, unless another connection took that over. */
  leave(owner: PresenceOwner): void {
    const clientId = this.#owned.get(owner);
    this.#owned.delete(owner);
    if (clientId !== undefined) this.#remove(owner, clientId);
  }

  /** Everybody who is there, as entries. */
  all(): Uint8Array {
    return writeEntries([...this.#shown.keys()].map((id) => this.#entry(id)));
  }

  /** Sends what changed since the last time, as one frame for all. */
  flush(): void {
    this.#flush?.();
    this.#flush = undefined;
    if (this.#changed.size === 0) return;
    const entries = [...this.#changed].map((id) => this.#entry(id));
    this.#changed.clear();
    this.#send(writeEntries(entries));
  }

  stop(): void {
    this.#flush?.();
    this.#flush = undefined;
  }

  #take(owner: PresenceOwner, { clientId, clock, json }: PresenceEntry): boolean {
    const shown = this.#shown.get(clientId);
    const isFirst = shown === undefined || shown.received === NOTHING_RECEIVED;
    const madeUp = shown?.madeUp ?? [];
    // Its own line come back, or a repetition.
    if (!isFirst && (clock <= shown.received || madeUp.includes(clock))) return false;
    if (json === GONE) {
      this.#remove(owner, clientId);
      return true;
    }
    const seen = Math.max(clock, shown?.clock ?? 0, this.#left.get(clientId) ?? 0);
    const isNewer = !isFirst && clock > shown.clock;
    const next = isNewer ? clock : seen + LEAD;
    this.#show({
      owner,
      clientId,
      received: clock,
      clock: next,
      madeUp: isNewer ? madeUp : [...madeUp, next].slice(-MADE_UP_MAX),
      json: stamp(owner, json),
    });
    return true;
  }

  #show(entry: Shown): void {
    this.#left.delete(entry.clientId);
    this.#shown.set(entry.clientId, entry);
    this.#touch(entry.clientId);
  }

  #remove(owner: PresenceOwner, clientId: number): void {
    const shown = this.#shown.get(clientId);
    if (shown?.owner !== owner) return;
    this.#shown.delete(clientId);
    this.#left.set(clientId, shown.clock + 1);
    const [oldest] = this.#left.keys();
    if (this.#left.size > LEFT_MAX && oldest !== undefined) this.#left.delete(oldest);
    this.#touch(clientId);
  }

  #touch(clientId: number): void {
    this.#changed.add(clientId);
    this.#flush ??= this.#timers.after(FLUSH_MS, () => {
      this.#flush = undefined;
      this.flush();
    });
  }

  #entry(clientId: number): PresenceEntry {
    const shown = this.#shown.get(clientId);
    if (shown !== undefined) return { clientId, clock: shown.clock, json: shown.json };
    return { clientId, clock: this.#left.get(clientId) ?? 0, json: GONE };
  }
}

/** What a client sent, reduced to what it may say, under the name that the server knows it by. */
function stamp({ user }: PresenceOwner, json: string): string {
  const parsed = ownPresence.safeParse(parseJson(json));
  return JSON.stringify(parsed.success ? { ...parsed.data, user } : { user });
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return undefined;
  }
}
