import * as Y from 'yjs';
import { Client, type Seat } from '../client.ts';
import { makeContent, Typist } from '../content.ts';
import { clockEnds } from '../frames.ts';
import { closeAll, during, type Scenario } from '../scenario.ts';
import { pause } from '../stats.ts';

const ROUNDS = 5;
const WRITERS = 8;
const INTERVAL_MS = 15;
/** The server is killed between these, in milliseconds after the writing began. */
const KILL_AFTER_MS = [1_000, 3_000] as const;

/** Milliseconds after which every server has stored, or loaded, what it is going to. */
const SETTLE_MS = 3_000;

/** What was promised about one writer's edits, as how far the writer's clock got. */
interface Promised {
  readonly clientId: number;
  /** The server had told the writer that it has everything up to here. */
  confirmed: number;
  /** Somebody else had everything up to here. */
  seen: number;
}

/** Eight people write, the server is killed and started again: what is missing of what it had promised? */
export const kill: Scenario = {
  name: 'kill',
  what: `${WRITERS} people write at 66 edits a second, SIGKILL, start on the same data; ${ROUNDS} times`,
  rounds: 1,
  columns: ['confirmed edits', 'confirmed lost', 'seen edits', 'seen lost'],
  fits: ({ isPresenceOnly }) => isPresenceOnly !== true,
  run: async ({ contestant, running, isQuick }) => {
    const content = makeContent({ cards: 20, relations: 20 });
    const sums = { 'confirmed edits': 0, 'confirmed lost': 0, 'seen edits': 0, 'seen lost': 0 };
    for (let round = 0; round < (isQuick ? 2 : ROUNDS); round += 1) {
      const room = await running.makeRoom(`kill-${round}`, content);
      // What is counted are the edits, so servers that store late get time to store the map itself.
      await pause(SETTLE_MS);
      const clients: Client[] = [];
      for (let index = 0; index <= WRITERS; index += 1) clients.push(new Client(await room.seat()));
      const [document] = await Promise.all(clients.map(({ synced }) => synced));
      const [reader, ...writers] = clients as [Client, ...Client[]];
      const hasBarriers = contestant.confirmation === 'barrier';
      const promised = await write(reader, writers, document as Uint8Array, hasBarriers, () =>
        running.process.kill('SIGKILL'),
      );
      closeAll([...clients, ...(room.keeper ? [room.keeper] : [])]);
      await running.restart();
      const stored = await readStored(await room.seat());
      for (const { clientId, confirmed, seen } of promised) {
        const kept = stored.get(clientId) ?? 0;
        sums['confirmed edits'] += confirmed;
        sums['confirmed lost'] += Math.max(0, confirmed - kept);
        sums['seen edits'] += seen;
        sums['seen lost'] += Math.max(0, seen - kept);
      }
    }
    // y-websocket-server confirms nothing, so nothing can be counted.
    if (contestant.confirmation !== 'echo') return sums;
    return { 'seen edits': sums['seen edits'], 'seen lost': sums['seen lost'] };
  },
};

/** How far each writer's clock got in what a server has; whatever comes after the document counts too. */
async function readStored(seat: Seat): Promise<ReadonlyMap<number, number>> {
  const visitor = new Client(seat);
  const updates: Uint8Array[] = [];
  visitor.onUpdate = (update) => updates.push(update.slice());
  const document = await visitor.synced;
  await pause(SETTLE_MS);
  visitor.close();
  return clockEnds(Y.mergeUpdates([document, ...updates]));
}

async function write(
  reader: Client,
  writers: readonly Client[],
  document: Uint8Array,
  hasBarriers: boolean,
  end: () => Promise<void>,
): Promise<readonly Promised[]> {
  const promised = writers.map(({ clientId }): Promised => ({ clientId, confirmed: 0, seen: 0 }));
  const byId = new Map(promised.map((each) => [each.clientId, each]));
  reader.onUpdate = (update) => {
    for (const [clientId, to] of clockEnds(update)) {
      const one = byId.get(clientId);
      if (one !== undefined) one.seen = Math.max(one.seen, to);
    }
  };
  // Hocuspocus confirms the catch-up too, which is no edit.
  await pause(300);
  const typists = writers.map((client, index) => new Typist(document, index, client.clientId));
  writers.forEach((client, index) => {
    const one = promised[index] as Promised;
    client.onSaved = (count) => {
      one.confirmed = count ?? one.confirmed + 1;
    };
  });
  let due = performance.now();
  const [from, to] = KILL_AFTER_MS;
  let killed: Promise<void> | undefined;
  const killAt = due + from + Math.random() * (to - from);
  await during(to + 500, (now) => {
    if (now >= killAt) killed ??= end();
    if (now < due || killed !== undefined) return;
    due += INTERVAL_MS;
    writers.forEach((client, index) => {
      const typist = typists[index] as Typist;
      const clock = typist.nextClock;
      client.sendUpdate(typist.edit());
      if (hasBarriers) client.sendBarrier(clock);
    });
  });
  await killed;
  await pause(100);
  return promised;
}
