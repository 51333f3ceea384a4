import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Step } from '../../server/live/probe.ts';
import { bundleCrashServer } from '../support/bundle-crash-server.ts';
import { contains } from '../support/contains.ts';
import { FIRST_SEED } from '../support/long-run.ts';
import { openPeer, type Peer } from '../support/peer.ts';
import { Seeded } from '../support/seeded.ts';
import { createMap, join, type ServerProcess, startServer } from '../support/server-process.ts';
import { type Writer, write } from './writer.ts';

const ROUNDS = Number(process.env.PENUMBRA_KILL_ROUNDS ?? 10);
const WRITERS = 5;

/** Where the server dies: at a step of a tick, by its own hand, or anywhere, by ours. */
type Death = Step | 'anywhere';
const DEATHS: readonly Death[] = [
  'applied',
  'before-commit',
  'committed',
  'before-publish',
  'before-answer',
  'anywhere',
];

const random = new Seeded(FIRST_SEED);

function deathOf(round: number): { readonly death: Death; readonly after: number } {
  const death = DEATHS[round % DEATHS.length] ?? 'anywhere';
  // At least a few ticks, so that some edits are stored, and not always as many.
  return { death, after: 8 + random.int(40) };
}

function envOf({ death, after }: ReturnType<typeof deathOf>): Record<string, string> {
  return { PENUMBRA_CRASH_AT: death, PENUMBRA_CRASH_AFTER: String(after) };
}

let server: ServerProcess;
let next = deathOf(0);
beforeAll(async () => {
  server = await startServer({ program: await bundleCrashServer(), env: envOf(next) });
});
afterAll(() => server.stop());

interface Aftermath {
  readonly link: string;
  readonly death: Death;
  readonly writers: readonly Writer[];
  readonly watcher: Peer;
}

/** Lets everybody write until the server is dead. All clients go before it starts again, so that nothing they still hold hides a loss. */
async function writeUntilDeath(round: number): Promise<Aftermath> {
  const { death, after } = next;
  const { links } = await createMap(server.url);
  const joins = Array.from({ length: WRITERS }, () => join(server.url, links.participant));
  const peers = (await Promise.all(joins)).map((joined) => openPeer(server.url, joined));
  const watcher = openPeer(server.url, await join(server.url, links.observer));
  await Promise.all([watcher, ...peers].map(({ synced }) => synced));
  let acknowledged = 0;
  const writers = peers.map((peer, index) =>
    write(peer, `r${round}w${index}`, () => {
      acknowledged += 1;
      if (death === 'anywhere' && acknowledged === after) void server.kill('SIGKILL');
    }),
  );
  expect((await server.ended()).signal).toBe('SIGKILL');
  for (const writer of writers) writer.stop();
  for (const each of [watcher, ...peers]) each.destroy();
  return { link: links.observer, death, writers, watcher };
}

/** What is stored, as whoever comes next gets it. */
async function readBack(link: string): Promise<Y.Doc> {
  const reader = openPeer(server.url, await join(server.url, link));
  await reader.synced;
  reader.destroy();
  return reader.doc;
}

function expectNothingLost(stored: Y.Doc, { death, writers, watcher }: Aftermath): void {
  const elements = stored.getMap('elements');
  const lost = writers.flatMap(({ kept }) => [...kept].filter((id) => !elements.has(id)));
  expect(lost, `acknowledged and lost at ${death}`).toEqual([]);
  const back = writers.flatMap(({ gone }) => [...gone].filter((id) => elements.has(id)));
  expect(back, `deleted, acknowledged, and there again at ${death}`).toEqual([]);
  for (const writer of writers) {
    const others = writers.filter((each) => each !== writer).flatMap(({ undeleted }) => [...undeleted]);
    const seen = others.filter((id) => writer.peer.doc.getMap('elements').has(id));
    expect(
      seen.filter((id) => !elements.has(id)),
      `shown to a writer and lost at ${death}`,
    ).toEqual([]);
  }
  expect(stored.store.pendingStructs).toBeNull();
  // Deletions included: whoever only watched has nothing that is not stored.
  expect(contains(stored, Y.encodeStateAsUpdate(watcher.doc)), `shown and lost at ${death}`).toBe(true);
}

describe('kill -9 under load', () => {
  it(
    `S5.7 loses no acknowledged edit, and shows nobody what is not stored (${ROUNDS} rounds, seed ${FIRST_SEED})`,
    async () => {
      const latencies: number[] = [];
      let acknowledged = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const aftermath = await writeUntilDeath(round);
        next = deathOf(round + 1);
        await server.restart(envOf(next));
        expectNothingLost(await readBack(aftermath.link), aftermath);
        for (const writer of aftermath.writers) {
          acknowledged += writer.latencies.length;
          latencies.push(...writer.latencies);
        }
      }
      latencies.sort((a, b) => a - b);
      const at = (share: number): string =>
        latencies[Math.floor(latencies.length * share)]?.toFixed(1) ?? '-';
      process.stdout.write(
        `${ROUNDS} kills, ${acknowledged} acknowledged edits, acknowledgement p50 ${at(0.5)} ms, p99 ${at(0.99)} ms\n`,
      );
      // A server that dies before it acknowledges anything would lose nothing either.
      expect(acknowledged).toBeGreaterThan(ROUNDS * WRITERS);
    },
    30_000 + ROUNDS * 15_000,
  );
});
