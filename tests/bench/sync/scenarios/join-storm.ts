import { Client } from '../client.ts';
import { makeContent } from '../content.ts';
import { closeAll, type Scenario, startWatch } from '../scenario.ts';
import { pause, quantile } from '../stats.ts';

const PEOPLE = 100;
const WITHIN_MS = 1_000;
const CARDS = 2_000;
const RELATIONS = 3_000;

/** A lecture begins: a hundred people open one large map within a second. */
export const joinStorm: Scenario = {
  name: 'join-storm',
  what: `${PEOPLE} people within a second to a map of ${CARDS} cards and ${RELATIONS} relations that is open already`,
  columns: ['p50 ms', 'p95 ms', 'CPU ms per join', 'kB per join', 'load %', 'strangers %'],
  fits: ({ isPresenceOnly }) => isPresenceOnly !== true,
  run: async ({ contestant, running, isQuick }) => {
    const people = isQuick ? 30 : PEOPLE;
    const room = await running.makeRoom('join-storm', makeContent({ cards: CARDS, relations: RELATIONS }));
    const host = new Client(await room.seat());
    await host.synced;
    const seats = [];
    for (let index = 0; index < people; index += 1) seats.push(await room.seat());
    await pause(1_000);
    const stop = startWatch(running);
    const clients: Client[] = [];
    const delays = await Promise.all(
      seats.map(async (seat, index) => {
        await pause((index * WITHIN_MS) / people);
        const start = performance.now();
        const client = new Client(seat, { isEchoing: contestant.isEchoing });
        clients.push(client);
        await client.synced;
        return performance.now() - start;
      }),
    );
    await pause(100);
    const watch = stop();
    const bytes = clients.reduce((sum, { bytesIn }) => sum + bytesIn, 0);
    closeAll([host, ...clients]);
    return {
      'p50 ms': quantile(delays, 0.5),
      'p95 ms': quantile(delays, 0.95),
      'CPU ms per join': (1000 * watch.cpuSeconds) / people,
      'kB per join': bytes / people / 1000,
      ...watch.noise,
    };
  },
};
