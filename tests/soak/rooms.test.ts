import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import { afterAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seedUpdate } from '../../server/live/seed.ts';
import { openSqlite } from '../../server/storage/sqlite/open.ts';
import { syncStep1Frame, updateFrame } from '../../server/sync/frames.ts';
import type { MapId } from '../../shared/base/ids.ts';
import { addElement } from '../../shared/doc/write/elements.ts';
import { aMap, anElement, must } from '../support/builders.ts';
import { LocalServer } from '../support/local-server.ts';

const ROOMS = Number(process.env.PENUMBRA_SOAK_ROOMS ?? 500);
/** Rooms opened before the first measurement, after which caches and compiled code have their size. */
const WARM_UP = Math.min(100, ROOMS);
/** Rooms open at once. */
const AT_ONCE = 20;
/** Milliseconds after the last person left until a room is gone. */
const UNTIL_GONE_MS = 61_000;
/** Bytes of heap that may remain, whatever the number of rooms: noise of the collector, of which some 1 MiB was measured. */
const HEAP_GROWTH_MAX = 6 * 1024 * 1024;
/** File handles that may come and go by themselves: the files of the database's log. */
const HANDLES_MAX = 2;

const folder = mkdtempSync(join(tmpdir(), 'penumbra-soak-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Footprint {
  readonly heap: number;
  readonly handles: number;
  readonly resources: Readonly<Record<string, number>>;
  readonly timers: number;
}

/** Collects all garbage; Node gives the function only to those who ask before the first use. */
function collect(): void {
  v8.setFlagsFromString('--expose-gc');
  const gc = vm.runInNewContext('gc') as () => void;
  gc();
}

function footprint(server: LocalServer): Footprint {
  collect();
  collect();
  const resources: Record<string, number> = {};
  for (const name of process.getActiveResourcesInfo()) resources[name] = (resources[name] ?? 0) + 1;
  return {
    heap: process.memoryUsage().heapUsed,
    handles: readdirSync('/proc/self/fd').length,
    resources,
    timers: server.time.pending,
  };
}

const SEED = seedUpdate(aMap({ elements: [anElement('cost', { text: 'It takes long.' })] }));

/** A room's whole life: two people come, one edits, both leave, and the map is erased in the end. */
async function visit(server: LocalServer, map: MapId): Promise<void> {
  const [ann, bob] = [await server.enter(map, { name: 'ann' }), await server.enter(map, { name: 'bob' })];
  if (ann === undefined || bob === undefined) throw new Error(`the map ${map} could not be opened`);
  const answered = new Promise<void>((resolve) => {
    ann.watch = ([type]) => {
      if (type === 102) resolve();
    };
  });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, SEED);
  doc.on('update', (update: Uint8Array) => ann.put(updateFrame(update)));
  must(addElement(doc, anElement('new')));
  for (const ws of [ann, bob]) {
    ws.put(syncStep1Frame(Uint8Array.of(0)));
    ws.put(Uint8Array.of(102, 1));
    while (ws.deliver() === true);
  }
  await server.time.advance(20);
  // The database works in a thread of its own, in its own time.
  await answered;
  ann.cut();
  bob.cut();
  doc.destroy();
}

it(
  `S3.4 gives back heap, timers and file handles after ${ROOMS} rooms were opened and closed`,
  async () => {
    const opened = await openSqlite(folder);
    if (!opened.ok) throw new Error(opened.error);
    const storage = opened.value;
    const server = new LocalServer({ storage });
    const live = async (from: number, to: number): Promise<void> => {
      for (let first = from; first < to; first += AT_ONCE) {
        const ids = Array.from(
          { length: Math.min(AT_ONCE, to - first) },
          (_, n) => `m_${first + n}` as MapId,
        );
        for (const id of ids) {
          const map = { id, epoch: 'e', createdAt: 0 };
          await storage.createMap({ map, seed: SEED, links: [], participants: [] });
        }
        await Promise.all(ids.map((id) => visit(server, id)));
        await server.time.advance(UNTIL_GONE_MS);
        for (const id of ids) await server.registry.erase(id);
        server.log.lines.length = 0;
      }
    };
    await live(0, WARM_UP);
    const before = footprint(server);
    await live(WARM_UP, WARM_UP + ROOMS);
    const after = footprint(server);
    process.stdout.write(
      `${ROOMS} rooms: heap ${((after.heap - before.heap) / 1024).toFixed(0)} KiB more, ${after.handles} handles, ${after.timers} timers\n`,
    );
    expect(server.meter.counts.roomOpened).toBe(WARM_UP + ROOMS);
    expect(server.meter.counts.roomClosed).toBe(WARM_UP + ROOMS);
    expect(after.heap - before.heap).toBeLessThan(HEAP_GROWTH_MAX);
    expect(after.timers).toBe(before.timers);
    expect(Math.abs(after.handles - before.handles)).toBeLessThanOrEqual(HANDLES_MAX);
    expect(after.resources).toEqual(before.resources);
    await server.stop();
    await storage.close();
  },
  60_000 + ROOMS * 200,
);
