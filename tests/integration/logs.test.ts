import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FRAME } from '../../shared/wire/frames.ts';
import { openPeer, openRaw } from '../support/peer.ts';
import { createMap, type Joined, join, type ServerProcess, startServer } from '../support/server-process.ts';

/** Words that stand for what people are called and write; none of them is anywhere in the product. */
const NAME = 'Wilhelmine Quittenbaum';
const WORDS = 'Zwetschgenknödel kosten Zeit';
const WRONG_SECRET = 'falsches-Geheimnis-0123456789';
const FORGED_TICKET = 'gefälschte-Eintrittskarte';

let server: ServerProcess;
/** Everything that must not be in the log. */
const secrets: string[] = [NAME, 'Quittenbaum', WORDS, 'Zwetschgen', WRONG_SECRET, FORGED_TICKET];

interface Line {
  readonly level: string;
  readonly time: string;
  readonly msg: string;
  readonly code?: number;
  readonly route?: string;
  readonly status?: number;
}

function lines(): Line[] {
  return server
    .errors()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

async function enter(link: string): Promise<Joined> {
  const joined = await join(server.url, link, NAME);
  secrets.push(joined.ticket, joined.cookie.split('=')[1] ?? 'no cookie');
  return joined;
}

function post(path: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

/** Does what people do, and what they should not, in each way that the server has a word for. */
async function busyDay(): Promise<void> {
  const map = await createMap(server.url, { title: WORDS });
  for (const link of Object.values(map.links)) secrets.push(link.split('#')[1] ?? link);
  const host = await enter(map.links.host);
  const writer = openPeer(server.url, host, { extras: true });
  await writer.synced;
  writer.provider.awareness.setLocalState({ name: NAME, typing: WORDS });
  writer.doc.getMap('meta').set('title', WORDS);
  await writer.saved();
  await fetch(`${server.url}/api/maps/${map.id}/export`, { headers: { cookie: host.cookie } });

  expect(
    (await post(`/api/maps/${map.id}/join`, JSON.stringify({ secret: WRONG_SECRET, name: NAME }))).status,
  ).toBe(403);
  expect((await post(`/api/maps/${map.id}/join`, `{"name":"${NAME}`)).status).toBe(400);
  expect(
    (await post('/api/maps', JSON.stringify({ title: WORDS }), { origin: 'https://evil.example' })).status,
  ).toBe(403);
  await fetch(`${server.url}/m/${WORDS}?ticket=${FORGED_TICKET}`);
  expect(await openRaw(server.url, `/sync/${map.id}?ticket=${encodeURIComponent(FORGED_TICKET)}`).ended).toBe(
    4401,
  );

  // Somebody who may not write, content that is none of a map's, text, and presence that is no JSON.
  const observer = openPeer(server.url, await enter(map.links.observer));
  await observer.synced;
  observer.doc.getMap('meta').set('title', WORDS);
  expect((await observer.closed).code).toBe(4403);
  const vandal = openPeer(server.url, await enter(map.links.participant));
  await vandal.synced;
  vandal.doc.getMap(WORDS).set(NAME, WORDS);
  expect((await vandal.closed).code).toBe(4422);
  for (const frame of [WORDS, presence(`{"name":"${NAME}`), new Uint8Array([FRAME.awareness, 200])]) {
    const odd = openPeer(server.url, await enter(map.links.participant));
    await odd.synced;
    odd.send(frame);
    if (typeof frame === 'string') expect((await odd.closed).code).toBe(4400);
    else await Promise.race([odd.closed, odd.saved()]);
    odd.destroy();
  }
  for (const peer of [writer, observer, vandal]) peer.destroy();
}

/** A presence frame of one line, as it is written on the wire. */
function presence(state: string): Uint8Array {
  const text = new TextEncoder().encode(state);
  const line = [1, 77, 1, text.length, ...text];
  return new Uint8Array([FRAME.awareness, line.length, ...line]);
}

beforeAll(async () => {
  server = await startServer();
  await busyDay();
  await server.kill('SIGTERM');
});
afterAll(async () => {
  await server.stop();
});

describe('the log of a server', () => {
  it('S8.5 is JSON lines with a level, a time and words', () => {
    for (const line of lines()) {
      expect(line).toMatchObject({
        level: expect.stringMatching(/^(info|warn|error)$/),
        msg: expect.any(String),
      });
      expect(new Date(line.time).toISOString()).toBe(line.time);
    }
  });

  it('S8.5 says what was asked and what was refused, by route and code', () => {
    const codes = new Set(lines().flatMap(({ code }) => code ?? []));
    expect([4400, 4403, 4422].filter((code) => !codes.has(code))).toEqual([]);
    expect(lines()).toContainEqual(
      expect.objectContaining({ msg: 'request', route: '/api/maps/:id/join', status: 403 }),
    );
    expect(lines()).toContainEqual(expect.objectContaining({ msg: 'stopping' }));
  });

  it('S8.5 holds no secret, ticket, cookie, name or content', () => {
    const written = server.errors();
    expect(secrets.length).toBeGreaterThan(15);
    for (const secret of secrets) {
      for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) {
        expect(written.includes(form), `the log holds ${form}`).toBe(false);
      }
    }
  });
});
