import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { RoundId } from '../../shared/base/ids.ts';
import { readSession } from '../../shared/doc/session-doc.ts';
import type { CreateMapResponse } from '../../shared/wire/http.ts';
import { openPeer, type Peer, untilDoc } from '../support/peer.ts';
import { createMap, type Joined, join, type ServerProcess, startServer } from '../support/server-process.ts';

const ROUND = 'd_one' as RoundId;
/** Words that must turn up nowhere before the reveal. */
const SECRET = 'nobody may read this reason yet';
const WORDING = 'w'.repeat(28);

let server: ServerProcess;
let map: CreateMapResponse;
let cost: string;
const opened: Peer[] = [];

beforeAll(async () => {
  server = await startServer();
});
afterEach(() => {
  for (const peer of opened.splice(0)) peer.destroy();
});
afterAll(() => server.stop());

async function aMap(): Promise<Record<'host' | 'ben' | 'cleo' | 'olga', Joined>> {
  map = await createMap(server.url, { template: 'oliver-williams' });
  const host = await join(server.url, map.links.host, 'Hanna');
  const file = await (await ask(host, 'GET', '/export')).json();
  cost =
    (file as { elements: { id: string; kind: string }[] }).elements.find(({ kind }) => kind === 'cost')?.id ??
    '';
  return {
    host,
    ben: await join(server.url, map.links.participant, 'Ben'),
    cleo: await join(server.url, map.links.participant, 'Cleo'),
    olga: await join(server.url, map.links.observer, 'Olga'),
  };
}

