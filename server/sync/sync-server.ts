import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Clock } from '../../shared/base/clock.ts';
import type { MapId, ParticipantId } from '../../shared/base/ids.ts';
import { CLOSE, CLOSE_REASONS, type CloseCode } from '../../shared/wire/close-codes.ts';
import { REJECT_WORDS, type Reject } from '../../shared/wire/frames.ts';
import type { PresenceUser } from '../../shared/wire/presence.ts';
import type { Doors, SeatEnd } from '../access/doors.ts';
import { isOwnOrigin, type OwnAddress } from '../access/origins.ts';
import type { SeatParts } from '../access/seats.ts';
import type { Limits } from '../live/limits.ts';
import type { Log } from '../live/log.ts';
import type { Meter } from '../live/meter.ts';
import type { Lease, Registry } from '../live/registry.ts';
import { mapOfDoc, sessionDocOf } from '../live/session-docs.ts';
import type { Timers } from '../live/timers.ts';
import { clientAddress } from './client-address.ts';
import { Connection } from './connection.ts';
import { rejectFrame } from './frames.ts';
import { Halls } from './hall.ts';
import { Doorkeeper, type Request, readRequest } from './handshake.ts';
import { Heart } from './heart.ts';
import { Offences } from './offences.ts';
import { Socket } from './socket.ts';
import { Turnstile } from './turnstile.ts';

/** Milliseconds for admission and for loading the map. */
const ADMISSION_MS = 10_000;
/** On shutdown sockets are closed one after the other, so that not all come back in one instant: milliseconds between two, and in all. */
const CLOSE_STEP_MS = 20;
const CLOSE_SPREAD_MS = 5_000;

export interface SyncParts extends Pick<SeatParts, 'storage' | 'tickets'> {
  readonly registry: Registry;
  /** For durations only. */
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly meter: Meter;
  readonly limits: Limits;
  /** Where the server is reached; known only once it listens. */
  address(): OwnAddress;
}

/** Somebody is being let in by what was read of their seat. */
interface Admission {
  readonly map: MapId;
  /** Whether seats of this map, or all that is stored, have changed since. */
  isStale: boolean;
}

interface Admitted {
  readonly user: PresenceUser;
  readonly lease: Lease;
}

/** The WebSocket side: lets sockets in, runs their connections, and sends them home on shutdown. */
export class SyncServer implements Doors {
  readonly #parts: SyncParts;
  readonly #server: WebSocketServer;
  readonly #doorkeeper: Doorkeeper;
  readonly #turnstile: Turnstile;
  readonly #offences: Offences;
  readonly #halls: Halls;
  readonly #heart: Heart;
  readonly #sockets = new Set<Socket>();
  readonly #connections = new Map<MapId, Set<Connection>>();
  readonly #admissions = new Set<Admission>();
  #isStopping = false;

