import { Client } from '../client.ts';
import { type Content, makeContent } from '../content.ts';
import type { Room } from '../contestants.ts';
import { closeAll, type Scenario, startWatch } from '../scenario.ts';
import type { Memory } from '../server-process.ts';
import { inParallel, pause, quantile } from '../stats.ts';

const ROOMS = 500;
/** Milliseconds until the servers have done what they do after the last edit: storing late, or putting rooms to rest. */
const SETTLE_MS = 20_000;
/** Seconds that a server may take to give memory back: ours lets go of a map a minute after the last person left. */
const GIVE_BACK_S = 80;
const LOOK_EVERY_MS = 5_000;
/** Share of the memory after which there is nothing more to wait for. */
const GIVEN_BACK = 0.98;
const KB = 1_000;

/** Five hundred maps with one person each; then everybody leaves, and comes back. */
export const openRooms: Scenario = {
  name: 'open-rooms',
  what: `${ROOMS} maps of 100 cards, one person in each; then everybody leaves, and comes back one by one`,
  rounds: 1,
  columns: [
    'RSS kB per room',
    'heap kB per room',
    'RSS given back %',
    'heap given back %',
    'after s',
    'reopen p50 ms',
    'reopen p95 ms',
    'load %',
    'strangers %',
  ],
  fits: ({ isPresenceOnly }) => isPresenceOnly !== true,
  run: async ({ contestant, running, isQuick }) => {
    const count = isQuick ? 50 : ROOMS;
    const content = makeContent({ cards: 100, relations: 150 });
    // One map warms the server up: what it loads once is not what a room costs.
    const warm = await running.makeRoom('warm', content);
    closeAll([new Client(await warm.seat()), ...(warm.keeper ? [warm.keeper] : [])]);
    await pause(3_000);
    const empty = await running.process.memory();
    const stop = startWatch(running);
    const rooms = await inParallel([...Array(count).keys()], 4, async (index) => {
      const room = await running.makeRoom(`room-${index}`, content);
      const client = room.keeper ?? new Client(await room.seat());
      await client.synced;
      return { room, client };
    });
    const watch = stop();
    await pause(isQuick ? 3_000 : SETTLE_MS);
    const full = await running.process.memory();
    for (const { client } of rooms) client.close();
    const left = await settle(running.process, empty, full, isQuick ? 10 : GIVE_BACK_S);
    const reopened = contestant.isStored ? await reopen(rooms, content) : [];
    return {
      'RSS kB per room': (full.rss - empty.rss) / count / KB,
      'heap kB per room': (full.heap - empty.heap) / count / KB,
      'RSS given back %': (100 * (full.rss - left.memory.rss)) / (full.rss - empty.rss),
      'heap given back %': (100 * (full.heap - left.memory.heap)) / (full.heap - empty.heap),
      'after s': left.seconds,
      ...(reopened.length > 0 && {
        'reopen p50 ms': quantile(reopened, 0.5),
        'reopen p95 ms': quantile(reopened, 0.95),
      }),
      ...watch.noise,
    };
  },
};

/** Waits until the memory is given back, or the time is up. */
async function settle(
  server: { memory(): Promise<Memory> },
  empty: Memory,
  full: Memory,
  limit: number,
): Promise<{ readonly memory: Memory; readonly seconds: number }> {
  const start = performance.now();
  for (;;) {
    await pause(LOOK_EVERY_MS);
    const memory = await server.memory();
    const seconds = (performance.now() - start) / 1000;
    const isBack = full.heap - memory.heap >= GIVEN_BACK * (full.heap - empty.heap);
    if (isBack || seconds >= limit) return { memory, seconds };
  }
}

/** Opens all rooms again, one after the other. */
async function reopen(rooms: readonly { readonly room: Room }[], content: Content): Promise<number[]> {
  const delays: number[] = [];
  for (const { room } of rooms) {
    const seat = await room.seat();
    const start = performance.now();
    const client = new Client(seat, { wholeBytes: content.update.length / 2 });
    await client.whole;
    delays.push(performance.now() - start);
    client.close();
  }
  return delays;
}
