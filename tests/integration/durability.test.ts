import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openPeer, type Peer } from '../support/peer.ts';
import { createMap, join, type ServerProcess, startServer } from '../support/server-process.ts';

const ROUNDS = Number(process.env.PENUMBRA_KILL_ROUNDS ?? 10);
const WRITERS = 5;
/** Acknowledgements to wait for before the kill, over all writers: so the server dies in the middle of its work. */
const ACKNOWLEDGED_PER_ROUND = 150;

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

interface Writer {
  readonly peer: Peer;
  /** Keys whose edit was acknowledged. */
  readonly acknowledged: string[];
  readonly latencies: number[];
  stop(): void;
}

/** Edits as fast as acknowledgements come back, always with a few on their way. */
function write(peer: Peer, name: string, onAcknowledged: () => void): Writer {
  const acknowledged: string[] = [];
  const latencies: number[] = [];
  let count = 0;
  let isWriting = true;
  const next = (): void => {
    if (!isWriting || peer.provider.ws === null) return;
    count += 1;
    const key = `${name}-${count}`;
    peer.doc.getMap('meta').set(key, count);
    const start = performance.now();
    void peer.saved().then(() => {
      acknowledged.push(key);
      latencies.push(performance.now() - start);
      onAcknowledged();
      next();
    });
  };
  for (let flight = 0; flight < 3; flight += 1) next();
  return {
    peer,
    acknowledged,
    latencies,
    stop: () => {
      isWriting = false;
    },
  };
}

async function round(number: number, links: { participant: string; observer: string }) {
  const joins = Array.from({ length: WRITERS }, () => join(server.url, links.participant));
  const peers = (await Promise.all(joins)).map((joined) => openPeer(server.url, joined));
  const watcher = openPeer(server.url, await join(server.url, links.observer));
  await Promise.all([watcher, ...peers].map(({ synced }) => synced));
  let acknowledgements = 0;
  const writers: Writer[] = [];
  await new Promise<void>((resolve) => {
    const onAcknowledged = (): void => {
      acknowledgements += 1;
      if (acknowledgements === ACKNOWLEDGED_PER_ROUND) resolve();
    };
    for (const [index, peer] of peers.entries()) {
      writers.push(write(peer, `r${number}w${index}`, onAcknowledged));
    }
  });
  const ending = await server.kill('SIGKILL');
  expect(ending.signal).toBe('SIGKILL');
  // All clients go before the restart, so that nothing they still hold can hide a loss.
  for (const writer of writers) writer.stop();
  for (const each of [watcher, ...peers]) each.destroy();
  await server.restart();
  return { writers, watcher };
}

describe('kill -9 under load', () => {
  it(
    `S5.7 loses no acknowledged edit, and shows nobody what is not stored (${ROUNDS} rounds)`,
    async () => {
      const map = await createMap(server.url);
      const latencies: number[] = [];
      let acknowledged = 0;
      for (let number = 1; number <= ROUNDS; number += 1) {
        const { writers, watcher } = await round(number, map.links);
        const reader = openPeer(server.url, await join(server.url, map.links.observer));
        await reader.synced;
        const stored = reader.doc.getMap('meta');
        const keys = writers.flatMap((writer) => writer.acknowledged);
        expect(
          keys.filter((key) => !stored.has(key)),
          `acknowledged and lost in round ${number}`,
        ).toEqual([]);
        const seen = [...watcher.doc.getMap('meta').keys()];
        expect(
          seen.filter((key) => !stored.has(key)),
          `seen and lost in round ${number}`,
        ).toEqual([]);
        const others = writers.flatMap(({ peer }, index) =>
          [...peer.doc.getMap('meta').keys()].filter((key) => !key.startsWith(`r${number}w${index}-`)),
        );
        expect(
          others.filter((key) => !stored.has(key)),
          `shown and lost in round ${number}`,
        ).toEqual([]);
        expect(reader.doc.store.pendingStructs).toBeNull();
        expect(Y.encodeStateVector(reader.doc).length).toBeGreaterThan(1);
        reader.destroy();
        acknowledged += keys.length;
        latencies.push(...writers.flatMap((writer) => writer.latencies));
      }
      latencies.sort((a, b) => a - b);
      const at = (share: number): string =>
        latencies[Math.floor(latencies.length * share)]?.toFixed(1) ?? '-';
      process.stdout.write(
        `${ROUNDS} kills, ${acknowledged} acknowledged edits, acknowledgement p50 ${at(0.5)} ms, p99 ${at(0.99)} ms\n`,
      );
      expect(acknowledged).toBeGreaterThanOrEqual(ROUNDS * ACKNOWLEDGED_PER_ROUND);
    },
    ROUNDS * 30_000,
  );
});
