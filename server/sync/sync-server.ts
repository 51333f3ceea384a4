import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Clock } from '../../shared/base/clock.ts';
import { CLOSE } from '../../shared/wire/close-codes.ts';
import { FRAME_BYTES_MAX } from '../../shared/wire/limits.ts';
import { isOwnOrigin, type OwnAddress } from '../access/origins.ts';
import type { SeatParts } from '../access/seats.ts';
import type { Log } from '../live/log.ts';
import type { Meter } from '../live/meter.ts';
import type { Registry } from '../live/registry.ts';
import type { Timers } from '../live/timers.ts';
import { Connection } from './connection.ts';
import { Halls } from './hall.ts';
import { Doorkeeper, type Request, readRequest } from './handshake.ts';
import { Heart } from './heart.ts';
import { Socket } from './socket.ts';

/** Sockets that may wait for admission at once: two full classes that come back after a restart. */
const PENDING_MAX = 512;
/** Milliseconds for admission and for loading the map. */
const ADMISSION_MS = 10_000;

export interface SyncParts extends Pick<SeatParts, 'storage' | 'tickets'> {
  readonly registry: Registry;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly meter: Meter;
  /** Where the server is reached; known only once it listens. */
  address(): OwnAddress;
}

/** The WebSocket side: lets sockets in, runs their connections, and sends them home on shutdown. */
export class SyncServer {
  readonly #parts: SyncParts;
  readonly #server: WebSocketServer;
  readonly #doorkeeper: Doorkeeper;
  readonly #halls: Halls;
  readonly #heart: Heart;
  readonly #sockets = new Set<Socket>();
  #pending = 0;
  #isStopping = false;

  constructor(parts: SyncParts) {
    this.#parts = parts;
    this.#doorkeeper = new Doorkeeper(parts);
    this.#halls = new Halls(parts.timers, parts.meter);
    this.#heart = new Heart(parts.timers, parts.clock, this.#sockets);
    this.#server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      // Compression buys little on small binary frames and costs memory per socket.
      perMessageDeflate: false,
      maxPayload: FRAME_BYTES_MAX,
    });
  }

  /** Answers an upgrade request: a browser sees no HTTP status, so most refusals come as close codes afterwards. */
  upgrade(message: IncomingMessage, stream: Duplex, head: Buffer): void {
    // Without a listener an error on the raw stream would end the process.
    stream.on('error', () => stream.destroy());
    const refusal = this.#refusal(message);
    const request = readRequest(message.url ?? '/', message.headers.cookie);
    if (refusal !== undefined || request === undefined) {
      refuse(stream, refusal ?? '404 Not Found');
      return;
    }
    this.#server.handleUpgrade(message, stream, head, (ws) => void this.#admit(ws, request));
  }

  /** Tells every client to come back soon; afterwards nobody is let in. Edits already here must have been stored before. */
  async close(): Promise<void> {
    this.#isStopping = true;
    this.#heart.stop();
    const closed = [...this.#sockets].map(
      (socket) => new Promise((resolve) => socket.ws.once('close', resolve)),
    );
    for (const socket of this.#sockets) socket.close(CLOSE.restart);
    await Promise.all(closed);
  }

  /** Stops taking in anything, so that what is here can be stored. */
  pause(): void {
    this.#isStopping = true;
    for (const { ws } of this.#sockets) ws.pause();
  }

  #refusal(message: IncomingMessage): string | undefined {
    const source = { headers: message.headers, remoteAddress: message.socket.remoteAddress };
    if (!isOwnOrigin(this.#parts.address(), source)) return '403 Forbidden';
    return this.#isStopping || this.#pending >= PENDING_MAX ? '503 Service Unavailable' : undefined;
  }

  async #admit(ws: WebSocket, request: Request): Promise<void> {
    const { log, meter, timers } = this.#parts;
    // Frames stay in the kernel until the map is there (GHSA-xwhh-v746-pj9m: no queue before admission).
    ws.pause();
    const socket = new Socket(ws, timers, this.#parts.clock);
    this.#sockets.add(socket);
    this.#pending += 1;
    meter.socketOpened();
    ws.on('error', (cause) => log.info({ err: cause }, 'a socket failed'));
    ws.once('close', () => {
      this.#sockets.delete(socket);
      meter.socketClosed();
    });
    const cancel = timers.after(ADMISSION_MS, () => socket.close(CLOSE.overloaded));
    try {
      await this.#connect(socket, request);
    } catch (cause) {
      log.error({ err: cause }, 'a socket could not be admitted');
      socket.close(CLOSE.overloaded);
    } finally {
      cancel();
      this.#pending -= 1;
    }
  }

  async #connect(socket: Socket, request: Request): Promise<void> {
    const { registry, clock, meter, log } = this.#parts;
    const admitted = await this.#doorkeeper.admit(request);
    if (!admitted.ok) {
      meter.refused(admitted.error);
      return socket.close(admitted.error);
    }
    if (request.map === undefined) return socket.close(CLOSE.signIn);
    const opened = await registry.open(request.map);
    if (!opened.ok) {
      const code = { missing: CLOSE.deleted, failed: CLOSE.overloaded, stopping: CLOSE.restart }[
        opened.error
      ];
      return socket.close(code);
    }
    const lease = opened.value;
    const isOther = request.epoch !== undefined && request.epoch !== lease.room.epoch;
    if (isOther || !socket.isOpen || this.#isStopping) {
      lease.release();
      return socket.close(isOther ? CLOSE.otherHistory : CLOSE.restart);
    }
    if (lease.room.isGone) {
      // It ended since it was opened; it tells nobody any more, so whoever entered now would wait for ever.
      lease.release();
      return socket.close(CLOSE.overloaded);
    }
    const { clientId, wantsExtras } = request;
    const hall = this.#halls.of(lease.room);
    const user = admitted.value;
    this.#run(
      socket,
      new Connection({ socket, lease, hall, user, clientId, wantsExtras, clock, meter, log }),
    );
  }

  #run(socket: Socket, connection: Connection): void {
    const { ws } = socket;
    ws.on('message', (data, isBinary) => connection.receive(asBytes(data), isBinary));
    ws.once('close', () => connection.leave());
    connection.start();
    ws.resume();
  }
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function asBytes(data: Buffer | ArrayBuffer | Buffer[]): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
