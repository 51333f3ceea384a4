import type { WebSocket } from 'ws';
import type { Clock } from '../../shared/base/clock.ts';
import { CLOSE_REASONS, type CloseCode } from '../../shared/wire/close-codes.ts';
import type { Cancel, Timers } from '../live/timers.ts';

/** Bytes waiting in a socket above which presence is skipped: its reader is behind, and cursors grow stale first. */
const SKIP_PRESENCE_BYTES = 256 * 1024;
/** Bytes waiting in a socket above which it is cut: a reader that slow takes memory from everybody. */
const TERMINATE_BYTES = 8 * 1024 * 1024;
/** Milliseconds that a peer has to answer a close frame before the connection is cut. */
const CLOSE_GRACE_MS = 5_000;

/** A WebSocket with the server's rules for slow readers and for closing. */
export class Socket {
  readonly ws: WebSocket;
  readonly #timers: Timers;
  readonly #clock: Clock;
  #isClosing = false;
  #cut: Cancel | undefined;
  #isAwaitingPong = false;
  /** When something was last sent. */
  sentAt: number;

  constructor(ws: WebSocket, timers: Timers, clock: Clock) {
    this.ws = ws;
    this.#timers = timers;
    this.#clock = clock;
    this.sentAt = clock.now();
    ws.once('close', () => this.#cut?.());
    ws.on('pong', () => {
      this.#isAwaitingPong = false;
    });
  }

  get isOpen(): boolean {
    return !this.#isClosing && this.ws.readyState === this.ws.OPEN;
  }

  /** Whether the reader is so far behind that presence is not worth sending. */
  get isBehind(): boolean {
    return this.ws.bufferedAmount > SKIP_PRESENCE_BYTES;
  }

  send(frame: Uint8Array): void {
    if (!this.isOpen) return;
    if (this.ws.bufferedAmount > TERMINATE_BYTES) {
      this.ws.terminate();
      return;
    }
    this.sentAt = this.#clock.now();
    this.ws.send(frame, { binary: true });
  }

  /** Asks the peer for a sign of life; cuts it when it still owes the last one. */
  ping(): void {
    if (!this.isOpen) return;
    if (this.#isAwaitingPong) {
      this.ws.terminate();
      return;
    }
    this.#isAwaitingPong = true;
    this.ws.ping();
  }

  /** Closes with a code and its reason; what arrives from now on is ignored. */
  close(code: CloseCode): void {
    if (this.#isClosing || this.ws.readyState > this.ws.OPEN) return;
    this.#isClosing = true;
    // A paused socket would never see the answer to its close frame.
    this.ws.resume();
    this.ws.close(code, CLOSE_REASONS[code]);
    this.#cut = this.#timers.after(CLOSE_GRACE_MS, () => this.ws.terminate());
  }
}
