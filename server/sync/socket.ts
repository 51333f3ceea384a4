import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Clock } from '../../shared/base/clock.ts';
import { CLOSE_REASONS, type CloseCode } from '../../shared/wire/close-codes.ts';
import type { Limits } from '../live/limits.ts';
import type { Meter } from '../live/meter.ts';
import type { Cancel, Timers } from '../live/timers.ts';
import { type Framed, framed } from './framed.ts';

/**
 * Bytes waiting in a socket above which it is cut whatever they are. Edits stop far below this; a whole large map
 * that somebody asks for again and again does not.
 */
export const TERMINATE_BYTES = 16 * 1024 * 1024;
/** Milliseconds that a peer has to answer a close frame before the connection is cut. */
const CLOSE_GRACE_MS = 5_000;

/** Why nothing is read from a socket: its map is not there yet, too much of it waits to be stored, or the server stops. */
export type HoldReason = 'admission' | 'room' | 'shutdown';

export interface SocketParts {
  readonly timers: Timers;
  readonly clock: Clock;
  readonly limits: Pick<Limits, 'behindPresenceBytes' | 'behindBytes'>;
  readonly meter: Pick<Meter, 'sent' | 'cut'>;
}

/** The stream under a WebSocket, as far as it is used past it. */
export type Line = Pick<Duplex, 'cork' | 'uncork' | 'write'>;

/** A WebSocket with the server's rules for slow readers and for closing. */
export class Socket {
  readonly ws: WebSocket;
  readonly #line: Line;
  /** Whether frames gather until the code that sends them has ended. */
  #isGathering = false;
  readonly #parts: SocketParts;
  readonly #holds = new Set<HoldReason>();
  #isClosing = false;
  #cut: Cancel | undefined;
  #isAwaitingPong = false;
  /** When something was last sent. */
  sentAt: number;

  constructor(ws: WebSocket, line: Line, parts: SocketParts) {
    this.ws = ws;
    this.#line = line;
    this.#parts = parts;
    this.sentAt = parts.clock.now();
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
    return this.ws.bufferedAmount > this.#parts.limits.behindPresenceBytes;
  }

  /** Whether the reader is so far behind that edits are not queued for it any more. */
  get isFarBehind(): boolean {
    return this.ws.bufferedAmount > this.#parts.limits.behindBytes;
  }

  /** Stops reading from the socket, so that its sender has to wait; goes on when no reason for that is left. */
  hold(why: HoldReason, isHeld: boolean): void {
    if (!this.isOpen) return;
    if (isHeld) this.#holds.add(why);
    else this.#holds.delete(why);
    if (this.#holds.size > 0) this.ws.pause();
    else this.ws.resume();
  }

  /** Cuts the connection without a word: who does not read would not read that either. */
  terminate(): void {
    this.ws.terminate();
  }

  send(message: Uint8Array): void {
    if (this.isOpen) this.sendFramed(framed(message));
  }

  /**
   * Sends what may go to many. Past the WebSocket, which would make a head for each: without compression it keeps
   * nothing back, so that the order stays.
   */
  sendFramed({ bytes, size }: Framed): void {
    if (!this.isOpen) return;
    if (this.ws.bufferedAmount > TERMINATE_BYTES) {
      this.#parts.meter.cut();
      this.ws.terminate();
      return;
    }
    this.sentAt = this.#parts.clock.now();
    this.#parts.meter.sent(1, size);
    this.#gather();
    this.#line.write(bytes);
  }

  /**
   * A tick has an update and several answers for each socket: one call to the kernel takes them all. Calls are most of
   * what sending costs.
   */
  #gather(): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    this.#line.cork();
    process.nextTick(this.#release);
  }

  readonly #release = (): void => {
    this.#isGathering = false;
    this.#line.uncork();
  };

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
  close(code: CloseCode, reason: string = CLOSE_REASONS[code]): void {
    if (this.#isClosing || this.ws.readyState > this.ws.OPEN) return;
    this.#isClosing = true;
    // A paused socket would never see the answer to its close frame.
    this.ws.resume();
    this.ws.close(code, cutToReason(reason));
    this.#cut = this.#parts.timers.after(CLOSE_GRACE_MS, () => this.ws.terminate());
  }
}

/** Bytes that fit into the reason of a close frame; ws throws above. */
const REASON_BYTES_MAX = 123;

function cutToReason(text: string): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= REASON_BYTES_MAX) return text;
  // A character that was cut in two is dropped; the other half was not sent.
  return new TextDecoder().decode(bytes.subarray(0, REASON_BYTES_MAX - 3)).replace(/\uFFFD+$/, '');
}
