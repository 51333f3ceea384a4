import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Limits } from '../../../server/live/limits.ts';
import type { SourceText } from '../../../shared/texts/source-text.ts';
import type { CreateMapResponse } from '../../../shared/wire/http.ts';
import type { AddTextResponse } from '../../../shared/wire/texts.ts';
import { aText } from '../../support/a-text.ts';
import { call, FORBIDDEN, httpFixture, type Person } from './http-fixture.ts';

const TEXT = aText('#Costs', 'It costs time. “Où?” 漢字 🙂', 'And patience.');
const HASH = createHash('sha256').update(TEXT.text, 'utf8').digest('hex');

let http: Awaited<ReturnType<typeof httpFixture>>;
let map: CreateMapResponse;
let host: Person;
let member: Person;
let observer: Person;

async function start(limits: Partial<Limits> = {}): Promise<void> {
  http = await httpFixture({}, { limits });
  map = await http.create({ title: 'Then' });
  host = await http.join(map.links.host, 'Hanna');
  member = await http.join(map.links.participant, 'Ben');
  observer = await http.join(map.links.observer, 'Olga');
}
async function restart(limits: Partial<Limits>): Promise<void> {
  await http.close();
  await start(limits);
}
beforeEach(() => start());
afterEach(() => http.close());

const headersOf = (person: Person | undefined): Record<string, string> =>
  person === undefined ? {} : { cookie: person.cookie };

function add(person: Person | undefined, text: object | string = TEXT, headers: Record<string, string> = {}) {
  const json = { 'content-type': 'application/json' };
  const body = typeof text === 'string' ? text : JSON.stringify(text);
  return call(http.app, 'POST', `/api/maps/${map.id}/texts`, body, {
    ...json,
    ...headersOf(person),
    ...headers,
  });
}

function read(person: Person | undefined, hash = HASH, headers: Record<string, string> = {}) {
  return call(http.app, 'GET', `/api/maps/${map.id}/texts/${hash}`, undefined, {
    ...headersOf(person),
    ...headers,
  });
}

