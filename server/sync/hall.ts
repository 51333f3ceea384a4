import type { Clock } from '../../shared/base/clock.ts';
import { CLOSE, CLOSE_REASONS } from '../../shared/wire/close-codes.ts';
import { REJECT_WORDS, type Reject } from '../../shared/wire/frames.ts';
import type { Author } from '../live/edit.ts';
import type { Limits } from '../live/limits.ts';
import type { Meter } from '../live/meter.ts';
import type { Room } from '../live/room.ts';
import type { RoomEnd, RoomListener } from '../live/room-parts.ts';
import type { Cancel, Timers } from '../live/timers.ts';
import { type Framed, framed } from './framed.ts';
import { awarenessFrame, presenceFrame, updateFrame } from './frames.ts';
import { type PresenceDelta, type PresenceOwner, PresenceTable } from './presence-table.ts';
import { LOOK_MS, type Reader, SlowReaders } from './slow-readers.ts';
import type { Socket } from './socket.ts';

/** A connection as its room sees it. */
export interface Visitor extends Author, PresenceOwner {
  readonly socket: Socket;
  /** Whether the client was given the document, and so takes the updates that follow it. */
  readonly isSynced: boolean;
  /** Whether the client asked for the added frames (`v=1`). */
  readonly wantsExtras: boolean;
  /** Closes the socket, with the reason, and leaves the room. */
  end(reject: Reject): void;
}

const RESTART: Reject = { code: CLOSE.restart, message: CLOSE_REASONS[CLOSE.restart] };
const ENDS: Readonly<Record<RoomEnd, Reject>> = {
  deleted: { code: CLOSE.deleted, message: CLOSE_REASONS[CLOSE.deleted] },
  'storage-down': { code: CLOSE.overloaded, message: REJECT_WORDS['storage-down'], why: 'storage-down' },
  reopen: RESTART,
  idle: RESTART,
};

export interface HallParts {
  readonly timers: Timers;
  readonly clock: Clock;
  readonly meter: Meter;
  readonly limits: Limits;
}

/** The people connected to one room. */
export class Hall implements RoomListener {
  readonly presence: PresenceTable;
  readonly #parts: HallParts;
  readonly #room: Pick<Room, 'isGone' | 'whenSettled' | 'diff'>;
  readonly #connections = new Set<Visitor>();
  /** Readers who missed presence frames and get the whole table once they have caught up. */
  readonly #unaware = new Set<Visitor>();
  readonly #slow: SlowReaders;
  /** The next look at whether those have caught up. */
  #look: Cancel | undefined;
  /** Whether nobody's frames should be read for now. */
  #isHeld = false;

  constructor(room: Pick<Room, 'isGone' | 'whenSettled' | 'diff'>, parts: HallParts) {
    this.#room = room;
    this.#parts = parts;
    this.presence = new PresenceTable(parts.timers, parts.limits, (delta) => this.#sendPresence(delta));
    this.#slow = new SlowReaders({
      ...parts,
      whenSettled: (then) => room.whenSettled(then),
      catchUp: (reader, vector) => this.#catchUp(reader as Visitor, vector),
    });
  }

  /** Lets a connection in; false when the map or the person has no place left. */
  enter(connection: Visitor): boolean {
    const people = new Set([...this.#connections].map(({ participant }) => participant));
    const own = [...this.#connections].filter(({ participant }) => participant === connection.participant);
    const { limits } = this.#parts;
    if (own.length >= limits.socketsPerPerson) return false;
    if (own.length === 0 && people.size >= limits.people) return false;
    this.#connections.add(connection);
    this.presence.enter(connection);
    if (this.#isHeld) connection.socket.hold('room', true);
    return true;
  }

  leave(connection: Visitor): void {
    this.#connections.delete(connection);
    this.#unaware.delete(connection);
    this.#slow.forget(connection);
    this.presence.leave(connection);
  }

  /** One frame, built once, for everybody who has the document it belongs to. */
  committed(update: Uint8Array, except: Author | null, vectorBefore: () => Uint8Array): void {
    const frame = framed(updateFrame(update));
    let before: Uint8Array | undefined;
    const once = (): Uint8Array => {
      before ??= vectorBefore();
      return before;
    };
    for (const connection of this.#connections) {
      if (connection === except || !connection.isSynced) continue;
      if (!this.#slow.leavesOut(connection, once)) connection.socket.sendFramed(frame);
    }
  }

  held(isHeld: boolean): void {
    this.#isHeld = isHeld;
    for (const { socket } of this.#connections) socket.hold('room', isHeld);
  }

  ended(reason: RoomEnd): void {
    this.presence.stop();
    this.#slow.stop();
    this.#look?.();
    this.#unaware.clear();
    for (const connection of [...this.#connections]) connection.end(ENDS[reason]);
  }

  #catchUp(reader: Reader & Visitor, vector: Uint8Array): void {
    if (!this.#room.isGone) reader.socket.send(updateFrame(this.#room.diff(vector)));
  }

  /** Each frame is built once, however many get it. */
  #sendPresence(delta: PresenceDelta): void {
    let stock: Framed | undefined;
    let ours: Framed | undefined;
    let everybody: Framed | undefined;
    let sent = 0;
    for (const connection of this.#connections) {
      if (connection.socket.isBehind) {
        this.#unaware.add(connection);
        this.#look ??= this.#lookLater();
        continue;
      }
      if (this.#unaware.delete(connection)) {
        everybody ??= framed(awarenessFrame(this.presence.all()));
        connection.socket.sendFramed(everybody);
      }
      if (connection.wantsExtras) {
        ours ??= framed(presenceFrame(delta.changed(), delta.moved()));
        connection.socket.sendFramed(ours);
      } else {
        stock ??= framed(awarenessFrame(delta.all()));
        connection.socket.sendFramed(stock);
      }
      sent += 1;
    }
    this.#parts.meter.presenceSent(sent);
  }

  /** Nobody may move for long, so the table is not put off until somebody does. */
  #lookLater(): Cancel {
    return this.#parts.timers.after(LOOK_MS, () => {
      let everybody: Framed | undefined;
      for (const connection of this.#unaware) {
        if (connection.socket.isOpen && connection.socket.isBehind) continue;
        this.#unaware.delete(connection);
        everybody ??= framed(awarenessFrame(this.presence.all()));
        connection.socket.sendFramed(everybody);
      }
      this.#look = this.#unaware.size > 0 ? this.#lookLater() : undefined;
    });
  }
}

/** The halls of all rooms: made with a room's first visitor, gone with the room. */
export class Halls {
  readonly #parts: HallParts;
  readonly #byRoom = new WeakMap<Room, Hall>();

  constructor(parts: HallParts) {
    this.#parts = parts;
  }

  of(room: Room): Hall {
    const known = this.#byRoom.get(room);
    if (known !== undefined) return known;
    const hall = new Hall(room, this.#parts);
    this.#byRoom.set(room, hall);
    room.listen(hall);
    return hall;
  }
}
