import { Client } from '../client.ts';
import { makeContent, Typist } from '../content.ts';
import type { Confirmation } from '../contestants.ts';
import { clockEnds, soleAuthor } from '../frames.ts';
import { closeAll, during, ownTimers, type Scenario, startWatch } from '../scenario.ts';
import { mean, pause, quantile } from '../stats.ts';

const WRITERS = 50;
/** Edits that a writer sends ahead of their confirmation. */
const WINDOW = 4;
/** Edits a second of one writer at most: with a barrier each, still below what ours takes from one socket. */
const RATE_MAX = 90;
/** How many of the writers look at everything that arrives. */
const OBSERVERS = 4;
const WARM_UP_MS = 1_000;

/** A writer with a few edits on their way. */
class Writer {
  readonly client: Client;
  readonly #typist: Typist;
  readonly #confirmation: Confirmation;
  readonly first: number;
  readonly sentAt: number[] = [];
  #confirmed = 0;
  #notBefore = 0;

  constructor(client: Client, document: Uint8Array, card: number, confirmation: Confirmation) {
    this.client = client;
    this.#typist = new Typist(document, card, client.clientId);
    this.#confirmation = confirmation;
    this.first = this.#typist.nextClock;
    client.onSaved = (count) => this.#confirm(count ?? this.#confirmed + 1);
    if (confirmation === 'echo') client.onUpdate = (update) => this.#lookForOwn(update);
  }

  /** Sends as much as the window and the rate allow. */
  pump(now: number): void {
    const due = this.sentAt.length - this.#confirmed < WINDOW && now >= this.#notBefore;
    if (!due) return;
    this.client.batch(() => {
      this.client.sendUpdate(this.#typist.edit());
      this.sentAt.push(performance.now());
      if (this.#confirmation === 'barrier') this.client.sendBarrier(this.sentAt.length);
    });
    this.#notBefore = Math.max(this.#notBefore + 1000 / RATE_MAX, now - 1000 / RATE_MAX);
  }

  #lookForOwn(update: Uint8Array): void {
    const author = soleAuthor(update);
    if (author?.clientId === this.client.clientId) this.#confirm(author.clock - this.first + 2);
  }

  #confirm(count: number): void {
    this.#confirmed = Math.max(this.#confirmed, count);
  }
}

/** Counts the edits of others as they arrive at one of the writers, and how old they are. */
class Observer {
  delivered = 0;
  readonly delays: number[] = [];

  constructor(own: Writer, writers: readonly Writer[]) {
    const known = new Map(writers.map(({ client }) => [client.clientId, 0]));
    const byId = new Map(writers.map((each) => [each.client.clientId, each]));
    const before = own.client.onUpdate;
    own.client.onUpdate = (update) => {
      before?.(update);
      const now = performance.now();
      for (const [clientId, end] of clockEnds(update)) {
        const writer = byId.get(clientId);
        if (writer === undefined) continue;
        const count = end - writer.first + 1;
        for (let index = known.get(clientId) ?? 0; index < count; index += 1) {
          this.delivered += 1;
          this.delays.push(now - (writer.sentAt[index] ?? now));
        }
        known.set(clientId, Math.max(known.get(clientId) ?? 0, count));
      }
    };
  }
}

/** Fifty writers, each as fast as a window of unconfirmed edits and a generous rate allow. */
export const saturation: Scenario = {
  name: 'saturation',
  what: `50 writers, each with at most ${WINDOW} edits unconfirmed and at most ${RATE_MAX} a second`,
  columns: [
    'delivered per CPU s',
    'edits/s',
    'p50 ms',
    'p95 ms',
    'server CPU %',
    'commit mean ms',
    'load %',
    'strangers %',
  ],
  fits: ({ isPresenceOnly }) => isPresenceOnly !== true,
  run: async ({ contestant, running, isQuick }) => {
    const room = await running.makeRoom('saturation', makeContent({ cards: 100, relations: 150 }));
    const clients: Client[] = [];
    for (let index = 0; index < WRITERS; index += 1) {
      clients.push(new Client(await room.seat(), { isEchoing: contestant.isEchoing }));
    }
    const [document] = await Promise.all(clients.map(({ synced }) => synced));
    const writers = clients.map(
      (client, index) => new Writer(client, document as Uint8Array, index, contestant.confirmation),
    );
    const observers = writers.slice(0, OBSERVERS).map((each) => new Observer(each, writers));
    const pumpAll = (now: number): void => {
      for (const writer of writers) writer.pump(now);
    };
    await during(WARM_UP_MS, pumpAll);
    const metrics = await running.metrics();
    const counted = (): number => mean(observers.map(({ delivered }) => delivered));
    const [sentBefore, deliveredBefore] = [totalSent(writers), counted()];
    for (const { delays } of observers) delays.length = 0;
    const stop = startWatch(running);
    await during(isQuick ? 3_000 : 10_000, pumpAll);
    const watch = stop();
    const delivered = (counted() - deliveredBefore) * WRITERS;
    const sent = totalSent(writers) - sentBefore;
    const timers = ownTimers(metrics, await running.metrics());
    await pause(200);
    const delays = observers.flatMap((each) => each.delays);
    closeAll(clients);
    return {
      'delivered per CPU s': delivered / watch.cpuSeconds,
      'edits/s': sent / watch.seconds,
      'p50 ms': quantile(delays, 0.5),
      'p95 ms': quantile(delays, 0.95),
      'server CPU %': watch.cpuPercent,
      ...timers,
      ...watch.noise,
    };
  },
};

function totalSent(writers: readonly Writer[]): number {
  return writers.reduce((sum, { sentAt }) => sum + sentAt.length, 0);
}