  constructor(parts: SyncParts) {
    this.#parts = parts;
    this.#doorkeeper = new Doorkeeper(parts);
    this.#turnstile = new Turnstile(parts.limits, parts.clock);
    this.#offences = new Offences(parts.clock);
    this.#halls = new Halls(parts);
    this.#heart = new Heart(parts.timers, parts.clock, this.#sockets);
    this.#server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      // Compression buys little on small binary frames and costs memory per socket.
      perMessageDeflate: false,
      maxPayload: parts.limits.frameBytes,
    });
  }

  /**
   * Answers an upgrade request, whose path must be free of a proxy's prefix. A browser sees no HTTP status, so most
   * refusals come as close codes afterwards.
   */
  upgrade(message: IncomingMessage, stream: Duplex, head: Buffer): void {
    // Without a listener an error on the raw stream would end the process.
    stream.on('error', () => stream.destroy());
    const source = { headers: message.headers, remoteAddress: message.socket.remoteAddress };
    const own = this.#parts.address();
    const request = readRequest(message.url ?? '/', message.headers.cookie);
    if (!isOwnOrigin(own, source) || request === undefined) {
      this.#refuseUpgrade(stream, request === undefined ? 404 : 403);
      return;
    }
    const address = clientAddress(own, source);
    const passage = this.#isStopping ? 'full' : this.#turnstile.pass(address);
    if (passage === 'full') {
      this.#refuseUpgrade(stream, 503);
      return;
    }
    this.#server.handleUpgrade(message, stream, head, (ws) => {
      const socket = this.#receive(ws, stream, address);
      if (passage === 'later') {
        ws.once('close', this.#turnstile.turnAway());
        this.#refuse(socket, request, reject(CLOSE.overloaded));
      } else void this.#admit(socket, request);
    });
  }

  changed(map: MapId, people: readonly ParticipantId[], why: SeatEnd): void {
    for (const admission of this.#admissions) if (admission.map === map) admission.isStale = true;
    const code = why === 'link-withdrawn' ? CLOSE.signIn : CLOSE.notAllowed;
    for (const connection of [...(this.#connections.get(map) ?? [])]) {
      if (people.includes(connection.participant))
        connection.dismiss({ code, message: REJECT_WORDS[why], why });
    }
  }

  /** Ends every map while storage is given other content; whoever is just coming in is looked up anew, in that. */
  async reopenAll(change: () => Promise<void>): Promise<void> {
    await this.#parts.registry.reopenAll(() =>
      change().finally(() => {
        for (const admission of this.#admissions) admission.isStale = true;
      }),
    );
  }

  /** Tells every client to come back soon; afterwards nobody is let in. Edits already here must have been stored before. */
  async close(): Promise<void> {
    this.#isStopping = true;
    this.#heart.stop();
    const sockets = [...this.#sockets];
    const closed = sockets.map((socket) => new Promise((resolve) => socket.ws.once('close', resolve)));
    const step = Math.min(CLOSE_STEP_MS, CLOSE_SPREAD_MS / Math.max(1, sockets.length));
    for (const [index, socket] of sockets.entries()) {
      this.#parts.timers.after(index * step, () => socket.close(CLOSE.restart));
    }
    await Promise.all(closed);
  }

  /** Stops taking in anything, so that what is here can be stored. */
  pause(): void {
    this.#isStopping = true;
    for (const socket of this.#sockets) socket.hold('shutdown', true);
  }

  #receive(ws: WebSocket, stream: Duplex, address: string): Socket {
    const { meter, log } = this.#parts;
    const socket = new Socket(ws, stream, this.#parts);
    // Frames stay in the kernel until the map is there (GHSA-xwhh-v746-pj9m: no queue before admission).
    socket.hold('admission', true);
    const leave = this.#turnstile.enter(address);
    this.#sockets.add(socket);
    meter.socketOpened();
    ws.on('error', (cause) => log.info({ err: cause }, 'a socket failed'));
    ws.once('close', () => {
      this.#sockets.delete(socket);
      leave();
      meter.socketClosed();
    });
    return socket;
  }

  async #admit(socket: Socket, request: Request): Promise<void> {
    const { log, meter, timers } = this.#parts;
    const start = performance.now();
    const done = this.#turnstile.wait();
    const refuse = (): void => this.#refuse(socket, request, reject(CLOSE.overloaded));
    const cancel = timers.after(ADMISSION_MS, refuse);
    try {
      const admitted = await this.#open(request);
      if ('code' in admitted) this.#refuse(socket, request, admitted);
      else this.#run(socket, request, admitted);
      meter.admitted((performance.now() - start) / 1000);
    } catch (cause) {
      log.error({ err: cause }, 'a socket could not be admitted');
      refuse();
    } finally {
      cancel();
      done();
    }
  }

  #refuseUpgrade(stream: Duplex, status: number): void {
    this.#parts.meter.refused(status);
    refuse(stream, status);
  }

  #refuse(socket: Socket, { wantsExtras }: Request, rejection: Reject): void {
    // Who is gone already was refused before, or left.
    if (!socket.isOpen) return;
    this.#parts.meter.refused(rejection.code);
    if (wantsExtras && rejection.why !== undefined) socket.send(rejectFrame(rejection));
    socket.close(rejection.code, rejection.message);
  }

  /** Finds out who comes, and opens their map; whatever changes about their seat meanwhile is asked again. */
  async #open(request: Request): Promise<Admitted | Reject> {
    const { map } = request;
    if (map === undefined) return reject(CLOSE.signIn);
    for (;;) {
      const admission: Admission = { map, isStale: false };
      this.#admissions.add(admission);
      try {
        const admitted = await this.#doorkeeper.admit(request);
        if (!admitted.ok) return admitted.error;
        const opened = await this.#parts.registry.open(
          request.document === 'session' ? sessionDocOf(map) : map,
        );
        if (!opened.ok) return reject(OPEN_FAILURES[opened.error]);
        if (!admission.isStale) return { user: admitted.value, lease: opened.value };
        opened.value.release();
      } finally {
        this.#admissions.delete(admission);
      }
    }
  }

  #run(socket: Socket, request: Request, { user, lease }: Admitted): void {
    const { room } = lease;
    const code = this.#turnedAway(socket, request, lease);
    if (code !== undefined) {
      lease.release();
      this.#refuse(socket, request, reject(code));
      return;
    }
    const hall = this.#halls.of(room);
    const connection = new Connection({
      ...this.#parts,
      socket,
      lease,
      hall,
      user: this.#offences.mayOnlyRead(room.id, user.id) ? { ...user, role: 'observer' } : user,
      clientId: request.clientId,
      wantsExtras: request.wantsExtras,
      isServersOwn: request.document === 'session',
      offended: () => this.#offences.note(room.id, user.id),
    });
    this.#keep(mapOfDoc(room.id), connection);
    const { ws } = socket;
    ws.on('message', (data, isBinary) => connection.receive(asBytes(data), isBinary));
    ws.once('close', () => connection.leave());
    connection.start();
    socket.hold('admission', false);
  }

  #turnedAway(socket: Socket, request: Request, { room }: Lease): CloseCode | undefined {
    if (request.epoch !== undefined && request.epoch !== room.epoch) return CLOSE.otherHistory;
    if (!socket.isOpen || this.#isStopping) return CLOSE.restart;
    // It ended since it was opened; it tells nobody any more, so whoever entered now would wait for ever.
    return room.isGone ? CLOSE.overloaded : undefined;
  }

  #keep(map: MapId, connection: Connection): void {
    const all = this.#connections.get(map) ?? new Set();
    this.#connections.set(map, all.add(connection));
    connection.socket.ws.once('close', () => {
      all.delete(connection);
      if (all.size === 0) this.#connections.delete(map);
    });
  }
}

const OPEN_FAILURES = {
  missing: CLOSE.deleted,
  failed: CLOSE.overloaded,
  stopping: CLOSE.restart,
} as const;

function reject(code: CloseCode): Reject {
  return { code, message: CLOSE_REASONS[code] };
}

function refuse(stream: Duplex, status: number): void {
  stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function asBytes(data: Buffer | ArrayBuffer | Buffer[]): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
