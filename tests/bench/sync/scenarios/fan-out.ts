import { Client } from '../client.ts';
import { makeContent, Typist } from '../content.ts';
import { clockEnds } from '../frames.ts';
import { closeAll, during, ownTimers, type Scenario, startWatch } from '../scenario.ts';
import { pause, quantile } from '../stats.ts';

const PEOPLE = 30;
const INTERVAL_MS = 50;
const WARM_UP_EDITS = 20;

/** Thirty people, one of whom types: how long until the others have each letter. */
export const fanOut: Scenario = {
  name: 'fan-out',
  what: '30 people, one types 20 letters a second: from sending to receipt by the others',
  columns: [
    'p50 ms',
    'p95 ms',
    'arrived %',
    'server CPU %',
    'commit mean ms',
    'tick mean ms',
    'load %',
    'strangers %',
  ],
  fits: ({ isPresenceOnly }) => isPresenceOnly !== true,
  run: async ({ contestant, running, isQuick }) => {
    const content = makeContent({ cards: 100, relations: 150 });
    const room = await running.makeRoom('fan-out', content);
    const clients = [];
    for (let index = 0; index < PEOPLE; index += 1) {
      clients.push(new Client(await room.seat(), { isEchoing: contestant.isEchoing }));
    }
    const [writer, ...readers] = clients as [Client, ...Client[]];
    const [document] = await Promise.all(clients.map(({ synced }) => synced));
    const typist = new Typist(document as Uint8Array, 0, writer.clientId);
    const first = typist.nextClock;
    const sentAt: number[] = [];
    const delays: number[] = [];
    for (const reader of readers) {
      let known = 0;
      reader.onUpdate = (update) => {
        const now = performance.now();
        const end = (clockEnds(update).get(writer.clientId) ?? first) - first;
        for (; known <= end; known += 1) {
          const sent = sentAt[known];
          if (sent !== undefined && known >= WARM_UP_EDITS) delays.push(now - sent);
        }
      };
    }
    const before = await running.metrics();
    const stop = startWatch(running);
    let due = performance.now();
    await during(isQuick ? 3_000 : 20_000, (now) => {
      if (now < due) return;
      due += INTERVAL_MS;
      const update = typist.edit();
      sentAt.push(performance.now());
      writer.sendUpdate(update);
    });
    const watch = stop();
    await pause(300);
    const timers = ownTimers(before, await running.metrics());
    closeAll(clients);
    return {
      'p50 ms': quantile(delays, 0.5),
      'p95 ms': quantile(delays, 0.95),
      'arrived %': (100 * delays.length) / ((sentAt.length - WARM_UP_EDITS) * readers.length),
      'server CPU %': watch.cpuPercent,
      ...timers,
      ...watch.noise,
    };
  },
};
