import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { emptyMap, seedUpdate } from '../../../server/live/seed.ts';
import { syncStep1Frame, syncStep2Frame, updateFrame } from '../../../server/sync/frames.ts';
import type { MapId } from '../../../shared/base/ids.ts';
import { FRAME } from '../../../shared/wire/frames.ts';
import { emptyStorage, gate, testStorage } from '../../support/failing-storage.ts';
import { LocalServer } from '../../support/local-server.ts';
import type { LocalWebSocket } from '../../support/local-socket.ts';

const MAP = 'm_one' as MapId;
/** First bytes of the frame that carries the document. */
const STEP_2 = [0, 1];
const QUERY = Uint8Array.of(FRAME.queryAwareness);
/** The vector of a peer that has something, though nothing of this map. */
const VECTOR = Y.encodeStateVector(new Map([[7, 1]]));

let storage: ReturnType<typeof testStorage>;
let server: LocalServer;
beforeEach(async () => {
  storage = testStorage(emptyStorage());
  server = new LocalServer({ storage });
  await storage.createMap({
    map: { id: MAP, epoch: 'e', createdAt: 0 },
    seed: seedUpdate(emptyMap('Empty')),
    links: [],
    participants: [],
  });
});

async function enter(name = 'ann'): Promise<LocalWebSocket> {
  const ws = await server.enter(MAP, { name });
  if (ws === undefined) throw new Error('the map could not be opened');
  return ws;
}

function send(ws: LocalWebSocket, ...frames: readonly Uint8Array[]): void {
  for (const frame of frames) ws.put(frame);
  while (ws.deliver());
}

/** What arrived: frames, and the code that it was closed with. */
function arrived(ws: LocalWebSocket): { readonly frames: Uint8Array[]; readonly code: number | undefined } {
  const frames: Uint8Array[] = [];
  for (let next = ws.take(); next !== undefined; next = ws.take()) {
    if (next.type === 'close') return { frames, code: next.code };
    frames.push(next.bytes);
  }
  return { frames, code: undefined };
}

const documents = (frames: readonly Uint8Array[]): number =>
  frames.filter((frame) => STEP_2.every((byte, index) => frame[index] === byte)).length;

describe('questions for the whole map', () => {
  it.each([
    ['the document', syncStep1Frame(VECTOR)],
    ['who is there', QUERY],
  ])(
    'S7.3 are answered 30 times at once and once a second, above which the socket is closed: %s',
    async (_, ask) => {
      const ws = await enter();
      send(ws, ...Array.from({ length: 30 }, () => ask));
      await server.time.advance(2_000);
      send(ws, ask, ask);
      expect(arrived(ws).code).toBeUndefined();
      send(ws, ask);
      expect(arrived(ws).code).toBe(4529);
    },
  );

  it('S7.3 are answered one at a time', async () => {
    const ws = await enter();
    send(ws, syncStep1Frame(VECTOR), syncStep1Frame(VECTOR));
    expect(documents(arrived(ws).frames)).toBe(2);
    const storing = gate();
    storage.hold('appendUpdates', storing);
    const doc = new Y.Doc();
    doc.getMap('meta').set('title', 'New');
    send(ws, updateFrame(Y.encodeStateAsUpdate(doc)));
    await server.time.advance(10);
    send(ws, ...Array.from({ length: 20 }, () => syncStep1Frame(VECTOR)));
    storing.open();
    await server.time.advance(10);
    expect(documents(arrived(ws).frames)).toBe(1);
    send(ws, syncStep1Frame(VECTOR));
    expect(documents(arrived(ws).frames)).toBe(1);
  });
});

describe('an edit under the client id of somebody else', () => {
  it.each([
    ['a catch-up, which may bring back what storage lost', syncStep2Frame, 0],
    ['an edit of their own', updateFrame, 1],
  ])('S4.10 S4.13 is refused, and counts against its sender or not: %s', async (_, frame, offences) => {
    const doc = new Y.Doc();
    doc.getMap('meta').set('title', 'Of Ann');
    send(await enter('ann'), updateFrame(Y.encodeStateAsUpdate(doc)));
    await server.time.advance(10);
    doc.getMap('meta').set('title', 'Of Bob');
    const bob = await enter('bob');
    send(bob, frame(Y.encodeStateAsUpdate(doc)));
    await server.time.advance(10);
    expect([arrived(bob).code, server.offences]).toEqual([4422, offences]);
  });
});