describe('adding a text', () => {
  it('S12.1 gives its address, the SHA-256 of its words in UTF-8, and its length', async () => {
    const added = await add(member);
    expect([added.statusCode, added.json()]).toEqual([200, { hash: HASH, chars: TEXT.text.length }]);
  });

  it('S12.1 keeps the same words once, whoever adds them, and also when they come at once', async () => {
    const answers = await Promise.all([add(member), add(host), add(member)]);
    expect(answers.map((each) => each.json<AddTextResponse>().hash)).toEqual([HASH, HASH, HASH]);
    expect(await http.metrics()).toMatch(/^penumbra_texts_stored_total 1$/m);
  });

  it('S12.2 is for those who may edit; whoever else is refused before the body is read', async () => {
    const stranger = await http.join((await http.create()).links.host, 'Sven');
    for (const person of [undefined, observer, stranger]) {
      const refused = await add(person, '{ no JSON at all');
      expect([refused.statusCode, refused.json()]).toEqual([403, FORBIDDEN]);
      expect(refused.headers.connection).toBe('close');
    }
    const elsewhere = await add(member, TEXT, { origin: 'https://evil.example' });
    expect([elsewhere.statusCode, elsewhere.json<{ type: string }>().type]).toEqual([
      403,
      '/problems/other-origin',
    ]);
  });

  it.each([
    ['text that is not JSON', '{', 400],
    ['a foreign prototype', '{"__proto__": {"text": "a"}}', 400],
    ['nesting without end', '['.repeat(200_000) + ']'.repeat(200_000), 400],
    ['a list', '[]', 422],
    ['nothing', '{}', 422],
    ['a number for the text', JSON.stringify({ ...TEXT, text: 1 }), 422],
    ['another field', JSON.stringify({ ...TEXT, title: 'Secret' }), 422],
    ['no words', JSON.stringify({ text: '', blocks: [], pages: [] }), 422],
    [
      'a block past the end',
      JSON.stringify({ ...TEXT, blocks: [{ kind: 'paragraph', start: 0, end: 9_999 }] }),
      422,
    ],
    ['half a block', JSON.stringify({ ...TEXT, blocks: [{ kind: 'paragraph', start: 0.5, end: 9 }] }), 422],
    ['words outside of blocks', JSON.stringify({ ...TEXT, blocks: TEXT.blocks.slice(1) }), 422],
    ['a text that is not normalised', JSON.stringify({ ...TEXT, text: `${TEXT.text}  ` }), 422],
    ['a page of another kind', JSON.stringify({ ...TEXT, pages: [{ label: '', start: 0 }] }), 422],
  ])('takes no %s, and says where it is wrong', async (_, body, status) => {
    const refused = await add(member, body);
    expect([refused.statusCode, refused.headers['content-type']]).toEqual([
      status,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(refused.json<{ detail: string }>().detail).not.toContain('Secret');
  });

  it('S12.3 refuses a text that is too large, and says what to do', async () => {
    await restart({ textBytes: 2_048 });
    const refused = await add(member, aText('x'.repeat(2_100)));
    expect([refused.statusCode, refused.json()]).toEqual([
      413,
      expect.objectContaining({
        type: '/problems/too-large',
        detail: expect.stringContaining('A text may have 2 KiB; this one is larger. Add the part'),
      }),
    ]);
    expect(await http.metrics()).toMatch(/^penumbra_refused_total\{code="413"\} 1$/m);
  });

  it('S12.3 keeps as many texts as a map may have, and knows those it has all the same', async () => {
    await restart({ textsPerMap: 1 });
    expect((await add(member)).statusCode).toBe(200);
    const refused = await add(member, aText('another'));
    expect([refused.statusCode, refused.json<{ detail: string }>().detail]).toEqual([
      413,
      expect.stringMatching(/may be 1 and take 64 MiB packed.*raise the limit/),
    ]);
    expect((await add(host)).statusCode).toBe(200);
  });

  it('S12.3 keeps as many bytes as a map may have', async () => {
    await restart({ textBytesPerMap: 100 });
    const noise = Array.from({ length: 400 }, (_, index) =>
      createHash('md5').update(String(index)).digest('hex'),
    );
    expect((await add(member, aText(noise.join(' ')))).statusCode).toBe(413);
  });

  it('S12.3 says that nothing was stored when the disk is full', async () => {
    http.storage.addText = () => Promise.reject(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }));
    const refused = await add(member);
    expect([refused.statusCode, refused.json()]).toEqual([
      503,
      expect.objectContaining({ detail: expect.stringContaining('can store nothing at present') }),
    ]);
  });

  it('S7.3 slows down whoever adds too many', async () => {
    let last = 0;
    for (let index = 0; index < 121; index += 1) last = (await add(member, '{}')).statusCode;
    expect(last).toBe(429);
  });
});

