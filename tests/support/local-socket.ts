import { EventEmitter } from 'node:events';
import type { Line } from '../../server/sync/socket.ts';

/** What arrives at the client's end: a frame, or the end of the connection. */
export type Arrival =
  | { readonly type: 'frame'; readonly bytes: Uint8Array }
  | { readonly type: 'close'; readonly code: number; readonly reason: string };

/** The code of a connection that broke without a close frame. */
const ABNORMAL = 1006;

/** The message in a frame of a server that was made by hand. */
export function unframed(bytes: Uint8Array): Uint8Array {
  const length = (bytes[1] ?? 0) & 0x7f;
  return bytes.subarray(length < 126 ? 2 : length === 126 ? 4 : 10);
}

/** The line under a WebSocket without a network: what is written to it is a whole frame, sent at once. */
export function lineOf(ws: { send(message: Uint8Array): void }): Line {
  return {
    cork: () => undefined,
    uncork: () => undefined,
    write: (bytes: Uint8Array) => {
      ws.send(unframed(bytes));
      return true;
    },
  };
}

/**
 * The server's end of a WebSocket without a network: what either side sends waits until the test lets it through,
 * so that delays, bursts and slow readers are the test's choice. It has what the server uses of `ws`, and no more.
 */
export class LocalWebSocket extends EventEmitter {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readyState = 1;
  isPaused = false;
  readonly #toClient: { readonly arrival: Arrival; sent?: () => void }[] = [];
  #toServer: { readonly bytes: Uint8Array; readonly isBinary: boolean }[] = [];
  /** Told of each frame at the moment when the server sends it. */
  watch: (bytes: Uint8Array) => void = () => {};

  get bufferedAmount(): number {
    return this.#toClient.reduce(
      (sum, { arrival }) => sum + (arrival.type === 'frame' ? arrival.bytes.length : 0),
      0,
    );
  }

  send(frame: Uint8Array, ...rest: unknown[]): void {
    if (this.readyState !== this.OPEN) return;
    // A copy: the socket would have read the bytes by now.
    const bytes = Uint8Array.from(frame);
    const sent = rest.find((each): each is () => void => typeof each === 'function');
    this.#toClient.push({ arrival: { type: 'frame', bytes }, ...(sent && { sent }) });
    this.watch(bytes);
  }

  ping(): void {
    if (this.readyState === this.OPEN) this.emit('pong');
  }

  pause(): void {
    this.isPaused = true;
  }

  resume(): void {
    this.isPaused = false;
  }

  close(code = 1005, reason = ''): void {
    if (this.readyState >= this.CLOSING) return;
    this.readyState = this.CLOSING;
    this.#toClient.push({ arrival: { type: 'close', code, reason } });
  }

  terminate(): void {
    if (this.readyState === this.CLOSED) return;
    this.#toClient.length = 0;
    this.#toClient.push({ arrival: { type: 'close', code: ABNORMAL, reason: '' } });
    this.#end();
  }

  /** How many arrivals wait for the client. */
  get waiting(): number {
    return this.#toClient.length;
  }

  /** The client takes the next thing that arrived; undefined when there is none. */
  take(): Arrival | undefined {
    const next = this.#toClient.shift();
    next?.sent?.();
    if (next?.arrival.type === 'close') this.#end(next.arrival.code);
    return next?.arrival;
  }

  /** The client sends; the frame waits until `deliver`. */
  put(bytes: Uint8Array, isBinary = true): void {
    this.#toServer.push({ bytes: Uint8Array.from(bytes), isBinary });
  }

  /** How many frames wait for the server. */
  get unread(): number {
    return this.#toServer.length;
  }

  /** Lets the server read the next frame of the client; false when there is none, or it does not read now. */
  deliver(): boolean {
    if (this.isPaused || this.readyState === this.CLOSED) return false;
    const next = this.#toServer.shift();
    if (next === undefined) return false;
    this.emit('message', Buffer.from(next.bytes), next.isBinary);
    return true;
  }

  /** The line breaks: what was on its way is lost in both directions. */
  cut(): void {
    this.#toServer = [];
    this.#toClient.length = 0;
    this.#end();
  }

  #end(code = ABNORMAL): void {
    if (this.readyState === this.CLOSED) return;
    this.readyState = this.CLOSED;
    this.#toServer = [];
    this.emit('close', code);
  }
}
