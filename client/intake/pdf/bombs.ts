import { latin } from '../bytes/sniff.ts';
import { unfoldedSize } from '../bytes/unfold.ts';
import { UNFOLDED_BYTES_MAX } from '../limits.ts';

/** Packing shrinks at most a thousandfold: streams shorter than this, in bytes, unfold to less than 33 MB. */
const SMALL_STREAM = 32 * 1024;
/** How far before its data the head of a stream is looked for, in bytes. */
const HEAD_BYTES = 2_048;
const PACKINGS = /\/(FlateDecode|LZWDecode|RunLengthDecode|BrotliDecode)\b/g;

/**
 * Whether reading a PDF would unfold more than a browser can hold. The reader has no limit of its own, so every
 * long stream that is no picture is unfolded once and counted, without keeping a byte; pictures are never unpacked
 * for their text, and one packing inside another is what only bombs are made of.
 */
export async function isBomb(bytes: Uint8Array, signal: AbortSignal): Promise<boolean> {
  let rest = UNFOLDED_BYTES_MAX;
  for (const { from, to, head } of streamsOf(bytes)) {
    if (/\/Subtype\s*\/Image\b/.test(head)) continue;
    const packings = head.match(PACKINGS) ?? [];
    if (packings.length > 1) return true;
    if (packings.length === 0 || to - from < SMALL_STREAM) continue;
    if (signal.aborted) return false;
    const size = await unfoldedSize(bytes.subarray(from, to), 'deflate', rest);
    if (size === 'too-much') return true;
    if (size !== 'broken') rest -= size;
  }
  return false;
}

interface Stream {
  readonly from: number;
  readonly to: number;
  /** The words before the data that say what it is. */
  readonly head: string;
}

const STREAM = [...'stream'].map((letter) => letter.charCodeAt(0));
const END = [...'endstream'].map((letter) => letter.charCodeAt(0));

function* streamsOf(bytes: Uint8Array): Generator<Stream> {
  for (let at = indexOf(bytes, STREAM, 0); at !== -1; ) {
    const from = at + STREAM.length + (bytes[at + STREAM.length] === 13 ? 2 : 1);
    const end = indexOf(bytes, END, from);
    const to = end === -1 ? bytes.length : end;
    yield { from, to, head: headBefore(bytes, at) };
    at = end === -1 ? -1 : indexOf(bytes, STREAM, end + END.length);
  }
}

/** Names may hide their letters behind their numbers: "/Fl#61teDecode". */
function headBefore(bytes: Uint8Array, at: number): string {
  const raw = latin(bytes.subarray(Math.max(0, at - HEAD_BYTES), at));
  const own = raw.slice(raw.lastIndexOf(' obj') + 1);
  return own.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function indexOf(bytes: Uint8Array, letters: readonly number[], from: number): number {
  const [first = 0] = letters;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (letters.every((letter, index) => bytes[at + index] === letter)) return at;
  }
  return -1;
}
