import { Client } from '../client.ts';
import { makeContent } from '../content.ts';
import { type Pointer, pointers } from '../frames.ts';
import { closeAll, during, type Scenario, startWatch } from '../scenario.ts';
import { mean, pause, quantile } from '../stats.ts';

const INTERVAL_MS = 50;
const OBSERVERS = 5;

const SOMEBODY = { id: 'p_someone', name: 'Somebody There', colour: '#2f6f8f', role: 'participant' };

/** A person whose pointer moves all the time; its place tells which of its moves it is. */
class Mover {
  readonly client: Client;
  readonly sentAt: number[] = [];
  readonly #user: object;
  #due: number;

  /** `isNaming`: whether clients of this server say who they are; ours leave that to the server. */
  constructor(client: Client, now: number, isNaming: boolean) {
    this.client = client;
    this.#user = isNaming ? { user: SOMEBODY } : {};
    this.#due = now + Math.random() * INTERVAL_MS;
  }

  move(now: number): void {
    if (now < this.#due) return;
    // A pause after each sending, as our client makes it: whoever was held up does not send faster afterwards.
    this.#due = now + INTERVAL_MS;
    this.client.sendPresence({
      ...this.#user,
      cursor: { x: this.sentAt.length, y: 240 },
      selection: [],
      drag: {},
    });
    this.sentAt.push(performance.now());
  }
}

/** Somebody who looks at all pointers: which moves arrived, and how old they were. */
class Observer {
  readonly delays: number[] = [];
  readonly #movers: ReadonlyMap<number, Mover>;
  readonly #newest = new Map<number, number>();

  constructor(own: Client, movers: readonly Mover[]) {
    const others = movers.filter(({ client }) => client !== own);
    this.#movers = new Map(others.map((each) => [each.client.clientId, each]));
    own.onPresence = (type, decoder) => {
      const now = performance.now();
      for (const pointer of pointers(type, decoder)) this.#look(pointer, now);
    };
  }

  #look({ clientId, x: move }: Pointer, now: number): void {
    const mover = this.#movers.get(clientId);
    if (mover === undefined || move <= (this.#newest.get(clientId) ?? -1)) return;
    this.#newest.set(clientId, move);
    this.delays.push(now - (mover.sentAt[move] ?? now));
  }
}

/** So many people whose pointers all move. */
function cursorStorm(people: number): Scenario {
  return {
    name: `cursor-storm-${people}`,
    what: `${people} people, each moving a pointer 20 times a second`,
    columns: [
      'server CPU %',
      'shown %',
      'p50 ms',
      'p95 ms',
      'kB/s per client',
      'frames/s per client',
      'load %',
      'strangers %',
    ],
    fits: ({ kind, isStored, isPresenceOnly }) => kind === 'ours' || !isStored || isPresenceOnly === true,
    run: async ({ contestant, running, isQuick }) => {
      const room = await running.makeRoom('cursors', makeContent({ cards: 20, relations: 20 }));
      const clients: Client[] = [];
      for (let index = 0; index < people; index += 1) {
        const client = new Client(await room.seat(), { isEchoing: contestant.isEchoing });
        await client.synced;
        clients.push(client);
      }
      await pause(500);
      const isNaming = contestant.kind !== 'ours' || contestant.isEchoing;
      const movers = clients.map((client) => new Mover(client, performance.now(), isNaming));
      const observers = clients
        .filter((_, index) => index % Math.floor(people / OBSERVERS) === 0)
        .map((client) => new Observer(client, movers));
      const received = () => [
        mean(clients.map(({ bytesIn }) => bytesIn)),
        mean(clients.map(({ framesIn }) => framesIn)),
      ];
      const [bytesBefore = 0, framesBefore = 0] = received();
      const stop = startWatch(running);
      await during(isQuick ? 3_000 : 15_000, (now) => {
        for (const mover of movers) mover.move(now);
      });
      const watch = stop();
      const [bytes = 0, frames = 0] = received();
      await pause(150);
      const moves = movers.reduce((sum, { sentAt }) => sum + sentAt.length, 0);
      const delays = observers.flatMap((each) => each.delays);
      const expected = (observers.length * moves * (people - 1)) / people;
      closeAll(clients);
      return {
        'server CPU %': watch.cpuPercent,
        'shown %': (100 * delays.length) / expected,
        'p50 ms': quantile(delays, 0.5),
        'p95 ms': quantile(delays, 0.95),
        'kB/s per client': (bytes - bytesBefore) / watch.seconds / 1000,
        'frames/s per client': (frames - framesBefore) / watch.seconds,
        'moves/s': moves / watch.seconds,
        ...watch.noise,
      };
    },
  };
}

export const cursorStorms: readonly Scenario[] = [30, 100, 200].map(cursorStorm);
