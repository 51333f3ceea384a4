import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Position } from '../model/fields.ts';

/** Where somebody's pointer is now, and the clock of their presence with it. */
export interface MovedCursor {
  readonly clientId: number;
  readonly clock: number;
  readonly cursor: Position;
}

/**
 * Pointers that moved while nothing else of their presence changed, in some 12 bytes each in place of 150: how many,
 * then for each the client id, the clock, and x and y as whole canvas units.
 */
export function encodeMoved(moved: readonly MovedCursor[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, moved.length);
    for (const { clientId, clock, cursor } of moved) {
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarInt(encoder, Math.round(cursor.x));
      encoding.writeVarInt(encoder, Math.round(cursor.y));
    }
  });
}

/** One's own pointer, with the clock of one's presence: 5 to 9 bytes. */
export type OwnMove = Omit<MovedCursor, 'clientId'>;

export function encodeOwnMove({ clock, cursor }: OwnMove): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarInt(encoder, Math.round(cursor.x));
    encoding.writeVarInt(encoder, Math.round(cursor.y));
  });
}

/** Reads what `encodeOwnMove` wrote, from where the decoder stands. Throws on bytes that end early. */
export function decodeOwnMove(decoder: decoding.Decoder): OwnMove {
  const clock = decoding.readVarUint(decoder);
  const x = readUnits(decoder);
  return { clock, cursor: { x, y: readUnits(decoder) } };
}

/** Signed numbers are read as 0 where there is nothing left; that must not pass for a place. */
function readUnits(decoder: decoding.Decoder): number {
  if (!decoding.hasContent(decoder)) throw new Error('the bytes of a pointer end early');
  return decoding.readVarInt(decoder);
}

/** Reads what `encodeMoved` wrote. Throws on bytes that end early. */
export function decodeMoved(bytes: Uint8Array): MovedCursor[] {
  const decoder = decoding.createDecoder(bytes);
  const moved: MovedCursor[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const x = readUnits(decoder);
    const y = readUnits(decoder);
    moved.push({ clientId, clock, cursor: { x, y } });
  }
  return moved;
}
