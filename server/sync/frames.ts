import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import { FRAME, type Hello, type Reject } from '../../shared/wire/frames.ts';
import { decodeOwnMove, type OwnMove } from '../../shared/wire/motion.ts';
import { type Framed, framed } from './framed.ts';

/** A frame that a client may send, taken apart. */
export type ClientFrame =
  | { readonly type: 'sync-step-1'; readonly vector: Uint8Array }
  | { readonly type: 'catch-up'; readonly update: Uint8Array }
  | { readonly type: 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly entries: Uint8Array }
  | { readonly type: 'query-awareness' }
  | { readonly type: 'own-move'; readonly move: OwnMove }
  /** The whole frame, because it goes back unchanged. */
  | { readonly type: 'barrier'; readonly frame: Uint8Array };

/** Longest barrier in bytes: a counter, with room for whatever a client puts in its place. */
const BARRIER_BYTES_MAX = 256;

/** Takes a frame apart; undefined when it is not one that a client may send. */
export function decodeFrame(bytes: Uint8Array): ClientFrame | undefined {
  try {
    const decoder = decoding.createDecoder(bytes);
    const type = decoding.readVarUint(decoder);
    if (type === FRAME.barrier)
      return bytes.length <= BARRIER_BYTES_MAX ? { type: 'barrier', frame: bytes } : undefined;
    const frame = decodeStandard(type, decoder);
    return decoding.hasContent(decoder) ? undefined : frame;
  } catch {
    // lib0 throws in several ways on bytes that end early; all mean that this is no frame.
    return undefined;
  }
}

function decodeStandard(type: number, decoder: decoding.Decoder): ClientFrame | undefined {
  if (type === FRAME.awareness) return { type: 'awareness', entries: decoding.readVarUint8Array(decoder) };
  if (type === FRAME.presence) return { type: 'own-move', move: decodeOwnMove(decoder) };
  if (type === FRAME.queryAwareness) return { type: 'query-awareness' };
  if (type !== FRAME.sync) return undefined;
  const step = decoding.readVarUint(decoder);
  const body = decoding.readVarUint8Array(decoder);
  if (step === messageYjsSyncStep1) return { type: 'sync-step-1', vector: body };
  if (step === messageYjsSyncStep2) return { type: 'catch-up', update: body };
  return step === messageYjsUpdate ? { type: 'update', update: body } : undefined;
}

/** Whether an update contains nothing at all: no content, and nothing taken away. */
export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0;
}

export function syncStep1Frame(vector: Uint8Array): Uint8Array {
  return syncFrame(messageYjsSyncStep1, vector);
}

export function syncStep2Frame(update: Uint8Array): Uint8Array {
  return syncFrame(messageYjsSyncStep2, update);
}

/** Whole documents by the update in them, which is the same for a whole class that opens a map at once. */
const documents = new WeakMap<Uint8Array, Framed>();

/** A SyncStep2 ready for the line; the same one for the same update. */
export function framedDocument(update: Uint8Array): Framed {
  const known = documents.get(update);
  if (known !== undefined) return known;
  const made = framed(syncStep2Frame(update));
  documents.set(update, made);
  return made;
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(messageYjsUpdate, update);
}

export function awarenessFrame(entries: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, FRAME.awareness);
    encoding.writeVarUint8Array(encoder, entries);
  });
}

/** For clients of ours: changed entries, and pointers that merely moved. */
export function presenceFrame(entries: Uint8Array, moved: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, FRAME.presence);
    encoding.writeVarUint8Array(encoder, entries);
    encoding.writeVarUint8Array(encoder, moved);
  });
}

export function helloFrame(hello: Hello): Uint8Array {
  return jsonFrame(FRAME.hello, hello);
}

export function rejectFrame(reject: Reject): Uint8Array {
  return jsonFrame(FRAME.reject, reject);
}

function syncFrame(step: number, body: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, FRAME.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, body);
  });
}

function jsonFrame(type: number, value: Hello | Reject): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type);
    encoding.writeVarString(encoder, JSON.stringify(value));
  });
}
