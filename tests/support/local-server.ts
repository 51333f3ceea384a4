import type { WebSocket } from 'ws';
import { compactLog } from '../../server/live/compaction/compact.ts';
import { DEFAULT_LIMITS, type Limits } from '../../server/live/limits.ts';
import type { Probe } from '../../server/live/probe.ts';
import { Registry } from '../../server/live/registry.ts';
import { isSessionDoc } from '../../server/live/session-docs.ts';
import { isRolledBack } from '../../server/storage/rolled-back.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { makeCheck } from '../../server/sync/check/check.ts';
import { Connection } from '../../server/sync/connection.ts';
import { Halls } from '../../server/sync/hall.ts';
import { Heart } from '../../server/sync/heart.ts';
import { Socket } from '../../server/sync/socket.ts';
import type { MapId, ParticipantId } from '../../shared/base/ids.ts';
import type { PresenceUser } from '../../shared/wire/presence.ts';
import { LocalWebSocket, lineOf } from './local-socket.ts';
import { ManualTime } from './manual-time.ts';
import { countingMeter, recordingLog } from './silent.ts';

export interface LocalServerOptions {
  readonly storage: Storage;
  readonly limits?: Partial<Limits>;
  /** The time that it goes by; a server that follows another goes on with the other's. */
  readonly time?: ManualTime;
  readonly probe?: Probe;
}

/** How somebody comes in. */
export interface Visit {
  readonly name: string;
  readonly role?: PresenceUser['role'];
  readonly wantsExtras?: boolean;
  readonly clientId?: number;
}

/** The server's rooms, halls and connections as in the product, on sockets and in a time that the test moves. */
export class LocalServer {
  readonly time: ManualTime;
  readonly log = recordingLog();
  readonly meter = countingMeter();
  readonly registry: Registry;
  /** How many edits counted against their senders. */
  offences = 0;
  readonly #limits: Limits;
  readonly #halls: Halls;
  readonly #heart: Heart;
  readonly #sockets = new Set<Socket>();

  constructor({ storage, limits, time = new ManualTime(), probe }: LocalServerOptions) {
    this.time = time;
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
    this.registry = new Registry({
      ...this.#parts(),
      storage,
      check: makeCheck(this.#limits),
      compact: async (log) => compactLog(log),
      isRolledBack,
      seconds: () => time.now() / 1000,
      ...(probe && { probe }),
    });
    this.#halls = new Halls(this.#parts());
    this.#heart = new Heart(time, time, this.#sockets);
  }

  /** Opens a map for somebody, past the handshake; undefined when it cannot be opened now. */
  async enter(map: MapId, visit: Visit): Promise<LocalWebSocket | undefined> {
    const opened = await this.registry.open(map);
    if (!opened.ok) return undefined;
    const lease = opened.value;
    if (lease.room.isGone) {
      lease.release();
      return undefined;
    }
    const ws = new LocalWebSocket();
    const socket = new Socket(ws as unknown as WebSocket, lineOf(ws), this.#parts());
    const hall = this.#halls.of(lease.room);
    const connection = new Connection({
      ...this.#parts(),
      socket,
      lease,
      hall,
      user: userOf(visit),
      wantsExtras: visit.wantsExtras ?? true,
      isServersOwn: isSessionDoc(map),
      clientId: visit.clientId,
      offended: () => {
        this.offences += 1;
      },
    });
    ws.on('message', (data: Uint8Array, isBinary: boolean) => connection.receive(data, isBinary));
    ws.once('close', () => {
      this.#sockets.delete(socket);
      connection.leave();
    });
    this.#sockets.add(socket);
    connection.start();
    return ws;
  }

  /** The process is gone: nobody is told anything, and every line breaks. */
  crash(): void {
    this.#heart.stop();
    for (const { ws } of [...this.#sockets]) (ws as unknown as LocalWebSocket).cut();
  }

  /** Stores what is here, sends everybody home and lets go of every map, as on shutdown. */
  async stop(): Promise<void> {
    this.#heart.stop();
    await this.registry.stop();
    for (const socket of [...this.#sockets]) socket.close(1012);
    await this.registry.close();
  }

  #parts() {
    const { time, log, meter } = this;
    return { clock: time, timers: time, log, meter, limits: this.#limits };
  }
}

function userOf({ name, role = 'participant' }: Visit): PresenceUser {
  return { id: `p_${name}` as ParticipantId, name, colour: '#0f8a83', role };
}
