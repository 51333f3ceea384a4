import * as encoding from 'lib0/encoding';
import { assertNever } from '../../shared/base/assert-never.ts';

/** The place of one piece of content: whose, and its number there. */
export interface Id {
  readonly client: number;
  readonly clock: number;
}

/** What an item of an update holds, as the number of its kind in Yjs' format says. */
export type Content =
  | { readonly ref: 1; readonly length: number }
  | { readonly ref: 2; readonly json: readonly string[] }
  | { readonly ref: 3; readonly bytes: Uint8Array }
  | { readonly ref: 4; readonly text: string }
  | { readonly ref: 5; readonly json: string }
  | { readonly ref: 6; readonly key: string; readonly json: string }
  | { readonly ref: 7; readonly type: number; readonly name: string }
  | { readonly ref: 8; readonly values: readonly unknown[] }
  | { readonly ref: 9; readonly guid: string; readonly options: unknown };

/** A piece of an update, whether Yjs would ever make it or not. */
export type Piece =
  | { readonly ref: 0 | 10; readonly length: number }
  | {
      readonly ref: 'item';
      readonly origin: Id | null;
      readonly rightOrigin: Id | null;
      /** Written only where neither neighbour is named, as Yjs does. */
      readonly parent: Id | string;
      readonly parentSub: string | null;
      readonly content: Content;
    };

/** An update spelt out. */
export interface SpeltUpdate {
  readonly runs: readonly {
    readonly client: number;
    readonly clock: number;
    readonly pieces: readonly Piece[];
    /** How many pieces it claims to have, when that is a lie. */
    readonly claims?: number;
  }[];
  readonly deletes: readonly {
    readonly client: number;
    readonly ranges: readonly { readonly clock: number; readonly length: number }[];
  }[];
}

/** Writes an update in the format that y-websocket sends (version 1), however wrong it is. */
export function writeUpdate({ runs, deletes }: SpeltUpdate): Uint8Array {
  return encoding.encode((to) => {
    encoding.writeVarUint(to, runs.length);
    for (const { client, clock, pieces, claims } of runs) {
      encoding.writeVarUint(to, claims ?? pieces.length);
      encoding.writeVarUint(to, client);
      encoding.writeVarUint(to, clock);
      for (const piece of pieces) writePiece(to, piece);
    }
    encoding.writeVarUint(to, deletes.length);
    for (const { client, ranges } of deletes) {
      encoding.writeVarUint(to, client);
      encoding.writeVarUint(to, ranges.length);
      for (const { clock, length } of ranges) {
        encoding.writeVarUint(to, clock);
        encoding.writeVarUint(to, length);
      }
    }
  });
}

const HAS_ORIGIN = 0x80;
const HAS_RIGHT_ORIGIN = 0x40;
const HAS_KEY = 0x20;

function writePiece(to: encoding.Encoder, piece: Piece): void {
  if (piece.ref !== 'item') {
    encoding.writeUint8(to, piece.ref);
    encoding.writeVarUint(to, piece.length);
    return;
  }
  const { origin, rightOrigin, parent, parentSub, content } = piece;
  const flags =
    (origin === null ? 0 : HAS_ORIGIN) |
    (rightOrigin === null ? 0 : HAS_RIGHT_ORIGIN) |
    (parentSub === null ? 0 : HAS_KEY);
  encoding.writeUint8(to, content.ref | flags);
  if (origin !== null) writeId(to, origin);
  if (rightOrigin !== null) writeId(to, rightOrigin);
  if (origin === null && rightOrigin === null) {
    encoding.writeVarUint(to, typeof parent === 'string' ? 1 : 0);
    if (typeof parent === 'string') encoding.writeVarString(to, parent);
    else writeId(to, parent);
    if (parentSub !== null) encoding.writeVarString(to, parentSub);
  }
  writeContent(to, content);
}

function writeId(to: encoding.Encoder, { client, clock }: Id): void {
  encoding.writeVarUint(to, client);
  encoding.writeVarUint(to, clock);
}

/** Types of Yjs that carry a name: XmlElement and XmlHook. */
const NAMED_TYPES: readonly number[] = [3, 5];

function writeContent(to: encoding.Encoder, content: Content): void {
  switch (content.ref) {
    case 1:
      encoding.writeVarUint(to, content.length);
      break;
    case 2:
      encoding.writeVarUint(to, content.json.length);
      for (const json of content.json) encoding.writeVarString(to, json);
      break;
    case 3:
      encoding.writeVarUint8Array(to, content.bytes);
      break;
    case 4:
      encoding.writeVarString(to, content.text);
      break;
    case 5:
      encoding.writeVarString(to, content.json);
      break;
    case 6:
      encoding.writeVarString(to, content.key);
      encoding.writeVarString(to, content.json);
      break;
    case 7:
      encoding.writeVarUint(to, content.type);
      if (NAMED_TYPES.includes(content.type)) encoding.writeVarString(to, content.name);
      break;
    case 8:
      encoding.writeVarUint(to, content.values.length);
      for (const value of content.values) encoding.writeAny(to, value as never);
      break;
    case 9:
      encoding.writeVarString(to, content.guid);
      encoding.writeAny(to, content.options as never);
      break;
    default:
      assertNever(content);
  }
}

/** The clocks that a piece takes up. */
export function lengthOf(piece: Piece): number {
  if (piece.ref !== 'item') return piece.length;
  const { content } = piece;
  if (content.ref === 1) return content.length;
  if (content.ref === 2) return content.json.length;
  if (content.ref === 4) return content.text.length;
  return content.ref === 8 ? content.values.length : 1;
}
