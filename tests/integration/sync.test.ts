import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { CreateMapResponse } from '../../shared/wire/http.ts';
import { openPeer, openRaw, type Peer, type PeerOptions, untilDoc, untilPresence } from '../support/peer.ts';
import { createMap, type Joined, join, type ServerProcess, startServer } from '../support/server-process.ts';

let server: ServerProcess;
let map: CreateMapResponse;
const opened: Peer[] = [];

beforeAll(async () => {
  server = await startServer();
  map = await createMap(server.url, { title: 'Shared' });
});
afterEach(() => {
  for (const peer of opened.splice(0)) peer.destroy();
});
afterAll(() => server.stop());

function open(joined: Pick<Joined, 'map' | 'ticket'>, options?: PeerOptions): Peer {
  const peer = openPeer(server.url, joined, options);
  opened.push(peer);
  return peer;
}

async function enter(
  role: 'host' | 'participant' | 'observer',
  options?: PeerOptions,
  of = map,
): Promise<Peer> {
  const peer = open(await join(server.url, of.links[role], role), options);
  await peer.synced;
  return peer;
}

const meta = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta');

describe('a shared map', () => {
  it('S3.5 is seeded once, however many come first at the same time', async () => {
    const fresh = await createMap(server.url, { template: 'oliver-williams' });
    const joins = await Promise.all([1, 2, 3].map(() => join(server.url, fresh.links.participant)));
    const peers = joins.map((joined) => open(joined));
    await Promise.all(peers.map(({ synced }) => synced));
    const [first, ...others] = peers.map(({ doc }) => doc);
    expect(first!.getMap('elements').size).toBeGreaterThan(100);
    for (const other of others) {
      expect(other.getMap('elements').toJSON()).toEqual(first!.getMap('elements').toJSON());
      expect(Y.encodeStateVector(other)).toEqual(Y.encodeStateVector(first!));
    }
    expect(Y.decodeStateVector(Y.encodeStateVector(first!)).size).toBe(1);
  });

  it('S5.3 S5.4 carries an edit to the others, and says when it is stored', async () => {
    const [ann, bob] = [await enter('participant'), await enter('host')];
    meta(ann.doc).set('title', 'From Ann');
    await ann.saved();
    await untilDoc(bob.doc, (doc) => meta(doc).get('title') === 'From Ann');
  });

  it('S4.5 takes offline edits, and an edit made before they were asked for, as one', async () => {
    const joined = await join(server.url, map.links.participant, 'offline');
    const ann = open(joined);
    await ann.synced;
    ann.provider.disconnect();
    meta(ann.doc).set('offline', 1);
    const before = Y.encodeStateVector(ann.doc);
    meta(ann.doc).set('early', 2);
    const early = Y.encodeStateAsUpdate(ann.doc, before);
    const bob = await enter('participant');
    ann.provider.on('status', ({ status }) => {
      if (status === 'connected') ann.send(Uint8Array.of(0, 2, early.length, ...early));
    });
    ann.provider.connect();
    await untilDoc(bob.doc, (doc) => meta(doc).get('offline') === 1 && meta(doc).get('early') === 2);
    await ann.saved();
  });

  it('greets a client of ours, and sends a stock client nothing that it does not know', async () => {
    const joined = await join(server.url, map.links.participant, 'Ann');
    const ours = open(joined, { extras: true });
    expect(await ours.hello).toMatchObject({ role: 'participant', participantId: joined.participant.id });
    const raw = openRaw(server.url, `/sync/${map.id}?ticket=${joined.ticket}`);
    const types = new Set<number>();
    const gotPresence = new Promise<void>((resolve) => {
      raw.ws.on('message', (data: ArrayBuffer) => {
        types.add(new Uint8Array(data)[0]!);
        if (types.size === 2) resolve();
      });
    });
    await gotPresence;
    expect(types).toEqual(new Set([0, 1]));
    raw.ws.close();
  });
});

describe('an observer', () => {
  it('S2.1 is never asked for what it has, and sees the edits of others', async () => {
    const observer = await enter('observer');
    const ann = await enter('participant');
    meta(ann.doc).set('seen', 'yes');
    await untilDoc(observer.doc, (doc) => meta(doc).get('seen') === 'yes');
    await observer.saved();
  });

  it.each<[string, (peer: Peer, update: Uint8Array) => void]>([
    ['an edit', (peer) => meta(peer.doc).set('forbidden', 1)],
    ['an update frame', (peer, update) => peer.send(Uint8Array.of(0, 2, update.length, ...update))],
    [
      'a catch-up nobody asked for',
      (peer, update) => peer.send(Uint8Array.of(0, 1, update.length, ...update)),
    ],
  ])('S2.2 is refused by every door: %s', async (_name, act) => {
    const ann = await enter('participant');
    const observer = await enter('observer', { extras: true });
    const other = new Y.Doc();
    other.getMap('meta').set('forbidden', 1);
    act(observer, Y.encodeStateAsUpdate(other));
    expect(await observer.rejected).toMatchObject({ code: 4403 });
    expect((await observer.closed).code).toBe(4403);
    meta(ann.doc).set('later', 1);
    await ann.saved();
    const late = await enter('participant');
    for (const { doc } of [ann, late]) expect(meta(doc).has('forbidden')).toBe(false);
  });

  it('S2.2 may answer that it has nothing', async () => {
    const observer = await enter('observer');
    observer.send(Uint8Array.of(0, 1, 2, 0, 0));
    await observer.saved();
  });

  it('S2.2 cannot bring offline edits back in', async () => {
    const joined = await join(server.url, map.links.observer);
    const doc = new Y.Doc();
    meta(doc).set('smuggled', 1);
    const observer = open(joined, { doc });
    await observer.synced;
    await observer.saved();
    const ann = await enter('participant');
    expect(meta(ann.doc).has('smuggled')).toBe(false);
  });
});

