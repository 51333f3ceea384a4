import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** One entry as y-protocols lays it out: whose, how new, and the state as JSON text (`null` = gone). */
export interface PresenceEntry {
  readonly clientId: number;
  readonly clock: number;
  readonly json: string;
}

/** What is taken of a frame. */
export interface EntryLimits {
  /** Bytes of one entry. */
  readonly presenceBytes: number;
  /** People in one map: a client echoes everybody else's entries. */
  readonly people: number;
  /** Tabs and devices of one person, each of which has an entry. */
  readonly socketsPerPerson: number;
}

const DECODER = new TextDecoder();

export interface ReadEntries {
  /** The entry asked for, when it is there and within its size. */
  readonly own: PresenceEntry | undefined;
  /** Whether all others are what the server sent itself, and there is anything. */
  readonly isEcho: boolean;
}

/**
 * Finds one client's entry (or the only one, when `clientId` is undefined); the others stay bytes, and `isKnown` says
 * whether they are echoes. Throws on malformed bytes.
 */
export function readOwnEntry(
  bytes: Uint8Array,
  clientId: number | undefined,
  limits: EntryLimits,
  isKnown: (clientId: number, clock: number) => boolean,
): ReadEntries {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  if (count > limits.people * limits.socketsPerPerson) throw new Error(`${count} presence entries`);
  let own: PresenceEntry | undefined;
  let isEcho = count > 0;
  for (let index = 0; index < count; index += 1) {
    const id = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const state = decoding.readVarUint8Array(decoder);
    const isOwn = clientId === undefined ? count === 1 : id === clientId;
    if (isOwn && state.length <= limits.presenceBytes) {
      own = { clientId: id, clock, json: DECODER.decode(state) };
    } else isEcho &&= isKnown(id, clock);
  }
  return { own, isEcho };
}

/** Writes entries in y-protocols' layout. */
export function writeEntries(entries: readonly PresenceEntry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { clientId, clock, json } of entries) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
}
