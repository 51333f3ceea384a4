import { CLOSE, type CloseCode } from '../../shared/wire/close-codes.ts';
import { PEOPLE_MAX } from '../../shared/wire/limits.ts';
import type { Author } from '../live/edit.ts';
import type { Meter } from '../live/meter.ts';
import type { Room } from '../live/room.ts';
import type { RoomEnd, RoomListener } from '../live/room-parts.ts';
import type { Timers } from '../live/timers.ts';
import { awarenessFrame, updateFrame } from './frames.ts';
import { type PresenceOwner, PresenceTable } from './presence-table.ts';
import type { Socket } from './socket.ts';

/** A connection as its room sees it. */
export interface Visitor extends Author, PresenceOwner {
  readonly socket: Socket;
  /** Whether the client was given the document, and so takes the updates that follow it. */
  readonly isSynced: boolean;
  /** Closes the socket and leaves the room. */
  end(code: CloseCode): void;
}

/** Connections of one person in one map: tabs and devices, with room for some that are about to time out. */
const CONNECTIONS_PER_PERSON_MAX = 10;

const END_CODES: Readonly<Record<RoomEnd, CloseCode>> = {
  deleted: CLOSE.deleted,
  'storage-down': CLOSE.overloaded,
  idle: CLOSE.restart,
};

/** The people connected to one room. */
export class Hall implements RoomListener {
  readonly presence: PresenceTable;
  readonly #meter: Meter;
  readonly #connections = new Set<Visitor>();
  /** Readers who missed presence frames and get the whole table once they have caught up. */
  readonly #behind = new Set<Visitor>();

  constructor(timers: Timers, meter: Meter) {
    this.#meter = meter;
    this.presence = new PresenceTable(timers, (entries) => this.#sendPresence(entries));
  }

  /** Lets a connection in; false when the map or the person has no place left. */
  enter(connection: Visitor): boolean {
    const people = new Set([...this.#connections].map(({ participant }) => participant));
    const own = [...this.#connections].filter(({ participant }) => participant === connection.participant);
    if (own.length >= CONNECTIONS_PER_PERSON_MAX) return false;
    if (own.length === 0 && people.size >= PEOPLE_MAX) return false;
    this.#connections.add(connection);
    return true;
  }

  leave(connection: Visitor): void {
    this.#connections.delete(connection);
    this.#behind.delete(connection);
    this.presence.leave(connection);
  }

  /** One frame, built once, for everybody who has the document it belongs to. */
  committed(update: Uint8Array, except: Author | null): void {
    const frame = updateFrame(update);
    for (const connection of this.#connections) {
      if (connection !== except && connection.isSynced) connection.socket.send(frame);
    }
  }

  ended(reason: RoomEnd): void {
    this.presence.stop();
    for (const connection of [...this.#connections]) connection.end(END_CODES[reason]);
  }

  #sendPresence(entries: Uint8Array): void {
    const frame = awarenessFrame(entries);
    let sent = 0;
    let everybody: Uint8Array | undefined;
    for (const connection of this.#connections) {
      if (connection.socket.isBehind) {
        this.#behind.add(connection);
        continue;
      }
      if (this.#behind.delete(connection)) {
        everybody ??= awarenessFrame(this.presence.all());
        connection.socket.send(everybody);
      }
      connection.socket.send(frame);
      sent += 1;
    }
    this.#meter.presenceSent(sent);
  }
}

/** The halls of all rooms: made with a room's first visitor, gone with the room. */
export class Halls {
  readonly #timers: Timers;
  readonly #meter: Meter;
  readonly #byRoom = new WeakMap<Room, Hall>();

  constructor(timers: Timers, meter: Meter) {
    this.#timers = timers;
    this.#meter = meter;
  }

  of(room: Room): Hall {
    const known = this.#byRoom.get(room);
    if (known !== undefined) return known;
    const hall = new Hall(this.#timers, this.#meter);
    this.#byRoom.set(room, hall);
    room.listen(hall);
    return hall;
  }
}
