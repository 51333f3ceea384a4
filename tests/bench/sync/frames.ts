import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { decodeMoved } from '../../../shared/wire/motion.ts';

/** First numbers of the frames that the benchmark sends or reads. */
export const TYPE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  /** Hocuspocus: an answer that asks for no answer. */
  syncReply: 4,
  /** Hocuspocus: an update was taken in. */
  syncStatus: 8,
  /** Ours: everything sent earlier is stored. */
  barrier: 102,
  /** Ours: presence, with those of whom only the pointer moved in a shorter form. */
  presence: 105,
} as const;

/** Second number of a sync frame. */
export const STEP = { step1: 0, step2: 1, update: 2 } as const;

const EMPTY_UPDATE = Uint8Array.of(0, 0);
const EMPTY_VECTOR = Uint8Array.of(0);

/** Writes frames for one client; Hocuspocus wants the name of the document before each. */
export class FrameWriter {
  readonly #prefix: Uint8Array;

  constructor(documentName?: string) {
    this.#prefix =
      documentName === undefined
        ? new Uint8Array()
        : encoding.encode((encoder) => encoding.writeVarString(encoder, documentName));
  }

  /** Length of what the server puts before its frames to this client. */
  get prefixLength(): number {
    return this.#prefix.length;
  }

  sync(step: number, body: Uint8Array): Uint8Array {
    return this.#frame((encoder) => {
      encoding.writeVarUint(encoder, TYPE.sync);
      encoding.writeVarUint(encoder, step);
      encoding.writeVarUint8Array(encoder, body);
    });
  }

  askForAll(): Uint8Array {
    return this.sync(STEP.step1, EMPTY_VECTOR);
  }

  nothingToAdd(): Uint8Array {
    return this.sync(STEP.step2, EMPTY_UPDATE);
  }

  presence(clientId: number, clock: number, state: object): Uint8Array {
    const entries = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, clientId);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, JSON.stringify(state));
    });
    return this.#frame((encoder) => {
      encoding.writeVarUint(encoder, TYPE.awareness);
      encoding.writeVarUint8Array(encoder, entries);
    });
  }

  auth(token: string): Uint8Array {
    return this.#frame((encoder) => {
      encoding.writeVarUint(encoder, TYPE.auth);
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarString(encoder, token);
    });
  }

  barrier(count: number): Uint8Array {
    const payload = encoding.encode((encoder) => encoding.writeVarUint(encoder, count));
    return this.#frame((encoder) => {
      encoding.writeVarUint(encoder, TYPE.barrier);
      encoding.writeVarUint8Array(encoder, payload);
    });
  }

  #frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
    return encoding.encode((encoder) => {
      encoding.writeUint8Array(encoder, this.#prefix);
      write(encoder);
    });
  }
}

/** One line of a presence frame. */
interface PresenceLine {
  readonly clientId: number;
  readonly clock: number;
  readonly json: string;
}

/** The lines of a presence frame, from the part after its type. */
export function presenceLines(decoder: decoding.Decoder): PresenceLine[] {
  const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  return Array.from({ length: decoding.readVarUint(inner) }, () => ({
    clientId: decoding.readVarUint(inner),
    clock: decoding.readVarUint(inner),
    json: decoding.readVarString(inner),
  }));
}

/** Where somebody's pointer is. */
export interface Pointer {
  readonly clientId: number;
  readonly x: number;
}

/** The pointers that a presence frame tells of, from the part after its type. */
export function pointers(type: number, decoder: decoding.Decoder): Pointer[] {
  const told = presenceLines(decoder).flatMap(({ clientId, json }) => {
    const state = JSON.parse(json) as { readonly cursor?: { readonly x: number } } | null;
    const x = state?.cursor?.x;
    return x === undefined ? [] : [{ clientId, x }];
  });
  if (type !== TYPE.presence) return told;
  const moved = decodeMoved(decoding.readVarUint8Array(decoder));
  return [...told, ...moved.map(({ clientId, cursor }) => ({ clientId, x: cursor.x }))];
}

/** How far each client's own counting reaches in an update. */
export function clockEnds(update: Uint8Array): Map<number, number> {
  return Y.parseUpdateMeta(update).to;
}

/** The only author of an update and the clock it starts at, read without decoding the rest. */
export function soleAuthor(
  update: Uint8Array,
): { readonly clientId: number; readonly clock: number } | undefined {
  const decoder = decoding.createDecoder(update);
  if (decoding.readVarUint(decoder) !== 1) return undefined;
  decoding.readVarUint(decoder);
  return { clientId: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) };
}