describe('a socket', () => {
  const upgrade = async (headers: Record<string, string>, path?: string) => {
    const { ticket } = await join(server.url, map.links.participant);
    return openRaw(server.url, path ?? `/sync/${map.id}?ticket=${ticket}`, headers).ended;
  };

  it('S1.1 from another site is refused before anything else', async () => {
    expect(await upgrade({ origin: 'https://evil.example' })).toBe(403);
    expect(await upgrade({ origin: `${server.url}0` })).toBe(403);
  });

  it('S1.1 from our own page gets in by cookie', async () => {
    const { cookie } = await join(server.url, map.links.participant);
    const raw = openRaw(server.url, `/sync/${map.id}`, { origin: server.url, cookie });
    const first = new Promise<number>((resolve) => {
      raw.ws.once('message', (data: ArrayBuffer) => resolve(new Uint8Array(data)[0]!));
    });
    expect(await first).toBe(0);
    raw.ws.close();
  });

  it('is not found on another path', async () => {
    expect(await upgrade({}, '/other')).toBe(404);
  });

  it.each<[string, () => Promise<string>, Record<string, string>]>([
    ['no ticket and no cookie', async () => `/sync/${map.id}`, {}],
    ['a cookie that we did not give', async () => `/sync/${map.id}`, { cookie: 'penumbra_session=x' }],
    ['a forged ticket', async () => `/sync/${map.id}?ticket=${map.id}.p_x.99999999999999.x`, {}],
    [
      'the ticket of another map',
      async () => {
        const other = await createMap(server.url);
        const { ticket } = await join(server.url, other.links.host);
        return `/sync/${map.id}?ticket=${ticket}`;
      },
      {},
    ],
    ['a map that is not there', async () => '/sync/m_none', {}],
    ['no map id', async () => '/sync/%20', {}],
  ])('S1.4 is closed with 4401 for %s', async (_name, path, headers) => {
    expect(await openRaw(server.url, await path(), headers).ended).toBe(4401);
  });

  it('S1.5 is closed with 4409 when it holds another history', async () => {
    const joined = await join(server.url, map.links.participant);
    const peer = open(joined, { params: { e: 'another' } });
    expect((await peer.closed).code).toBe(4409);
    const right = open(joined, { extras: true });
    const { epoch } = await right.hello;
    await open(joined, { params: { e: epoch } }).synced;
  });

  it('S1.6 is closed with 1013 when one person has ten already', async () => {
    const fresh = await createMap(server.url);
    const joined = await join(server.url, fresh.links.participant);
    const peers = Array.from({ length: 10 }, () => open(joined));
    await Promise.all(peers.map(({ synced }) => synced));
    expect(await openRaw(server.url, `/sync/${fresh.id}?ticket=${joined.ticket}`).ended).toBe(1013);
  });

  it.each<[string, (peer: Peer) => void, number]>([
    ['S7.1 4400 for text', (peer) => peer.send('hello'), 4400],
    ['S7.1 4400 for nothing', (peer) => peer.send(new Uint8Array(0)), 4400],
    ['S7.1 4400 for an unknown type', (peer) => peer.send(Uint8Array.of(77)), 4400],
    ['S7.1 4400 for a frame that only the server sends', (peer) => peer.send(Uint8Array.of(104, 0)), 4400],
    ['S7.1 4400 for a broken state vector', (peer) => peer.send(Uint8Array.of(0, 0, 2, 9, 9)), 4400],
    ['S7.1 4400 for broken presence', (peer) => peer.send(Uint8Array.of(1, 2, 5, 1)), 4400],
    ['S4.4 4422 for another root', (peer) => peer.doc.getMap('secrets').set('k', 1), 4422],
    ['S4.1 4422 for no update', (peer) => peer.send(Uint8Array.of(0, 2, 3, 9, 9, 9)), 4422],
    [
      'S4.2 4413 for a large edit',
      (peer) => meta(peer.doc).set('k', new Array(20).fill('x'.repeat(60_000))),
      4413,
    ],
  ])('is closed with %s', async (_name, act, code) => {
    const peer = await enter('participant', { extras: true });
    act(peer);
    expect([(await peer.rejected).code, (await peer.closed).code]).toEqual([code, code]);
  });

  it('S7.2 is closed with 1009 for a frame that is too large to be read', async () => {
    const peer = await enter('participant');
    const closing = peer.nextClose();
    peer.send(new Uint8Array(8 * 1024 * 1024 + 1));
    expect(await closing).toBe(1009);
  });

  it('S7.3 is closed with 4529 when it sends too fast', async () => {
    const peer = await enter('participant');
    const closing = peer.nextClose();
    for (let index = 0; index < 2_000; index += 1) peer.send(Uint8Array.of(3));
    expect(await closing).toBe(4529);
  });

  it('S3.7 is closed with 4404 when the map is erased, and so is the next try', async () => {
    const doomed = await createMap(server.url);
    const host = await join(server.url, doomed.links.host);
    const peer = open(host);
    await peer.synced;
    const response = await fetch(`${server.url}/api/maps/${doomed.id}`, {
      method: 'DELETE',
      headers: { cookie: host.cookie },
    });
    expect([response.status, (await peer.closed).code]).toEqual([204, 4404]);
    expect((await open(host).closed).code).toBe(4404);
  });
});

