import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { emptyMap, seedUpdate } from '../../server/live/seed.ts';
import { memoryStorage } from '../../server/storage/memory.ts';
import { syncStep1Frame, updateFrame } from '../../server/sync/frames.ts';
import type { MapId } from '../../shared/base/ids.ts';
import { LocalServer } from '../support/local-server.ts';
import type { Event } from './server-script.ts';
import { tell } from './server-story.ts';

describe('stories that once went wrong', () => {
  it('seed 77: two values of one key that an undo kept are no forgery when they come in a catch-up', async () => {
    const story: Event[] = [
      { type: 'come', person: 1 },
      { type: 'down', person: 1, count: 2 },
      { type: 'up', person: 1, count: 1 },
      { type: 'down', person: 1, count: 2 },
      { type: 'act', act: { type: 'relationKind', peer: 1, x: 0, y: 0, z: 8 } },
      { type: 'crash', at: 'applied' },
      { type: 'act', act: { type: 'undo', peer: 1, x: 0, y: 0, z: 0 } },
      { type: 'time', ms: 61_000 },
      { type: 'act', act: { type: 'add', peer: 1, x: 0, y: 0, z: 0 } },
      { type: 'act', act: { type: 'delete', peer: 1, x: 1, y: 0, z: 0 } },
    ];
    await expect(tell(story)).resolves.toBeUndefined();
  });
});

describe('a record that nobody could read', () => {
  const MAP = 'm_one' as MapId;
  /** Longer than it takes until a map that rests is kept as bytes only. */
  const FROZEN_MS = 20_000;

  /** Has Eve set an entry of a root that is no record, after a while; resolves with the code she is sent away with. */
  async function refusal(afterMs: number, value: unknown): Promise<number | undefined> {
    const storage = memoryStorage();
    const map = { id: MAP, epoch: 'e', createdAt: 0 };
    await storage.createMap({ map, seed: seedUpdate(emptyMap('Empty')), links: [], participants: [] });
    const server = new LocalServer({ storage });
    const eve = await server.enter(MAP, { name: 'eve' });
    eve?.put(syncStep1Frame(Uint8Array.of(0)));
    eve?.deliver();
    await server.time.advance(afterMs);
    const doc = new Y.Doc();
    doc.getMap('regions').set('g_1', value);
    eve?.put(updateFrame(Y.encodeStateAsUpdate(doc)));
    eve?.deliver();
    await server.time.advance(100);
    let code: number | undefined;
    for (let next = eve?.take(); next !== undefined; next = eve?.take()) {
      if (next.type === 'close') code = next.code;
    }
    server.crash();
    return code;
  }

  it.each([
    ['at once', 0, 'no record'],
    ['when it has nothing as its value', 0, undefined],
    ['when the map was kept as bytes since the last edit', FROZEN_MS, 'no record'],
  ] as const)('S4.11 is refused %s', async (_when, afterMs, value) => {
    expect(await refusal(afterMs, value)).toBe(4422);
  });
});
