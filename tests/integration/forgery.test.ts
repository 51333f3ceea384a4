import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { ElementId } from '../../shared/base/ids.ts';
import { deleteAll } from '../../shared/doc/write/delete.ts';
import { addElement } from '../../shared/doc/write/elements.ts';
import { addRecord } from '../../shared/doc/write/records.ts';
import type { CreateMapResponse } from '../../shared/wire/http.ts';
import { aComment, anElement, must } from '../support/builders.ts';
import { openPeer, openRaw, type Peer, type PeerOptions, untilDoc, untilPresence } from '../support/peer.ts';
import { closeCodeOf, openTcp, upgradeText, wsFrame } from '../support/raw-upgrade.ts';
import { createMap, type Joined, join, type ServerProcess, startServer } from '../support/server-process.ts';

let server: ServerProcess;
let map: CreateMapResponse;
const opened: Peer[] = [];

beforeAll(async () => {
  server = await startServer();
  map = await createMap(server.url, { template: 'oliver-williams' });
});
afterEach(() => {
  for (const peer of opened.splice(0)) peer.destroy();
});
afterAll(() => server.stop());

function open(joined: Pick<Joined, 'map' | 'ticket'>, options?: PeerOptions): Peer {
  const peer = openPeer(server.url, joined, { extras: true, ...options });
  opened.push(peer);
  return peer;
}

async function enter(role: 'host' | 'participant' | 'observer', options?: PeerOptions): Promise<Peer> {
  const peer = open(await join(server.url, map.links[role], role), options);
  await peer.synced;
  return peer;
}

/** A frame of y-websocket's with an update in it: 1 is a catch-up, 2 an edit. */
function updateFrame(step: 1 | 2, update: Uint8Array): Uint8Array {
  const length = update.length < 128 ? [update.length] : [(update.length & 127) | 128, update.length >> 7];
  return Uint8Array.of(0, step, ...length, ...update);
}

/** What an act changes in a copy of somebody's document, as if another client had made it. */
function updateOf(source: Y.Doc, clientId: number | undefined, act: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(source));
  if (clientId !== undefined) doc.clientID = clientId;
  let made: Uint8Array | undefined;
  doc.on('update', (update: Uint8Array) => {
    made = update;
  });
  act(doc);
  doc.destroy();
  if (made === undefined) throw new Error('the act changed nothing');
  return made;
}

const elementsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('elements');
const anyElement = (doc: Y.Doc): ElementId => [...elementsOf(doc).keys()][0] as ElementId;

describe('content under a client id', () => {
  it.each([1, 2] as const)(
    'S4.10 of somebody else is refused, and nobody sees it (frame 0 %i)',
    async (step) => {
      const [ann, eve] = [await enter('participant'), await enter('participant')];
      must(addElement(ann.doc, anElement(`ann${step}`)));
      await ann.saved();
      await untilDoc(eve.doc, (doc) => elementsOf(doc).has(`e_ann${step}`));
      const forged = updateOf(eve.doc, ann.doc.clientID, (doc) => {
        must(addElement(doc, anElement(`forged${step}`)));
      });
      eve.send(updateFrame(step, forged));
      expect([(await eve.rejected).code, (await eve.closed).code]).toEqual([4422, 4422]);
      // Ann's next edit has the very place in her history that the forged one claimed.
      must(addElement(ann.doc, anElement(`ann${step}again`)));
      await ann.saved();
      const late = await enter('observer');
      expect(elementsOf(late.doc).has(`e_ann${step}again`)).toBe(true);
      expect(elementsOf(late.doc).has(`e_forged${step}`)).toBe(false);
    },
  );

  it('S4.10 of somebody else is refused for comments too', async () => {
    const [ann, eve] = [await enter('participant'), await enter('participant')];
    must(addRecord(ann.doc, 'comments', aComment('ann', { about: anyElement(ann.doc) })));
    await ann.saved();
    await untilDoc(eve.doc, (doc) => doc.getMap('comments').has('c_ann'));
    const forged = updateOf(eve.doc, ann.doc.clientID, (doc) => {
      must(addRecord(doc, 'comments', aComment('forged', { about: anyElement(doc) })));
    });
    eve.send(updateFrame(2, forged));
    expect([(await eve.rejected).code, (await eve.closed).code]).toEqual([4422, 4422]);
    expect((await enter('observer')).doc.getMap('comments').has('c_forged')).toBe(false);
  });

  it('S4.10 stays its owner’s after the server was killed', async () => {
    const ann = await enter('participant');
    must(addElement(ann.doc, anElement('owned')));
    await ann.saved();
    const { clientID } = ann.doc;
    ann.destroy();
    await server.kill('SIGKILL');
    await server.restart();
    const eve = await enter('participant');
    eve.send(
      updateFrame(
        2,
        updateOf(eve.doc, clientID, (doc) => {
          must(addElement(doc, anElement('stolen')));
        }),
      ),
    );
    expect((await eve.closed).code).toBe(4422);
  });
});

