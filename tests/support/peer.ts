import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import { applyAwarenessUpdate } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { FRAME, type Hello, type Reject } from '../../shared/wire/frames.ts';
import { decodeMoved } from '../../shared/wire/motion.ts';
import type { Joined } from './server-process.ts';

export interface PeerOptions {
  readonly doc?: Y.Doc;
  readonly params?: Readonly<Record<string, string>>;
  /** Whether to ask for the added frames. */
  readonly extras?: boolean;
  readonly connect?: boolean;
}

/** How the server ended a connection for good. */
export interface Closed {
  readonly code: number;
  readonly reason: string;
}

/** A stock y-websocket client, with promises in place of events. */
export interface Peer {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly synced: Promise<void>;
  /** Resolves with a final (44xx) close. */
  readonly closed: Promise<Closed>;
  /** Resolves with the code of the next close of any kind. */
  nextClose(): Promise<number>;
  readonly hello: Promise<Hello>;
  readonly rejected: Promise<Reject>;
  /** Resolves once everything sent so far is stored. */
  saved(): Promise<void>;
  /** Sends raw bytes, or text, over the open socket. */
  send(data: Uint8Array | string): void;
  destroy(): void;
}

/** Opens a map as a stock client does: by ticket, as it has no cookies. */
export function openPeer(
  url: string,
  joined: Pick<Joined, 'map' | 'ticket'>,
  options: PeerOptions = {},
): Peer {
  const doc = options.doc ?? new Y.Doc();
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, joined.map, doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    connect: false,
    params: { ticket: joined.ticket, ...(options.extras && { v: '1' }), ...options.params },
  });
  const barriers = new Map<number, () => void>();
  let counter = 0;
  provider.messageHandlers[FRAME.barrier] = (_encoder, decoder) => {
    const count = new DataView(decoder.arr.buffer, decoder.arr.byteOffset + 1, 4).getUint32(0);
    barriers.get(count)?.();
    barriers.delete(count);
  };
  provider.messageHandlers[FRAME.presence] = (_encoder, decoder) => {
    applyAwarenessUpdate(provider.awareness, decoding.readVarUint8Array(decoder), provider);
    for (const { clientId, cursor } of decodeMoved(decoding.readVarUint8Array(decoder))) {
      const state = provider.awareness.states.get(clientId);
      if (state !== undefined) provider.awareness.states.set(clientId, { ...state, cursor });
    }
    provider.awareness.emit('change', [{ added: [], updated: [], removed: [] }, provider]);
  };
  const peer: Peer = {
    doc,
    provider,
    synced: new Promise((resolve) => provider.once('sync', () => resolve())),
    closed: new Promise((resolve) => provider.once('closed', resolve)),
    nextClose: () =>
      new Promise((resolve) => {
        provider.once('connection-close', (event) => resolve(event?.code ?? 0));
      }),
    hello: onFrame<Hello>(provider, FRAME.hello),
    rejected: onFrame<Reject>(provider, FRAME.reject),
    saved: () => {
      counter += 1;
      const count = counter;
      const frame = new Uint8Array(5);
      frame[0] = FRAME.barrier;
      new DataView(frame.buffer).setUint32(1, count);
      peer.send(frame);
      return new Promise((resolve) => barriers.set(count, resolve));
    },
    send: (data) => (provider.ws as unknown as WebSocket).send(data),
    destroy: () => {
      provider.destroy();
      provider.awareness.destroy();
    },
  };
  if (options.connect ?? true) provider.connect();
  return peer;
}

function onFrame<T>(provider: WebsocketProvider, type: number): Promise<T> {
  return new Promise((resolve) => {
    provider.messageHandlers[type] = (_encoder, decoder) => {
      const text = new TextDecoder().decode(decoder.arr.subarray(decoder.pos));
      resolve(JSON.parse(text.slice(text.indexOf('{'))) as T);
    };
  });
}

/** Resolves once a document fulfils a condition: looked at now, and after each update. */
export function untilDoc(doc: Y.Doc, isSo: (doc: Y.Doc) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isSo(doc)) return;
      doc.off('update', look);
      resolve();
    };
    doc.on('update', look);
    look();
  });
}

type States = Map<number, Record<string, unknown>>;

/** Resolves once what a peer sees of the others fulfils a condition. */
export function untilPresence(peer: Peer, isSo: (states: States) => boolean): Promise<void> {
  const { awareness } = peer.provider;
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isSo(awareness.getStates() as States)) return;
      awareness.off('change', look);
      resolve();
    };
    awareness.on('change', look);
    look();
  });
}

/** A socket without a provider: for what a stock client would never do. */
export interface RawSocket {
  readonly ws: WebSocket;
  readonly opened: Promise<void>;
  /** The close code, or the HTTP status of a refused upgrade. */
  readonly ended: Promise<number>;
}

/** Opens a socket by hand. */
export function openRaw(
  url: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): RawSocket {
  const ws = new WebSocket(`${url.replace('http', 'ws')}${path}`, { headers });
  ws.binaryType = 'arraybuffer';
  return {
    ws,
    opened: new Promise((resolve) => ws.once('open', () => resolve())),
    ended: new Promise((resolve) => {
      ws.once('unexpected-response', (_request, response) => {
        resolve(response.statusCode ?? 0);
        ws.on('error', () => {
          // Ending a socket that never opened is reported as an error, and is what was asked for.
        });
        ws.terminate();
      });
      ws.once('close', (code) => resolve(code));
    }),
  };
}
