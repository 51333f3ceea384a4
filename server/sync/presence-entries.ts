import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { PEOPLE_MAX } from '../../shared/wire/limits.ts';

/** One entry as y-protocols lays it out: whose, how new, and the state as JSON text (`null` = gone). */
export interface PresenceEntry {
  readonly clientId: number;
  readonly clock: number;
  readonly json: string;
}

/** Entries looked at in one frame: a client echoes everybody else's, from several tabs each. */
const ENTRIES_MAX = PEOPLE_MAX * 10;

const DECODER = new TextDecoder();

export interface ReadEntries {
  readonly count: number;
  /** The entry asked for, when it is there and within its size. */
  readonly own: PresenceEntry | undefined;
}

/** Finds one client's entry (or the only one, when `clientId` is undefined); the others are echoes and stay bytes. Throws on malformed bytes. */
export function readOwnEntry(bytes: Uint8Array, clientId: number | undefined, bytesMax: number): ReadEntries {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  if (count > ENTRIES_MAX) throw new Error(`${count} presence entries`);
  let own: PresenceEntry | undefined;
  for (let index = 0; index < count; index += 1) {
    const id = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const state = decoding.readVarUint8Array(decoder);
    const isOwn = clientId === undefined ? count === 1 : id === clientId;
    if (!isOwn || state.length > bytesMax) continue;
    own = { clientId: id, clock, json: DECODER.decode(state) };
  }
  return { count, own };
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
