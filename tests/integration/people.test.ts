import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CreateMapResponse } from '../../shared/wire/http.ts';
import { openPeer, type Peer } from '../support/peer.ts';
import { createMap, type Joined, join, type ServerProcess, startServer } from '../support/server-process.ts';

/** Milliseconds within which a change has to reach open connections. */
const AT_ONCE_MS = 1_000;

let server: ServerProcess;
let map: CreateMapResponse;
let host: Joined;
let ann: Joined;
const peers: Peer[] = [];

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  map = await createMap(server.url);
  host = await join(server.url, map.links.host, 'Hana');
  ann = await join(server.url, map.links.participant, 'Ann');
  return () => {
    for (const peer of peers.splice(0)) peer.destroy();
  };
});

async function open(joined: Joined): Promise<Peer> {
  const peer = openPeer(server.url, joined, { extras: true });
  peers.push(peer);
  await peer.synced;
  return peer;
}

/** A call of the host; resolves with its status and when it was answered. */
async function asHost(method: string, path: string, body?: object) {
  const response = await fetch(`${server.url}/api/maps/${map.id}/${path}`, {
    method,
    headers: { cookie: host.cookie, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, at: performance.now() };
}

const seat = (joined: Joined): string => `participants/${joined.participant.id}`;

describe('a change of somebody’s seat', () => {
  it.each([
    ['another role', { role: 'observer' }, 4403, 'role-changed'],
    ['a removal', { standing: 'removed' }, 4403, 'removed'],
  ] as const)(
    'S2.6 %s reaches an open connection within a second, after what came before was answered for',
    async (_name, change, code, why) => {
      const peer = await open(ann);
      const changing = asHost('PATCH', seat(ann), change);
      peer.doc.getMap('meta').set('title', 'just before');
      let isAnswered = false;
      void peer.saved().then(() => {
        isAnswered = true;
      });
      const { status, at } = await changing;
      expect([status, (await peer.closed).code, (await peer.rejected).why]).toEqual([200, code, why]);
      expect(performance.now() - at).toBeLessThan(AT_ONCE_MS);
      const reader = await open(host);
      const isStored = reader.doc.getMap('meta').get('title') === 'just before';
      expect(isStored).toBe(isAnswered);
    },
  );

  it('S2.5 lets somebody whose role was lowered come back to read only, and one who was raised to write', async () => {
    const first = await open(ann);
    await asHost('PATCH', seat(ann), { role: 'observer' });
    await first.closed;
    const reader = await open(ann);
    expect((await reader.hello).role).toBe('observer');
    reader.doc.getMap('meta').set('title', 'not allowed');
    expect((await reader.closed).code).toBe(4403);
    await asHost('PATCH', seat(ann), { role: 'participant' });
    const writer = await open(ann);
    writer.doc.getMap('meta').set('title', 'allowed');
    await writer.saved();
  });

  it('S2.4 ends the seats of a withdrawn link and of a renewed one, but not the host’s', async () => {
    const [hana, peer] = [await open(host), await open(ann)];
    expect((await asHost('DELETE', 'links/participant')).status).toBe(204);
    expect([(await peer.closed).code, (await peer.rejected).why]).toEqual([4401, 'link-withdrawn']);
    expect((await asHost('POST', 'links', { role: 'host' })).status).toBe(201);
    hana.doc.getMap('meta').set('title', 'still here');
    await hana.saved();
  });

  it('S2.4 keeps the seats of a renewed link where the host says so', async () => {
    const peer = await open(ann);
    expect((await asHost('POST', 'links', { role: 'participant', seats: 'keep' })).status).toBe(201);
    peer.doc.getMap('meta').set('title', 'still here');
    await peer.saved();
    await expect(join(server.url, map.links.participant)).rejects.toThrow('403');
  });
});
