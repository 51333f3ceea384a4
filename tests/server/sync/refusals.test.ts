import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { emptyMap, seedUpdate } from '../../../server/live/seed.ts';
import { updateFrame } from '../../../server/sync/frames.ts';
import type { MapId } from '../../../shared/base/ids.ts';
import { emptyStorage } from '../../support/failing-storage.ts';
import { LocalServer } from '../../support/local-server.ts';

const MAP = 'm_one' as MapId;

async function aServer(people: number): Promise<LocalServer> {
  const storage = emptyStorage();
  const map = { id: MAP, epoch: 'e', createdAt: 0 };
  await storage.createMap({ map, seed: seedUpdate(emptyMap('Empty')), links: [], participants: [] });
  return new LocalServer({ storage, limits: { people } });
}

it('S1.6 S7.7 counts whom it turns away because the map is full', async () => {
  const server = await aServer(1);
  await server.enter(MAP, { name: 'ann' });
  expect(server.meter.counts.refused).toBeUndefined();
  await server.enter(MAP, { name: 'bob' });
  expect(server.meter.counts.refused).toBe(1);
});

it('S8.5 logs of what kind a refusal was, and nothing that its sender chose', async () => {
  const server = await aServer(9);
  const ws = await server.enter(MAP, { name: 'ann' });
  const doc = new Y.Doc();
  const record = new Y.Map<unknown>();
  record.set('kind', 'claim');
  doc.getMap('elements').set('e_chosen_by_the_sender', record);
  ws?.put(updateFrame(Y.encodeStateAsUpdate(doc)));
  while (ws?.deliver());
  await server.time.advance(50);
  expect(server.meter.counts.refused).toBe(1);
  const refusals = server.log.lines.filter(({ message }) => message === 'refused');
  expect(refusals).toMatchObject([{ facts: { code: 4422 } }]);
  expect(JSON.stringify(server.log.lines)).not.toContain('chosen_by_the_sender');
});
