import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { seedUpdate } from '../../server/live/seed.ts';
import { memoryStorage } from '../../server/storage/memory.ts';
import { awarenessFrame, syncStep1Frame, syncStep2Frame, updateFrame } from '../../server/sync/frames.ts';
import { writeEntries } from '../../server/sync/presence-entries.ts';
import type { MapId } from '../../shared/base/ids.ts';
import { CLOSE } from '../../shared/wire/close-codes.ts';
import { aMap, anElement } from '../support/builders.ts';
import { contains } from '../support/contains.ts';
import { LocalServer } from '../support/local-server.ts';
import type { LocalWebSocket } from '../support/local-socket.ts';
import { seeds, timeoutFor } from '../support/long-run.ts';
import { Seeded } from '../support/seeded.ts';
import { BASE } from './base.ts';
import { honestUpdates } from './honest-updates.ts';
import { hostileUpdate } from './hostile-updates.ts';
import { mutate } from './mutate.ts';
import { OWN_CLIENTS } from './trial.ts';

const MAP = 'm_fuzz' as MapId;
/** Servers in an ordinary run, and frames to each: some 4,500 frames. */
const SERVERS = 30;
const FRAMES = 150;
/** Frames that may wait for one tick. */
const BURST = 10;
const FINAL: readonly number[] = Object.values(CLOSE);

const bytesOf = (write: (to: encoding.Encoder) => void): Uint8Array => encoding.encode(write);

/** One real frame of each kind that a client sends, with something of the sender's own choice in it. */
function realFrames(random: Seeded, doc: Y.Doc, updates: readonly Uint8Array[]): Uint8Array[] {
  const entry = {
    clientId: random.pick(OWN_CLIENTS),
    clock: random.int(5),
    json: '{"cursor":{"x":1,"y":2}}',
  };
  return [
    syncStep1Frame(Y.encodeStateVector(doc)),
    syncStep2Frame(random.pick(updates)),
    updateFrame(random.pick(updates)),
    updateFrame(hostileUpdate(random, { doc, own: OWN_CLIENTS })),
    awarenessFrame(writeEntries(random.chance(0.5) ? [entry] : [entry, { ...entry, clientId: 5 }])),
    Uint8Array.of(3),
    bytesOf((to) => {
      encoding.writeVarUint(to, 102);
      encoding.writeVarUint(to, random.int(1_000));
    }),
  ];
}

/** What somebody honest has who only listens. */
class Listener {
  readonly doc = new Y.Doc();
  readonly #ws: LocalWebSocket;

  constructor(ws: LocalWebSocket) {
    this.#ws = ws;
    ws.put(syncStep1Frame(Uint8Array.of(0)));
    ws.deliver();
  }

  /** Takes in what arrived; answers with how the server sent it away, if it did. */
  listen(): number | undefined {
    for (let next = this.#ws.take(); next !== undefined; next = this.#ws.take()) {
      if (next.type === 'close') return next.code;
      const [type, step] = next.bytes;
      if (type === 0 && step !== 0) Y.applyUpdate(this.doc, bodyOf(next.bytes));
    }
    return undefined;
  }
}

/** The update in a sync frame: what comes after its two numbers and its length. */
function bodyOf(frame: Uint8Array): Uint8Array {
  let at = 2;
  while ((frame[at] ?? 0) >= 128) at += 1;
  return frame.subarray(at + 1);
}

async function attack(seed: number): Promise<void> {
  const random = new Seeded(seed);
  const storage = memoryStorage();
  const map = { id: MAP, epoch: 'e', createdAt: 0 };
  const start = seedUpdate(aMap({ elements: [anElement('cost', { text: 'It takes long.' })] }));
  await storage.createMap({ map, seed: start, links: [], participants: [] });
  const server = new LocalServer({ storage });
  const listener = new Listener((await server.enter(MAP, { name: 'ann', role: 'observer' }))!);
  const honest = [BASE, ...honestUpdates(seed)];
  let eve: LocalWebSocket | undefined;
  for (let sent = 0; sent < FRAMES; sent += 1) {
    if (eve?.readyState !== 1) {
      eve = await server.enter(MAP, { name: 'eve', wantsExtras: random.chance(0.5) });
      expect(eve, 'somebody who was sent away may come back').toBeDefined();
    }
    const frames = realFrames(random, listener.doc, honest);
    const frame = random.pick(frames);
    eve?.put(random.chance(0.7) ? mutate(random, frame, frames) : frame, !random.chance(0.01));
    if (!random.chance(1 / BURST)) continue;
    while (eve?.deliver() === true);
    await server.time.advance(60);
    for (let next = eve?.take(); next !== undefined; next = eve?.take()) {
      if (next.type === 'close') expect(FINAL).toContain(next.code);
    }
    expect(listener.listen(), 'others notice nothing').toBeUndefined();
  }
  await server.time.advance(20_000);
  listener.listen();
  await expectSound(server, listener);
  server.crash();
}

/** The room, the log and whoever listened have the same, and the server found nothing to complain of but Eve. */
async function expectSound(server: LocalServer, listener: Listener): Promise<void> {
  const late = new Listener((await server.enter(MAP, { name: 'late' }))!);
  late.listen();
  const whole = Y.encodeStateAsUpdate(late.doc);
  expect(contains(listener.doc, whole), 'whoever listened lacks something').toBe(true);
  expect(Y.equalSnapshots(Y.snapshot(listener.doc), Y.snapshot(late.doc))).toBe(true);
  expect(server.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  expect(server.meter.counts.diverged).toBeUndefined();
}

describe('frames of every kind, whole and broken', () => {
  it(
    'S4.6 S4.7 S7.1 end in no exception, are noticed by nobody else, and leave room, log and people equal',
    async () => {
      let count = 0;
      for (const seed of seeds(SERVERS)) {
        try {
          await attack(seed);
        } catch (cause) {
          throw new Error(`seed ${seed}`, { cause });
        }
        count += 1;
      }
      process.stdout.write(`${count} servers, ${count * FRAMES} frames\n`);
    },
    timeoutFor(120_000),
  );
});