describe('an observer', () => {
  it.each([
    ['a deletion, which adds nothing', 2],
    ['a deletion in a catch-up', 1],
  ] as const)('S2.2 is refused by every door: %s', async (_name, step) => {
    const observer = await enter('observer');
    const id = anyElement(observer.doc);
    const deletion = updateOf(observer.doc, undefined, (doc) => {
      must(deleteAll(doc, { elements: [id], relations: [] }));
    });
    observer.send(updateFrame(step, deletion));
    expect([(await observer.rejected).code, (await observer.closed).code]).toEqual([4403, 4403]);
    expect(elementsOf((await enter('host')).doc).has(id)).toBe(true);
  });

  it('S2.2 is refused by every door: a comment', async () => {
    const observer = await enter('observer');
    const comment = updateOf(observer.doc, undefined, (doc) => {
      must(addRecord(doc, 'comments', aComment('watching', { about: anyElement(observer.doc) })));
    });
    observer.send(updateFrame(2, comment));
    expect([(await observer.rejected).code, (await observer.closed).code]).toEqual([4403, 4403]);
    expect((await enter('host')).doc.getMap('comments').has('c_watching')).toBe(false);
  });

  it('S2.2 has a barrier answered, which writes nothing', async () => {
    await (await enter('observer')).saved();
  });

  it('S6.1 shows itself as the observer that it is, whatever it says', async () => {
    const ann = await enter('participant', { extras: false });
    const observer = await enter('observer');
    observer.provider.awareness.setLocalState({
      user: { id: 'p_other', name: 'Host', role: 'host', colour: '#000000' },
      cursor: { x: 1, y: 1 },
      isAdmin: true,
    });
    await untilPresence(ann, (states) => states.get(observer.doc.clientID)?.cursor !== undefined);
    const shown = ann.provider.awareness.getStates().get(observer.doc.clientID);
    expect(shown).toMatchObject({ user: { name: 'observer', role: 'observer' } });
    expect(shown).not.toHaveProperty('isAdmin');
  });
});

describe('presence', () => {
  it('S6.1 of somebody who is here cannot be claimed at the door', async () => {
    const ann = await enter('participant');
    ann.provider.awareness.setLocalState({ cursor: { x: 3, y: 3 } });
    const bob = await enter('host', { extras: false });
    await untilPresence(bob, (states) => states.get(ann.doc.clientID)?.cursor !== undefined);
    const eve = await enter('participant', { params: { c: String(ann.doc.clientID) } });
    eve.provider.awareness.setLocalState({ cursor: { x: 9, y: 9 } });
    await untilPresence(bob, (states) => states.get(eve.doc.clientID)?.cursor !== undefined);
    expect(bob.provider.awareness.getStates().get(ann.doc.clientID)).toMatchObject({
      cursor: { x: 3, y: 3 },
    });
    eve.destroy();
    await untilPresence(bob, (states) => !states.has(eve.doc.clientID));
    expect(bob.provider.awareness.getStates().has(ann.doc.clientID)).toBe(true);
  });
});

describe('a ticket', () => {
  const knock = (id: string, ticket: string): Promise<number> =>
    openRaw(server.url, `/sync/${id}?ticket=${encodeURIComponent(ticket)}`).ended;

  it.each<[string, (ticket: string, host: string) => string]>([
    ['for somebody else', (ticket, host) => swap(ticket, 1, partOf(host, 1))],
    ['for longer', (ticket) => swap(ticket, 2, `9${partOf(ticket, 2)}`)],
    ['without a signature', (ticket) => swap(ticket, 3, '')],
    ['with the signature of another', (ticket, host) => swap(ticket, 3, partOf(host, 3))],
    ['with more after it', (ticket) => `${ticket}.${ticket}`],
  ])('S1.4 changed to one %s is refused with 4401', async (_name, change) => {
    const own = await join(server.url, map.links.participant);
    const host = await join(server.url, map.links.host);
    expect(await knock(map.id, change(own.ticket, host.ticket))).toBe(4401);
  });

  it('S1.4 opens nothing any more for somebody whom a host removed', async () => {
    const host = await join(server.url, map.links.host);
    const eve = await join(server.url, map.links.participant);
    const peer = open(eve);
    await peer.synced;
    const response = await fetch(`${server.url}/api/maps/${map.id}/participants/${eve.participant.id}`, {
      method: 'PATCH',
      headers: { cookie: host.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ standing: 'removed' }),
    });
    expect(response.status).toBe(200);
    expect((await peer.closed).code).toBe(4403);
    expect([4401, 4403]).toContain(await knock(map.id, eve.ticket));
  });
});

