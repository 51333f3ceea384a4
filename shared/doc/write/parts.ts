/** Most records, bytes and pieces that one update of many writes holds; half of what the server takes, since both are estimates. */
const PART_RECORDS_MAX = 400;
const PART_BYTES_MAX = 512 * 1024;
const PART_PIECES_MAX = 10_000;
/** What a piece of a document (a field, a tag, an anchor) takes besides its content, in bytes, at most. */
const PIECE_BYTES = 14;

/** One record to be written, with what that costs here and would cost when it is taken back. */
export interface Write {
  readonly run: () => void;
  readonly bytes: number;
  readonly pieces: number;
}

/** What a value takes in an update, estimated from above; of its content alone, from below. */
export function costOf(value: unknown): { bytes: number; contentBytes: number; pieces: number } {
  const contentBytes = value === undefined ? 0 : utf8Length(JSON.stringify(value));
  const pieces = countPieces(value);
  return { bytes: contentBytes + pieces * PIECE_BYTES, contentBytes, pieces };
}

/** The record, its fields (two pieces where they hold a text), and the entries of sets and anchors. */
function countPieces(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  const ofField = (field: unknown): number => (Array.isArray(field) ? 1 + field.length : 2);
  return Object.values(value).reduce((sum: number, field: unknown) => sum + ofField(field), 1);
}

/** Puts writes together into as few updates as can be sent, in their order. */
export function inParts(writes: readonly Write[]): Write[][] {
  const parts: Write[][] = [];
  let [bytes, pieces] = [0, 0];
  for (const write of writes) {
    const last = parts.at(-1);
    const isFull =
      last === undefined ||
      last.length >= PART_RECORDS_MAX ||
      bytes + write.bytes > PART_BYTES_MAX ||
      pieces + write.pieces > PART_PIECES_MAX;
    if (isFull) {
      parts.push([write]);
      [bytes, pieces] = [write.bytes, write.pieces];
    } else {
      last.push(write);
      bytes += write.bytes;
      pieces += write.pieces;
    }
  }
  return parts;
}

/** Bytes of a text in UTF-8; a pair of surrogates is counted as four. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isSurrogate ? 2 : 3;
  }
  return bytes;
}
