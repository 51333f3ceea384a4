import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { addElementAt } from '../../client/commands/elements.ts';
import { openSession } from '../../client/session/open-session.ts';
import type { MapSession } from '../../client/session/types.ts';
import { systemClock } from '../../shared/base/clock.ts';
import { seededRandom } from '../../shared/base/random.ts';
import { CLOSE } from '../../shared/wire/close-codes.ts';
import { must } from '../support/a-session.ts';
import { aStorage } from '../support/a-storage.ts';
import { createMap, type Joined, join, type ServerProcess, startServer } from '../support/server-process.ts';

const COST = { kind: 'cost', costType: 'practical' } as const;
const HERE = { x: 0, y: 0 };

/** What a browser keeps between visits. */
function device() {
  return { storage: aStorage(), databases: new IDBFactory() };
}

let server: ServerProcess;
const open = new Set<MapSession>();

beforeAll(async () => {
  server = await startServer();
  globalThis.IDBKeyRange = IDBKeyRange;
});
afterEach(() => {
  for (const each of open) each.destroy();
  open.clear();
});
afterAll(() => server.stop());

/** Opens the session of somebody who joined; the cookie travels as a browser would send it. */
function visit(who: Joined, on = device(), seed = 1): MapSession {
  class CookieSocket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: who.cookie } });
    }
  }
  globalThis.indexedDB = on.databases;
  const session = openSession({
    mapId: who.map as MapSession['mapId'],
    me: { ...who.participant, role: who.role },
    syncUrl: server.url.replace('http', 'ws').concat('/sync'),
    fetchParticipants: async () => [],
    storage: on.storage,
    clock: systemClock,
    random: seededRandom(seed),
    webSocket: CookieSocket as never,
  });
  open.add(session);
  return session;
}

/** Resolves when the status is the one given. */
function reaches(session: MapSession, state: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (session.status().state !== state) return;
      stop();
      resolve();
    };
    const stop = session.onStatus(look);
    queueMicrotask(look);
  });
}

function sees(session: MapSession, count: number): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (session.reading().map.elements.size !== count) return;
      stop();
      resolve();
    };
    const stop = session.onMap(look);
    queueMicrotask(look);
  });
}

function leave(session: MapSession): void {
  open.delete(session);
  session.destroy();
}

