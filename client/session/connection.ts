import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { CLOSE, CLOSE_REASONS, type CloseCode } from '../../shared/wire/close-codes.ts';
import {
  FRAME,
  type Hello,
  hello,
  PROTOCOL_VERSION,
  type Reject,
  type RejectWhy,
  reject,
} from '../../shared/wire/frames.ts';
import type { MovedCursor } from '../../shared/wire/motion.ts';
import { linkPresence } from './presence-link.ts';

/** Longest pause before trying again, in milliseconds, drawn between the two so that a whole class does not return in one instant. */
const BACKOFF_MIN_MS = 2_000;
const BACKOFF_MAX_MS = 5_000;
/** Changes made within this many milliseconds share one barrier. */
const BARRIER_DELAY_MS = 20;

/** What the connection tells. */
export interface ConnectionEvents {
  hello(greeting: Hello): void;
  /** Pointers of others moved, and nothing else of them. */
  moved(cursors: readonly MovedCursor[]): void;
  /** In step with the server. */
  synced(): void;
  /** Out of touch, with what the server said last if it said why. */
  lost(said: Reject | undefined): void;
  /** The server stored everything up to the `count`-th change made here. */
  acknowledged(count: number): void;
  /** The server closed for good. */
  closed(code: CloseCode, reason: string, why: RejectWhy | null): void;
}

export interface ConnectionOptions {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly mapId: string;
  /** `ws://…/sync` or `wss://…/sync`. */
  readonly url: string;
  /** History that this device has a copy of, if any. */
  readonly epoch: string | null;
  readonly random: () => number;
  /** While it says so nothing is asked: what comes into the document later would be called stored too. */
  readonly isLoading: () => boolean;
  readonly webSocket?: typeof WebSocket;
}

export interface Connection {
  /** Asks the server to say when everything made so far is stored; `count` comes back with the answer. */
  askSaved(count: number): void;
  /** What was kept on this device is in the document: nothing holds the asking back any more. */
  allLoaded(): void;
  /** Whether an update's origin is this connection, so that it was made elsewhere. */
  brought(origin: unknown): boolean;
  reconnect(): void;
  destroy(): void;
}

/** Connects a document with the stock y-websocket provider, adding the barrier, greeting and refusal frames. */
export function connect(options: ConnectionOptions, events: ConnectionEvents): Connection {
  const { doc, awareness } = options;
  const params: Record<string, string> = { v: PROTOCOL_VERSION, c: String(doc.clientID) };
  if (options.epoch !== null) params.e = options.epoch;
  const provider = new WebsocketProvider(options.url, options.mapId, doc, {
    awareness,
    params,
    disableBc: true,
    maxBackoffTime: BACKOFF_MIN_MS + options.random() * (BACKOFF_MAX_MS - BACKOFF_MIN_MS),
    // A frame over the socket's own limit would be refused again each time.
    shouldReconnect: ({ code }) => !(code >= 4400 && code < 4500) && code !== 1009,
    connect: false,
    ...(options.webSocket === undefined ? {} : { WebSocketPolyfill: options.webSocket }),
  });
  linkPresence(provider, events.moved);
  const refusal = listen(provider, params, events);
  const barrier = createBarrier(provider, options.isLoading);
  provider.on('sync', (synced) => {
    if (!synced) return;
    events.synced();
    barrier.again();
  });
  provider.on('connection-close', () => events.lost(refusal.last()));
  provider.on('closed', ({ code, reason }) => {
    const known = asCloseCode(code);
    const said = refusal.last();
    const words = said?.message ?? (reason === '' ? CLOSE_REASONS[known] : reason);
    events.closed(known, words, said?.why ?? null);
  });
  provider.connect();
  return {
    askSaved: barrier.ask,
    allLoaded: barrier.again,
    brought: (origin) => origin === provider,
    reconnect: () => provider.connect(),
    destroy: () => {
      barrier.stop();
      provider.destroy();
    },
  };
}

function listen(
  provider: WebsocketProvider,
  params: Record<string, string>,
  events: ConnectionEvents,
): { last(): Reject | undefined } {
  let last: Reject | undefined;
  provider.on('status', ({ status }) => {
    if (status === 'connecting') last = undefined;
  });
  provider.messageHandlers[FRAME.barrier] = (_encoder, decoder) => {
    const payload = decoding.createDecoder(decoding.readVarUint8Array(decoder));
    events.acknowledged(decoding.readVarUint(payload));
  };
  provider.messageHandlers[FRAME.hello] = (_encoder, decoder) => {
    const greeting = hello.safeParse(JSON.parse(decoding.readVarString(decoder)));
    if (!greeting.success) return;
    // Sent at every later connect, so that another history is noticed before anything is merged.
    params.e = greeting.data.epoch;
    events.hello(greeting.data);
  };
  provider.messageHandlers[FRAME.reject] = (_encoder, decoder) => {
    const refused = reject.safeParse(JSON.parse(decoding.readVarString(decoder)));
    if (refused.success) last = refused.data;
  };
  return { last: () => last };
}

/** Asks for acknowledgement after each burst of changes, each return of the connection, and the loading of the device's copy. */
function createBarrier(
  provider: WebsocketProvider,
  isLoading: () => boolean,
): { ask(count: number): void; again(): void; stop(): void } {
  let count = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (): void => {
    timer = undefined;
    // Before the first sync of a connection the server may not have all of it; `sync` asks again.
    if (provider.ws === null || !provider.synced || isLoading()) return;
    const payload = encoding.createEncoder();
    encoding.writeVarUint(payload, count);
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, FRAME.barrier);
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(payload));
    provider.ws.send(encoding.toUint8Array(encoder));
  };
  return {
    ask: (newest) => {
      count = newest;
      timer ??= setTimeout(send, BARRIER_DELAY_MS);
    },
    again: send,
    stop: () => clearTimeout(timer),
  };
}

function asCloseCode(code: number): CloseCode {
  // The socket's own limit, from a frame too large even to be read.
  if (code === 1009) return CLOSE.tooBig;
  return Object.values(CLOSE).find((known) => known === code) ?? CLOSE.notAllowed;
}
