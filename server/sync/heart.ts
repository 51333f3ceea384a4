import type { Clock } from '../../shared/base/clock.ts';
import type { Cancel, Timers } from '../live/timers.ts';
import { awarenessFrame } from './frames.ts';
import { writeEntries } from './presence-entries.ts';
import type { Socket } from './socket.ts';

/** Milliseconds between two rounds. */
const ROUND_MS = 2_500;
/** Milliseconds of silence after which an empty frame goes out: y-websocket gives up after 30 s without one. */
const SILENCE_MS = 20_000 - ROUND_MS;
/** Rounds between two pings: every 25 s, because proxies cut at 60 s, and because a dead peer answers none. */
const PING_ROUNDS = 10;

const EMPTY = awarenessFrame(writeEntries([]));

/** Keeps silent connections open and cuts dead ones: one timer for all sockets. */
export class Heart {
  readonly #timers: Timers;
  readonly #clock: Clock;
  readonly #sockets: ReadonlySet<Socket>;
  #round = 0;
  #next: Cancel;

  constructor(timers: Timers, clock: Clock, sockets: ReadonlySet<Socket>) {
    this.#timers = timers;
    this.#clock = clock;
    this.#sockets = sockets;
    this.#next = this.#schedule();
  }

  stop(): void {
    this.#next();
  }

  #schedule(): Cancel {
    return this.#timers.after(ROUND_MS, () => {
      this.#beat();
      this.#next = this.#schedule();
    });
  }

  #beat(): void {
    this.#round += 1;
    const now = this.#clock.now();
    for (const socket of this.#sockets) {
      if (now - socket.sentAt >= SILENCE_MS) socket.send(EMPTY);
      if (this.#round % PING_ROUNDS === 0) socket.ping();
    }
  }
}