describe('session against the real server', () => {
  it('says saved once the server has stored what was done, and not before', async () => {
    const { links } = await createMap(server.url, { title: 'A map' });
    const ana = visit(await join(server.url, links.participant, 'Ana'));
    await reaches(ana, 'saved');
    must(addElementAt(ana, COST, HERE, 'It takes time.'));
    expect(ana.status()).toEqual({ state: 'saving', pending: 1 });
    await reaches(ana, 'saved');
    await server.kill('SIGKILL');
    await reaches(ana, 'offline');
    leave(ana);
    server = await server.restart();
    const ben = visit(await join(server.url, links.observer, 'Ben'));
    await sees(ben, 1);
  });

  it('keeps what was done without a connection on the device and sends it on return', async () => {
    const { links } = await createMap(server.url);
    const joined = await join(server.url, links.participant, 'Ana');
    const laptop = device();
    const ana = visit(joined, laptop);
    await reaches(ana, 'saved');
    await server.kill('SIGTERM');
    await reaches(ana, 'offline');
    must(addElementAt(ana, COST, HERE, 'Written on a train.'));
    expect(ana.status()).toEqual({ state: 'offline', pending: 1 });
    leave(ana);
    const reopened = visit(joined, laptop, 2);
    await sees(reopened, 1);
    expect(reopened.ready()).toBe(true);
    await reaches(reopened, 'offline');
    expect(reopened.status()).toEqual({ state: 'offline', pending: 1 });
    server = await server.restart();
    await reaches(reopened, 'saved');
    const ben = visit(await join(server.url, links.participant, 'Ben'));
    await sees(ben, 1);
  });

  it('doubles nothing when a map is opened again or in a second tab', async () => {
    const { links } = await createMap(server.url);
    const joined = await join(server.url, links.host, 'Ana');
    const laptop = device();
    const first = visit(joined, laptop);
    await reaches(first, 'saved');
    must(addElementAt(first, COST, HERE, 'once'));
    await reaches(first, 'saved');
    const second = visit(joined, laptop, 2);
    await reaches(second, 'saved');
    leave(first);
    const third = visit(joined, laptop, 3);
    await reaches(third, 'saved');
    expect([...third.reading().map.elements.values()].map((each) => each.text)).toEqual(['once']);
    expect(third.reading().map).toEqual(second.reading().map);
  });

  it('offers a copy of an edit that was refused, and lets go of it only when asked', async () => {
    const { links } = await createMap(server.url);
    const joined = await join(server.url, links.participant, 'Ana');
    const laptop = device();
    const ana = visit(joined, laptop);
    await reaches(ana, 'saved');
    must(addElementAt(ana, COST, HERE, 'good'));
    await reaches(ana, 'saved');
    // Past every check of ours: a root that no map has.
    ana.doc.getMap('smuggled').set('x', 1);
    must(addElementAt(ana, COST, HERE, 'with it'));
    await reaches(ana, 'refused');
    expect(ana.status()).toMatchObject({ code: CLOSE.invalidEdit, copy: expect.stringContaining('with it') });
    leave(ana);
    const again = visit(joined, laptop, 2);
    await reaches(again, 'refused');
    expect(again.status()).toMatchObject({ copy: expect.stringContaining('with it') });
    await again.discardDeviceCopy();
    leave(again);
    const fresh = visit(joined, laptop, 3);
    await reaches(fresh, 'saved');
    expect([...fresh.reading().map.elements.values()].map((each) => each.text)).toEqual(['good']);
  });

  it('tells somebody who became an observer that earlier work was not sent', async () => {
    const { links } = await createMap(server.url);
    const laptop = device();
    const joined = await join(server.url, links.participant, 'Ana');
    const ana = visit(joined, laptop);
    await reaches(ana, 'saved');
    await server.kill('SIGTERM');
    await reaches(ana, 'offline');
    must(addElementAt(ana, COST, HERE, 'kept here'));
    leave(ana);
    server = await server.restart();
    const olga = await join(server.url, links.observer, 'Olga');
    const asObserver = visit(olga, laptop, 2);
    await reaches(asObserver, 'refused');
    expect(asObserver.status()).toMatchObject({ copy: expect.stringContaining('kept here') });
  });

  it('explains a map that was deleted, and lets go of the device’s copy when asked', async () => {
    const { id, links } = await createMap(server.url);
    const host = await join(server.url, links.host, 'Ana');
    const laptop = device();
    const ana = visit(host, laptop);
    await reaches(ana, 'saved');
    const answer = await fetch(`${server.url}/api/maps/${id}`, {
      method: 'DELETE',
      headers: { cookie: host.cookie },
    });
    expect(answer.status).toBe(204);
    await reaches(ana, 'refused');
    expect(ana.status()).toMatchObject({ code: CLOSE.deleted });
    // Nobody else has it any more: what is seen here is all that is left.
    expect(ana.status()).toMatchObject({ copy: expect.stringContaining('"format"') });
    await ana.discardDeviceCopy();
    expect(laptop.storage.getItem(`penumbra:epoch:${id}`)).toBeNull();
  });

  it('sees others and what they select, with the name the server stamped', async () => {
    const { links } = await createMap(server.url);
    const ana = visit(await join(server.url, links.participant, 'Ana'));
    const ben = visit(await join(server.url, links.participant, 'Ben'), device(), 2);
    await reaches(ana, 'saved');
    const id = must(addElementAt(ana, COST, HERE));
    ana.presence.publish({ selection: [id] });
    await new Promise<void>((resolve) => {
      const stop = ben.presence.onPeers(() => {
        if (ben.presence.peers()[0]?.selection[0] !== id) return;
        stop();
        resolve();
      });
    });
    expect(ben.presence.peers()).toMatchObject([{ user: { name: 'Ana', role: 'participant' } }]);
  });
});
