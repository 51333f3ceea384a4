import * as z from 'zod/mini';
import { encodeMoved, type MovedCursor, type OwnMove } from '../../shared/wire/motion.ts';
import { type OwnPresence, type PresenceUser, presence } from '../../shared/wire/presence.ts';
import type { Cancel, Timers } from '../live/timers.ts';
import { type EntryLimits, type PresenceEntry, readOwnEntry, writeEntries } from './presence-entries.ts';

/** Milliseconds between two presence frames: 20 a second look smooth, and cost the same however many people move. */
const FLUSH_MS = 50;
/**
 * Positions kept of one pointer until the next frame: clients send as often as frames go out, so now and then two fall
 * between two frames, and more when the server is busy.
 */
const PATH_MAX = 4;
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
const ownPresence = z.omit(presence, { user: true });

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
  readonly cursor: OwnPresence['cursor'];
  /** Everything but the pointer, as text, to see whether only that moved. */
  readonly rest: string;
}

/** What changed since the last time, in two forms: each is made when it is asked for, and once. */
export interface PresenceDelta {
  /** Entries of the awareness protocol. */
  all(): Uint8Array;
  /** For clients of ours: entries of those of whom more changed than the pointer, and the pointers of the others. */
  changed(): Uint8Array;
  moved(): Uint8Array;
}

/** Who is there and what they do: the server's own table, in which every connection writes its own line only. */
export class PresenceTable {
  readonly #timers: Timers;
  readonly #limits: EntryLimits;
  readonly #send: (delta: PresenceDelta) => void;
  readonly #shown = new Map<number, Shown>();
  readonly #owned = new Map<PresenceOwner, number>();
  /** The order in which connections came: what an older one sent may be read late. */
  readonly #turns = new WeakMap<PresenceOwner, number>();
  #turn = 0;
  readonly #left = new Map<number, number>();
  #changed = new Set<number>();
  /** Those of whom only the pointer moved, and where it was since the last frame. */
  #moved = new Map<number, MovedCursor[]>();
  #flush: Cancel | undefined;

  constructor(timers: Timers, limits: EntryLimits, send: (delta: PresenceDelta) => void) {
    this.#timers = timers;
    this.#limits = limits;
    this.#send = send;
  }

  /** Notes that a connection is here; whoever enters later counts as the newer one. */
  enter(owner: PresenceOwner): void {
    this.#turn += 1;
    this.#turns.set(owner, this.#turn);
  }

  /**
   * Reserves a client id for a connection; the same person's newer connection takes it over. False when it is somebody
   * else's, or a newer connection's.
   */
  claim(owner: PresenceOwner, clientId: number): boolean {
    if (clientId > CLIENT_ID_MAX) return false;
    const [other] = [...this.#owned].find(([, id]) => id === clientId) ?? [];
    if (other !== undefined && other.user.id !== owner.user.id) return false;
    if (other !== undefined && this.#turnOf(other) > this.#turnOf(owner)) return false;
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
    const { own, isEcho } = readOwnEntry(bytes, this.#owned.get(owner), this.#limits, (id, clock) =>
      this.#isKnown(id, clock),
    );
    if (own === undefined) return !isEcho;
    if (!this.#owned.has(owner) && !this.claim(owner, own.clientId)) return true;
    return this.#take(owner, own) || !isEcho;
  }

  /**
   * Takes in that a connection's pointer moved, and nothing else. False when that cannot be: it is not where a
   * pointer can be.
   */
  move(owner: PresenceOwner, { clock, cursor }: OwnMove): boolean {
    if (!ownPresence.shape.cursor.safeParse(cursor).success) return false;
    const clientId = this.#owned.get(owner);
    const shown = clientId === undefined ? undefined : this.#shown.get(clientId);
    // What it moves may have gone meanwhile.
    if (shown === undefined || shown.owner !== owner || isOld(clock, shown)) return true;
    const hadCursor = shown.cursor !== null && shown.cursor !== undefined;
    const isNewer = clock > shown.clock;
    this.#shown.set(shown.clientId, {
      ...shown,
      received: clock,
      ...nextClock(clock, isNewer, shown.clock, shown.madeUp),
      cursor,
      json: withCursor(shown.rest, cursor),
    });
    this.#touch(shown.clientId, isNewer && hadCursor);
    return true;
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
    if (this.#changed.size + this.#moved.size === 0) return;
    const [changed, moved] = [this.#changed, this.#moved];
    this.#changed = new Set();
    this.#moved = new Map();
    const entries = (ids: Iterable<number>) => writeEntries([...ids].map((id) => this.#entry(id)));
    this.#send({
      all: once(() => entries([...changed, ...moved.keys()])),
      changed: once(() => entries(changed)),
      moved: once(() => encodeMoved([...moved.values()].flat())),
    });
  }

  stop(): void {
    this.#flush?.();
    this.#flush = undefined;
  }

  #turnOf(owner: PresenceOwner): number {
    return this.#turns.get(owner) ?? 0;
  }

  #take(owner: PresenceOwner, { clientId, clock, json }: PresenceEntry): boolean {
    const shown = this.#shown.get(clientId);
    const isFirst = shown === undefined || shown.received === NOTHING_RECEIVED;
    const madeUp = shown?.madeUp ?? [];
    // Its own line come back, or a repetition.
    if (!isFirst && isOld(clock, shown)) return false;
    if (json === GONE) {
      this.#remove(owner, clientId);
      return true;
    }
    const seen = Math.max(clock, shown?.clock ?? 0, this.#left.get(clientId) ?? 0);
    const isNewer = !isFirst && clock > shown.clock;
    const said = stamp(owner, json);
    this.#left.delete(clientId);
    this.#shown.set(clientId, {
      ...said,
      owner,
      clientId,
      received: clock,
      ...nextClock(clock, isNewer, seen, madeUp),
    });
    // A clock that the server made up has to reach the client too, as an entry.
    this.#touch(clientId, isNewer && hasOnlyMoved(shown, said));
    return true;
  }