function partOf(ticket: string, part: number): string {
  return ticket.split('.')[part] ?? '';
}

function swap(ticket: string, part: number, by: string): string {
  return ticket
    .split('.')
    .map((each, index) => (index === part ? by : each))
    .join('.');
}

describe('a page of another site', () => {
  it.each(['null', 'http://localhost.evil.example', 'https://127.0.0.1', 'http://127.0.0.1'])(
    'S1.1 is refused before anything is looked up: %s',
    async (origin) => {
      const { cookie } = await join(server.url, map.links.participant);
      expect(await openRaw(server.url, `/sync/${map.id}`, { origin, cookie }).ended).toBe(403);
    },
  );
});

describe('a frame', () => {
  it.each<[string, Uint8Array | string]>([
    ['text that looks like a frame', '\u0000\u0002'],
    ['a refusal, which only the server sends', Uint8Array.of(103, 2, 0x7b, 0x7d)],
    ['a greeting, which only the server sends', Uint8Array.of(104, 2, 0x7b, 0x7d)],
    ['a permission, which nobody sends', Uint8Array.of(2, 0, 1, 0x78)],
    ['half an edit', Uint8Array.of(0, 2, 100, 1)],
    ['an edit and more', Uint8Array.of(0, 2, 2, 0, 0, 9)],
    ['a step that there is not', Uint8Array.of(0, 3, 0)],
    ['a length beyond all numbers', Uint8Array.of(0, 2, 255, 255, 255, 255, 255, 255, 255, 255, 127)],
    ['a barrier that is too long', new Uint8Array(257).fill(102)],
  ])('S7.1 with %s is refused with 4400', async (_name, frame) => {
    const peer = await enter('participant');
    peer.send(frame);
    expect([(await peer.rejected).code, (await peer.closed).code]).toEqual([4400, 4400]);
  });
});

describe('what is no WebSocket', () => {
  const upgraded = async () => {
    const { ticket } = await join(server.url, map.links.participant);
    const raw = openTcp(server.port);
    raw.write(upgradeText(`/sync/${map.id}?ticket=${ticket}`));
    await raw.until('\r\n\r\n');
    return raw;
  };

  it.each<[string, Buffer]>([
    ['a frame without a mask', wsFrame(0x82, Uint8Array.of(3), 0)],
    ['reserved bits', wsFrame(0xf2, Uint8Array.of(3))],
    ['a kind of frame that there is not', wsFrame(0x83, Uint8Array.of(3))],
    ['a reason that is too long', wsFrame(0x88, new Uint8Array(200).fill(0x61))],
    ['the end of something that never began', wsFrame(0x80, Uint8Array.of(3))],
  ])('S7.2 is ended with 1002: %s', async (_name, bytes) => {
    const raw = await upgraded();
    raw.write(bytes);
    expect(closeCodeOf(await raw.ended)).toBe(1002);
  });

  it('S1.3 keeps nobody out: hundreds that never finish their request, and some that never say anything', async () => {
    const { ticket } = await join(server.url, map.links.participant);
    const half = upgradeText(`/sync/${map.id}?ticket=${ticket}`).slice(0, -2);
    const slow = Array.from({ length: 300 }, (_, index) => {
      const raw = openTcp(server.port);
      if (index % 3 > 0) raw.write(index % 3 === 1 ? half : 'GET /sy');
      return raw;
    });
    const silent = await Promise.all([upgraded(), upgraded(), upgraded()]);
    const peer = await enter('participant');
    must(addElement(peer.doc, anElement('meanwhile')));
    await peer.saved();
    for (const raw of [...slow, ...silent]) raw.destroy();
  });
});
