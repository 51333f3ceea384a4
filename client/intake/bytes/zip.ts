import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { IntakeFailure } from '../failure.ts';
import { UNFOLDED_BYTES_MAX, UNFOLDED_RATIO_MAX, ZIP_PARTS_MAX } from '../limits.ts';
import { unfoldedSize } from './unfold.ts';

const END_MARK = 0x06054b50;
const PART_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_BYTES = 22;
const PART_BYTES = 46;
const LOCAL_BYTES = 30;
/** Longest remark that may follow the end of the list of parts, in bytes. */
const REMARK_MAX = 0xffff;
const IS_LOCKED = 1;
const DEFLATED = 8;

/** What the list of parts says of one. */
export interface ZipPart {
  readonly name: string;
  readonly isLocked: boolean;
  readonly method: number;
  readonly packed: number;
  readonly unfolded: number;
  readonly at: number;
}
export type ZipParts = readonly ZipPart[];

/** Reads the list of parts at the end of a zip file; undefined if there is none that can be read. */
export function zipParts(bytes: Uint8Array): ZipParts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const parts: ZipPart[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + PART_BYTES > bytes.length || view.getUint32(at, true) !== PART_MARK) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + PART_BYTES, at + PART_BYTES + nameLength);
    parts.push({
      name: new TextDecoder().decode(name),
      isLocked: (view.getUint16(at + 8, true) & IS_LOCKED) !== 0,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unfolded: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += PART_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function endOf(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_BYTES - REMARK_MAX);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_MARK) return at;
  }
  return undefined;
}

/**
 * Refuses a zip file that would unfold to more than a browser can hold: first by what its list says, and then,
 * since a list can lie, by unfolding each part and counting, without keeping a byte.
 */
export async function checkZip(bytes: Uint8Array, parts: ZipParts): Promise<Result<true, IntakeFailure>> {
  if (parts.some(({ isLocked }) => isLocked)) return err({ code: 'password' });
  const said = parts.reduce((sum, { unfolded }) => sum + unfolded, 0);
  const most = Math.min(UNFOLDED_BYTES_MAX, bytes.length * UNFOLDED_RATIO_MAX);
  if (parts.length > ZIP_PARTS_MAX || said > most) return err({ code: 'too-complex' });
  let rest = most;
  for (const part of parts) {
    if (part.method !== DEFLATED) continue;
    const data = dataOf(bytes, part);
    if (data === undefined) return err({ code: 'broken', format: 'docx' });
    const size = await unfoldedSize(data, 'deflate-raw', rest);
    if (size === 'broken') return err({ code: 'broken', format: 'docx' });
    if (size === 'too-much') return err({ code: 'too-complex' });
    rest -= size;
  }
  return ok(true);
}

/** The packed bytes of a part, found as the unpacker finds them: by the part's own head. */
function dataOf(bytes: Uint8Array, { at, packed }: ZipPart): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + LOCAL_BYTES > bytes.length || view.getUint32(at, true) !== LOCAL_MARK) return undefined;
  const start = at + LOCAL_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return start + packed > bytes.length ? undefined : bytes.subarray(start, start + packed);
}
