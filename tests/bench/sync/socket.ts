import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

const OPCODE = { binary: 2, close: 8, ping: 9, pong: 10 } as const;
/** Any mask that is not zero: a server that sees zeros skips the unmasking that real clients cost it. */
const MASK = [0x5a, 0x3c, 0x71, 0x2e] as const;
const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** How a socket ended: the close code, 1006 when there was none, or the HTTP status of a refused upgrade. */
type Ended = (code: number) => void;

export interface SocketEvents {
  open(): void;
  /** The bytes are only valid until the call returns. */
  frame(bytes: Uint8Array): void;
  ended: Ended;
}

/**
 * A WebSocket client that does no more than the benchmark needs: unfragmented binary frames. Two hundred of them in
 * one process take a fraction of what the `ws` package takes, so that the load is not what is measured.
 */
export class FrameSocket {
  /** Bytes received since the start, frame headers included. */
  bytesIn = 0;
  readonly #socket: Socket;
  readonly #events: SocketEvents;
  #chunks: Buffer[] = [];
  #size = 0;
  #needed = 0;
  #isOpen = false;
  #closeCode = 1006;

  constructor(port: number, path: string, events: SocketEvents) {
    this.#events = events;
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', () => this.#socket.destroy());
    this.#socket.once('close', () => events.ended(this.#closeCode));
    const key = randomBytes(16).toString('base64');
    this.#socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
    );
  }

  send(payload: Uint8Array): void {
    this.#write(OPCODE.binary, payload);
  }

  /** Holds back several frames, so that they leave in one write. */
  batch(send: () => void): void {
    this.#socket.cork();
    send();
    this.#socket.uncork();
  }

  close(): void {
    this.#write(OPCODE.close, Uint8Array.of(0x03, 0xe8));
    this.#socket.end();
  }

  destroy(): void {
    this.#socket.destroy();
  }

  #write(opcode: number, payload: Uint8Array): void {
    const { length } = payload;
    const head = length < 126 ? 6 : length < 65_536 ? 8 : 14;
    const frame = Buffer.allocUnsafe(head + length);
    frame[0] = 0x80 | opcode;
    frame[1] = 0x80 | (head === 6 ? length : head === 8 ? 126 : 127);
    if (head === 8) frame.writeUInt16BE(length, 2);
    if (head === 14) frame.writeBigUInt64BE(BigInt(length), 2);
    frame.set(MASK, head - 4);
    for (let index = 0; index < length; index += 1) {
      frame[head + index] = (payload[index] as number) ^ (MASK[index & 3] as number);
    }
    if (!this.#socket.destroyed) this.#socket.write(frame);
  }

  #take(chunk: Buffer): void {
    this.bytesIn += chunk.length;
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size < this.#needed) return;
    const all = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    const used = this.#isOpen ? this.#readFrames(all, 0) : this.#readHead(all);
    const rest = all.subarray(used);
    this.#chunks = rest.length === 0 ? [] : [rest];
    this.#size = rest.length;
  }

  #readHead(all: Buffer): number {
    const end = all.indexOf(END_OF_HEAD);
    if (end < 0) return 0;
    const status = Number(all.subarray(9, 12).toString());
    if (status !== 101) {
      this.#closeCode = status;
      this.#socket.destroy();
      return all.length;
    }
    this.#isOpen = true;
    this.#events.open();
    return this.#readFrames(all, end + END_OF_HEAD.length);
  }

  /** Hands over all whole frames; returns how far they reach, and notes how much the next one needs. */
  #readFrames(all: Buffer, from: number): number {
    let at = from;
    for (;;) {
      this.#needed = 0;
      if (all.length < at + 2) return at;
      const short = (all[at + 1] as number) & 0x7f;
      const head = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (all.length < at + head) return at;
      const length =
        head === 2 ? short : head === 4 ? all.readUInt16BE(at + 2) : Number(all.readBigUInt64BE(at + 2));
      const end = at + head + length;
      if (all.length < end) {
        this.#needed = end - at;
        return at;
      }
      this.#handle((all[at] as number) & 0x0f, all.subarray(at + head, end));
      at = end;
    }
  }

  #handle(opcode: number, payload: Buffer): void {
    if (opcode === OPCODE.binary) this.#events.frame(payload);
    else if (opcode === OPCODE.ping) this.#write(OPCODE.pong, payload);
    else if (opcode === OPCODE.close) {
      if (payload.length >= 2) this.#closeCode = payload.readUInt16BE(0);
      this.#socket.end();
    }
  }
}