describe('presence', () => {
  const names = (states: Map<number, Record<string, unknown>>): string[] =>
    [...states.values()].map((state) => (state.user as { name: string } | undefined)?.name ?? '?').sort();

  it('S6.1 S6.4 shows who is there, under the server’s name for them, and nobody who left', async () => {
    const fresh = await createMap(server.url);
    const ann = open(await join(server.url, fresh.links.host, 'Ann'));
    const bob = open(await join(server.url, fresh.links.participant, 'Bob'));
    await untilPresence(ann, (states) => names(states).join() === 'Ann,Bob');
    bob.provider.awareness.setLocalState({
      user: { name: 'The host', role: 'host' },
      cursor: { x: 1, y: 2 },
    });
    await untilPresence(ann, (states) =>
      [...states.values()].some(({ cursor }) => cursor !== undefined && cursor !== null),
    );
    expect(names(ann.provider.awareness.getStates() as never)).toEqual(['Ann', 'Bob']);
    bob.destroy();
    await untilPresence(ann, (states) => names(states).join() === 'Ann');
  });

  it('S6.4 shows no ghost of somebody whose connection broke', async () => {
    const fresh = await createMap(server.url);
    const ann = open(await join(server.url, fresh.links.host, 'Ann'));
    const bob = open(await join(server.url, fresh.links.participant, 'Bob'));
    await untilPresence(ann, (states) => states.size === 2);
    bob.provider.shouldConnect = false;
    (bob.provider.ws as unknown as { terminate(): void }).terminate();
    await untilPresence(ann, (states) => names(states).join() === 'Ann');
  });

  it('S6.3 shows somebody who reconnects within a second', async () => {
    const fresh = await createMap(server.url);
    const ann = open(await join(server.url, fresh.links.host, 'Ann'));
    const bob = open(await join(server.url, fresh.links.participant, 'Bob'));
    for (let move = 0; move < 20; move += 1)
      bob.provider.awareness.setLocalState({ cursor: { x: move, y: 0 } });
    await untilPresence(ann, (states) =>
      [...states.values()].some(({ cursor }) => (cursor as { x: number } | undefined)?.x === 19),
    );
    bob.provider.disconnect();
    await untilPresence(ann, (states) => states.size === 1);
    const start = performance.now();
    bob.provider.awareness.setLocalState({ cursor: { x: 5, y: 5 } });
    bob.provider.connect();
    await untilPresence(ann, (states) => states.size === 2);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('S6.1 lets nobody remove or rename somebody else', async () => {
    const fresh = await createMap(server.url);
    const ann = open(await join(server.url, fresh.links.host, 'Ann'));
    const eve = open(await join(server.url, fresh.links.participant, 'Eve'));
    await untilPresence(eve, (states) => states.size === 2);
    const id = ann.doc.clientID;
    const varint = (value: number): number[] =>
      value < 128 ? [value] : [(value & 127) | 128, ...varint(Math.floor(value / 128))];
    for (const json of ['null', '{"user":{"name":"Fool"}}']) {
      const entry = [1, ...varint(id), ...varint(1_000_000), json.length, ...Buffer.from(json)];
      eve.send(Uint8Array.of(1, entry.length, ...entry));
    }
    eve.provider.awareness.setLocalState({ cursor: { x: 7, y: 7 } });
    await untilPresence(
      ann,
      (states) => (states.get(eve.doc.clientID)?.cursor as { x: number } | undefined)?.x === 7,
    );
    // Of her own line Eve has only what she wrote; Ann's is the one that matters.
    expect(eve.provider.awareness.getStates().get(id)).toMatchObject({ user: { name: 'Ann' } });
  });
});