function ask(who: Joined, method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${server.url}/api/maps/${map.id}${path}`, {
    method,
    headers: { cookie: who.cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

const openRound = (host: Joined, more: object = {}) =>
  ask(host, 'POST', '/rounds', {
    ...{ id: ROUND, question: 'happens', targets: [{ kind: 'element', element: cost }], endsAt: null },
    ...{ names: 'shown', reasons: 'asked', progress: 'count', ...more },
  });

const act = (host: Joined, name: string) => ask(host, 'POST', `/rounds/${ROUND}/acts`, { act: name });

const cast = (who: Joined, judgement: unknown, more: object = {}) =>
  ask(who, 'PUT', `/rounds/${ROUND}/ballots`, {
    ...{ id: `j_${who.participant.id}`, target: { kind: 'element', element: cost } },
    ...{ judgement, reason: SECRET, wording: WORDING, turn: 1, ...more },
  });

/** Follows the session document of the map as a stock client follows any. */
function follow(who: Joined, extras = true): Peer {
  const peer = openPeer(server.url, { map: `${who.map}/session`, ticket: who.ticket }, { extras });
  opened.push(peer);
  return peer;
}

const stageOf = (doc: Y.Doc) => readSession(doc).rounds.get(ROUND)?.stage.name;

/** Everything that a server has written to its folder, or to its log, as text; without its database. */
function writtenBeside(): string {
  const files = readdirSync(server.dataDir).filter((name) => !name.includes('.sqlite'));
  const texts = files
    .map((name) => joinPath(server.dataDir, name))
    .filter((path) => existsSync(path) && statSync(path).isFile())
    .map((path) => readFileSync(path, 'utf8'));
  return [server.errors(), ...texts].join('\n');
}

describe('the session document', () => {
  it('S14.1 is read by everybody who is in, observers and stock clients too', async () => {
    const { host, olga } = await aMap();
    const watching = [follow(host), follow(olga), follow(olga, false)];
    await Promise.all(watching.map(({ synced }) => synced));
    expect((await openRound(host)).status).toBe(201);
    for (const { doc } of watching) await untilDoc(doc, () => stageOf(doc) === 'open');
    const late = follow(olga);
    await late.synced;
    expect(stageOf(late.doc)).toBe('open');
  });

  it('S14.1 is written by nobody but the server: whoever tries is closed with 4403, hosts too', async () => {
    const { host, ben, olga } = await aMap();
    await openRound(host);
    for (const who of [host, ben, olga]) {
      const peer = follow(who);
      await peer.synced;
      const rejected = peer.rejected;
      peer.doc.getMap('rounds').delete(ROUND);
      expect(await rejected).toMatchObject({
        code: 4403,
        message: expect.stringContaining('Only the server'),
      });
      expect(await peer.closed).toMatchObject({ code: 4403 });
    }
    const after = follow(host);
    await after.synced;
    expect(stageOf(after.doc)).toBe('open');
  });

  it('S14.1 takes nothing in that somebody wrote before they were in step', async () => {
    const { host } = await aMap();
    await openRound(host);
    const doc = new Y.Doc();
    doc.getMap('rounds').set('d_forged', { id: 'd_forged' });
    const peer = openPeer(
      server.url,
      { map: `${host.map}/session`, ticket: host.ticket },
      { doc, extras: true },
    );
    opened.push(peer);
    await peer.synced;
    const other = follow(host);
    await other.synced;
    expect([...other.doc.getMap('rounds').keys()]).toEqual([ROUND]);
  });

  it('S14.1 is opened for members of its map only, and by no other name', async () => {
    const { ben } = await aMap();
    const other = await createMap(server.url);
    const stranger = await join(server.url, other.links.host, 'Sam');
    const paths = [`${ben.map}/session`, `${ben.map}.session`];
    for (const path of paths) {
      const peer = openPeer(server.url, { map: path, ticket: stranger.ticket });
      opened.push(peer);
      expect(await peer.closed).toMatchObject({ code: 4401 });
    }
    const dotted = openPeer(server.url, { map: `${ben.map}.session`, ticket: ben.ticket });
    opened.push(dotted);
    expect(await dotted.closed).toMatchObject({ code: 4401 });
  });

  it('S14.1 is closed to somebody who is removed, and erased with its map', async () => {
    const { host, ben } = await aMap();
    await openRound(host);
    const [bens, hosts] = [follow(ben), follow(host)];
    await Promise.all([bens.synced, hosts.synced]);
    await ask(host, 'PATCH', `/participants/${ben.participant.id}`, { standing: 'removed' });
    expect(await bens.closed).toMatchObject({ code: 4403 });
    await ask(host, 'DELETE', '');
    expect(await hosts.closed).toMatchObject({ code: 4404 });
  });
});

describe('ballots', () => {
  it('S15.1 reach nobody before the reveal, whatever a participant or host listens to or asks for', async () => {
    const { host, ben, cleo, olga } = await aMap();
    const heard: Uint8Array[] = [];
    const listen = (peer: Peer): void => {
      peer.provider.ws?.addEventListener('message', ({ data }) =>
        heard.push(new Uint8Array(data as ArrayBuffer)),
      );
    };
    const peers = [host, cleo, olga].flatMap((who) => {
      const onMap = openPeer(server.url, who, { extras: true });
      opened.push(onMap);
      return [onMap, follow(who)];
    });
    await Promise.all(peers.map(({ synced }) => synced));
    for (const peer of peers) listen(peer);
    await openRound(host, { progress: 'names' });
    expect((await cast(ben, 83)).status).toBe(200);
    const session = peers[1]?.doc ?? new Y.Doc();
    await untilDoc(session, (doc) => readSession(doc).progress.get(ROUND)?.done === 1);
    await act(host, 'close');
    await untilDoc(session, () => stageOf(session) === 'closed');
    const answers: string[] = [];
    for (const who of [host, cleo, olga])
      for (const path of [
        '',
        '/participants',
        '/export',
        '/history',
        '/history/2',
        '/marks',
        `/rounds/${ROUND}/ballots`,
      ])
        answers.push(await (await ask(who, 'GET', path)).text());
    answers.push(await (await fetch(`${server.url}/api/metrics`)).text(), writtenBeside());
    answers.push(JSON.stringify(peers.map(({ doc }) => doc.toJSON())));
    answers.push(...heard.map((bytes) => Buffer.from(bytes).toString('latin1')));
    expect(heard.length).toBeGreaterThan(3);
    for (const text of answers) {
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain(`j_${ben.participant.id}`);
    }
    expect(await (await ask(ben, 'GET', `/rounds/${ROUND}/ballots`)).json()).toMatchObject({
      ballots: [{ judgement: 83, reason: SECRET }],
    });
  });

  it('S15.5 are revealed to all at the same moment: one update brings the end of the round and all it tells', async () => {
    const { host, ben, cleo, olga } = await aMap();
    await openRound(host);
    await cast(ben, 20);
    await cast(cleo, 60);
    await cast(host, null);
    const peers = [host, ben, cleo, olga].map((who) => follow(who));
    await Promise.all(peers.map(({ synced }) => synced));
    const brought = peers.map(
      ({ doc }) =>
        new Promise<{ update: string; judged: number | undefined }>((resolve) => {
          doc.on('update', (update: Uint8Array) => {
            if (stageOf(doc) !== 'revealed') return;
            const judged = readSession(doc).results.get(ROUND)?.targets[0]?.judged;
            resolve({ update: Buffer.from(update).toString('base64'), judged });
          });
        }),
    );
    expect((await act(host, 'reveal')).status).toBe(200);
    const all = await Promise.all(brought);
    expect(new Set(all.map(({ update }) => update)).size).toBe(1);
    expect(all.map(({ judged }) => judged)).toEqual([2, 2, 2, 2]);
  });

  it('S15.3 S14.4 survive a crash in an open round, and a round whose time passed meanwhile is closed at the start', async () => {
    const { host, ben } = await aMap();
    await openRound(host, { endsAt: new Date(Date.now() + 4_000).toISOString() });
    expect((await cast(ben, 41)).status).toBe(200);
    await server.kill('SIGKILL');
    server = await server.restart();
    const early = follow(host);
    await early.synced;
    // Whether it is open still depends on how long the start took.
    await untilDoc(early.doc, () => stageOf(early.doc) === 'closed');
    expect((await cast(ben, 42, { turn: 2, id: 'j_late' })).status).toBe(409);
    expect((await act(host, 'reveal')).status).toBe(200);
    await untilDoc(early.doc, () => stageOf(early.doc) === 'revealed');
    expect(readSession(early.doc).results.get(ROUND)?.targets[0]?.points).toMatchObject([{ judgement: 41 }]);
  });
});