describe('reading a text', () => {
  beforeEach(async () => {
    await add(member);
  });

  it('S12.2 gives members, observers too, what was added', async () => {
    for (const person of [host, member, observer]) {
      const answer = await read(person);
      expect([answer.statusCode, answer.json<SourceText>()]).toEqual([200, TEXT]);
    }
  });

  it('S12.4 may be kept by the browser for good, by no proxy, and for nobody else', async () => {
    const { headers, rawPayload } = await read(member);
    expect(headers).toMatchObject({
      etag: `W/"${HASH}"`,
      'cache-control': 'private, max-age=31536000, immutable',
      vary: 'accept-encoding, cookie',
      'content-type': 'application/json; charset=utf-8',
      'x-text-bytes': String(rawPayload.length),
    });
    expect(headers).not.toHaveProperty('content-encoding');
  });

  it.each(['gzip', 'br, gzip;q=0.5', 'GZIP', '*'])(
    'is packed for a client that takes %s',
    async (encoding) => {
      const { headers, rawPayload } = await read(member, HASH, { 'accept-encoding': encoding });
      expect(headers['content-encoding']).toBe('gzip');
      const unpacked = gunzipSync(rawPayload);
      expect(JSON.parse(unpacked.toString('utf8'))).toEqual(TEXT);
      expect(headers['x-text-bytes']).toBe(String(unpacked.length));
    },
  );

  it.each(['identity', 'br', 'gzip;q=0', ''])('is plain for a client that takes %j', async (encoding) => {
    const answer = await read(member, HASH, { 'accept-encoding': encoding });
    expect(answer.headers).not.toHaveProperty('content-encoding');
    expect(answer.json()).toEqual(TEXT);
  });

  it('S12.4 is not sent again to whoever has it', async () => {
    for (const tag of [`W/"${HASH}"`, `"${HASH}"`, `"other", W/"${HASH}"`, '*']) {
      const answer = await read(member, HASH, { 'if-none-match': tag });
      expect([answer.statusCode, answer.payload]).toEqual([304, '']);
      expect(answer.headers.etag).toBe(`W/"${HASH}"`);
    }
    expect((await read(member, HASH, { 'if-none-match': '"other"' })).statusCode).toBe(200);
    expect((await read(undefined, HASH, { 'if-none-match': '*' })).statusCode).toBe(403);
  });

  it('says that a map has no such text, and keeps that nowhere', async () => {
    for (const hash of ['0'.repeat(64), 'x', HASH.toUpperCase()]) {
      const missing = await read(member, hash);
      expect([missing.statusCode, missing.headers['cache-control']]).toEqual([404, 'no-store']);
    }
  });

  it('S12.5 says that a damaged text is to be added again, sounds the alarm, and names no text in the log', async () => {
    http.storage.loadText = async () => 'damaged';
    const answer = await read(member);
    expect([answer.statusCode, answer.json<{ detail: string }>().detail]).toEqual([
      404,
      expect.stringContaining('Add the paper again'),
    ]);
    expect(await http.metrics()).toMatch(/^penumbra_damaged_total 1$/m);
    expect(http.log.lines.find(({ level }) => level === 'error')).toEqual({
      level: 'error',
      facts: { map: map.id },
      message: 'a stored text is damaged',
    });
  });

  it('S12.2 is refused to whoever is not in, in the words for a map that does not exist', async () => {
    const other = await http.create();
    const stranger = await http.join(other.links.host, 'Sven');
    const revoked = await http.join(map.links.participant, 'Rita');
    await call(http.app, 'DELETE', `/api/maps/${map.id}/links/participant`, undefined, headersOf(host));
    const nowhere = await call(http.app, 'GET', `/api/maps/m_none/texts/${HASH}`, undefined, headersOf(host));
    for (const answer of [
      await read(undefined),
      await read(stranger),
      await read(revoked),
      await read(member),
      nowhere,
    ])
      expect([answer.statusCode, answer.json()]).toEqual([403, FORBIDDEN]);
    expect((await read(host)).statusCode).toBe(200);
  });

  it('S12.2 is not given through another map that its reader is in', async () => {
    const other = await http.create();
    const both = await http.join(other.links.host, 'Hanna', host.cookie);
    const answer = await call(
      http.app,
      'GET',
      `/api/maps/${other.id}/texts/${HASH}`,
      undefined,
      headersOf(both),
    );
    expect(answer.statusCode).toBe(404);
  });

  it('S3.7 is erased with its map', async () => {
    await call(http.app, 'DELETE', `/api/maps/${map.id}`, undefined, headersOf(host));
    expect((await read(host)).statusCode).toBe(403);
    expect(await http.storage.loadText(map.id, HASH)).toBeUndefined();
  });

  it('S8.5 leaves no words, addresses of texts or names of pages in the log', () => {
    const log = JSON.stringify(http.log.lines);
    for (const secret of ['costs', HASH, 'Costs']) expect(log).not.toContain(secret);
    expect(log).toContain('/api/maps/:id/texts');
  });

  it('S7.7 is counted, with its bytes', async () => {
    const { rawPayload } = await read(member);
    const metrics = await http.metrics();
    expect(metrics).toMatch(/^penumbra_texts_sent_total 1$/m);
    expect(metrics).toContain(`penumbra_text_bytes_sent_total ${rawPayload.length}`);
    expect(metrics).toMatch(/^penumbra_text_bytes_stored_total [1-9]\d+$/m);
  });
});

it('describes both in OpenAPI', async () => {
  const described = (await call(http.app, 'GET', '/api/openapi.json')).json();
  const add = described.paths['/api/maps/{id}/texts'].post;
  expect(add.requestBody.content['application/json'].schema.required).toEqual(['text', 'blocks', 'pages']);
  expect(Object.keys(add.responses)).toEqual(expect.arrayContaining(['200', '403', '413', '422', '429']));
  const get = described.paths['/api/maps/{id}/texts/{hash}'].get;
  expect(get.responses['200'].content['application/json'].schema.properties.text.type).toBe('string');
});
