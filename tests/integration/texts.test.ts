import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CreateMapResponse } from '../../shared/wire/http.ts';
import type { AddTextResponse } from '../../shared/wire/texts.ts';
import { aText } from '../support/a-text.ts';
import { openTcp } from '../support/raw-upgrade.ts';
import { createMap, type Joined, join, type ServerProcess, startServer } from '../support/server-process.ts';

const TEXT = aText('#Hidden costs', 'It costs time.', 'And 漢字.');
const HASH = createHash('sha256').update(TEXT.text, 'utf8').digest('hex');
const GIBIBYTE = 2 ** 30;

let server: ServerProcess;
let map: CreateMapResponse;
let host: Joined;
let ann: Joined;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  map = await createMap(server.url);
  host = await join(server.url, map.links.host, 'Hana');
  ann = await join(server.url, map.links.participant, 'Ann');
});

function ask(who: Joined, method: string, path: string, body?: object, at = map.id): Promise<Response> {
  return fetch(`${server.url}/api/maps/${at}${path}`, {
    method,
    headers: { cookie: who.cookie, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
}

const add = (who: Joined): Promise<Response> => ask(who, 'POST', '/texts', TEXT);
const read = (who: Joined, at = map.id): Promise<Response> =>
  ask(who, 'GET', `/texts/${HASH}`, undefined, at);

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${server.url}/api/metrics`)).text();
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')[1],
  );
}

describe('the texts of a map', () => {
  it('S12.1 are stored once, when ten people add the same file at once', async () => {
    const before = await metric('penumbra_texts_stored_total');
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => add(index % 2 === 0 ? host : ann)),
    );
    const kept = await Promise.all(answers.map((answer) => answer.json() as Promise<AddTextResponse>));
    expect(new Set(kept.map(({ hash }) => hash))).toEqual(new Set([HASH]));
    expect(await metric('penumbra_texts_stored_total')).toBe(before + 1);
  });

  it('S12.2 are refused to whoever lost their link or was removed, from the next request on', async () => {
    await add(ann);
    const ben = await join(server.url, map.links.participant, 'Ben');
    expect((await read(ben)).status).toBe(200);
    await ask(host, 'PATCH', `/participants/${ben.participant.id}`, { standing: 'removed' });
    expect([(await read(ben)).status, (await add(ben)).status, (await read(ann)).status]).toEqual([
      403, 403, 200,
    ]);
    await ask(host, 'DELETE', '/links/participant');
    expect([(await read(ann)).status, (await read(host)).status]).toEqual([403, 200]);
  });

  it('S12.2 are read by observers, who may not add any', async () => {
    await add(ann);
    const olga = await join(server.url, map.links.observer, 'Olga');
    expect(await (await read(olga)).json()).toEqual(TEXT);
    expect((await add(olga)).status).toBe(403);
  });

  it('S12.2 are refused to members of another map in the words for a map that does not exist', async () => {
    await add(ann);
    const other = await createMap(server.url);
    const sven = await join(server.url, other.links.host, 'Sven');
    const [here, nowhere] = await Promise.all([read(sven), read(sven, 'm_none' as typeof map.id)]);
    expect([here.status, await here.json()]).toEqual([403, await nowhere.json()]);
  });

  it('S3.7 are erased with it', async () => {
    await add(ann);
    expect((await ask(host, 'DELETE', '')).status).toBe(204);
    expect((await read(ann)).status).toBe(403);
  });

  it('S8.5 leave no words and no address in the log', async () => {
    await add(ann);
    await read(ann);
    for (const secret of ['Hidden costs', 'costs time', HASH]) expect(server.errors()).not.toContain(secret);
  });
});

describe('a hostile body', () => {
  const million = (what: string): string => what.repeat(1_000_000);
  const blocks = (block: string): string =>
    `{"text":"a","pages":[],"blocks":[${Array(100_000).fill(block).join()}]}`;

  it.each([
    ['nested a million deep', million('[') + million(']'), 400],
    ['nested and never closed', million('{"text":'), 400],
    ['a prototype', '{"__proto__":{"text":"a"},"text":"a","blocks":[],"pages":[]}', 400],
    ['a constructor', '{"constructor":{"prototype":{"text":"a"}},"text":"a","blocks":[],"pages":[]}', 400],
    [
      'half a character',
      '{"text":"\\ud800","blocks":[{"kind":"paragraph","start":0,"end":2}],"pages":[]}',
      422,
    ],
    ['blocks without end', blocks('{"kind":"paragraph","start":0,"end":1}'), 422],
    ['numbers that are none', blocks('{"kind":"paragraph","start":1e999,"end":-1}'), 422],
    ['bytes that are no text', '\u0000\u0001\u0002', 400],
  ])('is refused with a reason, and others do not notice: %s', async (_, body, status) => {
    const answer = await fetch(`${server.url}/api/maps/${map.id}/texts`, {
      method: 'POST',
      headers: { cookie: ann.cookie, 'content-type': 'application/json' },
      body,
    });
    const { detail } = (await answer.json()) as { detail: string };
    expect([answer.status, detail.length > 0 && detail.length < 300]).toEqual([status, true]);
    expect((await add(host)).status).toBe(200);
  });
});

describe('a body that is too large', () => {
  const head = (who: Joined, length: string): string =>
    `POST /api/maps/${map.id}/texts HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n` +
    `Cookie: ${who.cookie}\r\nContent-Type: application/json\r\n${length}\r\n\r\n`;

  it('S12.3 is refused by its announced length, before a byte of it is sent', async () => {
    const line = openTcp(server.port);
    line.write(head(ann, `Content-Length: ${GIBIBYTE}`));
    const answer = (await line.ended).toString();
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('A text may have 8 MiB; this one is larger.');
  });

  it('S12.3 is refused as soon as more than that has come, when no length is announced', async () => {
    const line = openTcp(server.port);
    line.write(head(ann, 'Transfer-Encoding: chunked'));
    const mebibyte = `100000\r\n${'x'.repeat(0x100000)}\r\n`;
    for (let sent = 0; sent < 8; sent += 1) line.write(mebibyte);
    // The end of the body never comes.
    line.write('1\r\nx\r\n');
    expect((await line.ended).toString()).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('S12.2 is not read at all of somebody who may not add a text', async () => {
    const olga = await join(server.url, map.links.observer, 'Olga');
    const line = openTcp(server.port);
    line.write(head(olga, 'Content-Length: 4000000'));
    expect((await line.ended).toString()).toMatch(/^HTTP\/1\.1 403 /);
  });
});

it('S12.1 S13.1 texts and private marks outlive the server, and nobody is told of the marks of others', async () => {
  await add(ann);
  const mark = { verdict: 'wrong', note: 'It says the reverse.', wording: '00112233445566' };
  expect((await ask(ann, 'PUT', '/marks/e_1/a_1', mark)).status).toBe(200);
  expect(server.errors()).not.toContain('the reverse');
  await server.kill('SIGKILL');
  await server.restart();
  const answer = await read(ann);
  expect([answer.status, answer.headers.get('content-encoding'), await answer.json()]).toEqual([
    200,
    'gzip',
    TEXT,
  ]);
  const marks = async (who: Joined) =>
    ((await (await ask(who, 'GET', '/marks')).json()) as { marks: unknown[] }).marks;
  expect(await marks(ann)).toEqual([expect.objectContaining({ elementId: 'e_1', anchorId: 'a_1', ...mark })]);
  expect(await marks(host)).toEqual([]);
});