  /** Whether somebody's entry with this clock was sent from here. */
  #isKnown(clientId: number, clock: number): boolean {
    return clock <= (this.#shown.get(clientId)?.clock ?? this.#left.get(clientId) ?? NOTHING_RECEIVED);
  }

  #remove(owner: PresenceOwner, clientId: number): void {
    const shown = this.#shown.get(clientId);
    if (shown?.owner !== owner) return;
    this.#shown.delete(clientId);
    this.#left.set(clientId, shown.clock + 1);
    const [oldest] = this.#left.keys();
    if (this.#left.size > LEFT_MAX && oldest !== undefined) this.#left.delete(oldest);
    this.#touch(clientId, false);
  }

  #touch(clientId: number, hasOnlyMoved: boolean): void {
    if (!hasOnlyMoved) {
      this.#changed.add(clientId);
      this.#moved.delete(clientId);
    } else if (!this.#changed.has(clientId)) {
      const path = [...(this.#moved.get(clientId) ?? []), ...this.#movedCursor(clientId)];
      this.#moved.set(clientId, path.slice(-PATH_MAX));
    }
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

  #movedCursor(clientId: number): MovedCursor[] {
    const { clock, cursor } = this.#shown.get(clientId) ?? {};
    return clock === undefined || cursor === null || cursor === undefined
      ? []
      : [{ clientId, clock, cursor }];
  }
}

/** Whether a connection said that already, or has it from here. */
function isOld(clock: number, { received, madeUp }: Pick<Shown, 'received' | 'madeUp'>): boolean {
  return clock <= received || madeUp.includes(clock);
}

/** The clock that peers get: the client's own when that is newer for all of them, else one made up above what they saw. */
function nextClock(
  clock: number,
  isNewer: boolean,
  seen: number,
  madeUp: readonly number[],
): Pick<Shown, 'clock' | 'madeUp'> {
  if (isNewer) return { clock, madeUp };
  return { clock: seen + LEAD, madeUp: [...madeUp, seen + LEAD].slice(-MADE_UP_MAX) };
}

type Said = Pick<Shown, 'json' | 'cursor' | 'rest'>;

/** What a client sent, reduced to what it may say, under the name that the server knows it by. */
function stamp({ user }: PresenceOwner, json: string): Said {
  const parsed = ownPresence.safeParse(parseJson(json));
  const { cursor, ...others } = parsed.success ? parsed.data : {};
  const rest = JSON.stringify({ ...others, user });
  return { json: withCursor(rest, cursor), cursor, rest };
}

/** The pointer goes in front of the other fields, which are text already. */
function withCursor(rest: string, cursor: Said['cursor']): string {
  return cursor === undefined ? rest : `{"cursor":${JSON.stringify(cursor)},${rest.slice(1)}`;
}

function hasOnlyMoved(before: Said, after: Said): boolean {
  return Boolean(before.cursor && after.cursor) && before.rest === after.rest;
}

function once(make: () => Uint8Array): () => Uint8Array {
  let made: Uint8Array | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return undefined;
  }
}
