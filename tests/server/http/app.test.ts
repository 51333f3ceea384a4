import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Patience } from '../../../server/http/app.ts';
import { openTcp } from '../../support/raw-upgrade.ts';
import { call, FORBIDDEN, httpFixture } from './http-fixture.ts';

let http: Awaited<ReturnType<typeof httpFixture>>;
beforeEach(async () => {
  http = await httpFixture();
});
afterEach(() => http.close());

const aFile = {
  format: 'penumbra-map',
  schemaVersion: 1,
  title: 'Imported',
  participants: [{ id: 'p_ann', name: 'Ann' }],
  elements: [
    {
      id: 'e_1',
      kind: 'claim',
      text: 'Words stay  as they are.',
      note: '',
      addedBy: 'p_ann',
      addedAt: '2026-01-05T09:00:00Z',
      bearers: [],
      tags: [],
      anchors: [],
      position: { x: 1, y: 2 },
    },
    { id: 'e_2', kind: 'nonsense' },
  ],
};

describe('POST /api/maps', () => {
  it('makes an empty map with three links whose secrets are in the fragment', async () => {
    const response = await call(http.app, 'POST', '/api/maps', {});
    expect(response.statusCode).toBe(201);
    const { id, title, links, warnings } = response.json();
    expect([title, warnings]).toEqual(['Untitled map', []]);
    const secrets = Object.values<string>(links).map((link) => link.split('#'));
    for (const [path, secret] of secrets) {
      expect(path).toBe(`/m/${id}`);
      expect(secret).toHaveLength(43);
    }
    expect(new Set(secrets.map(([, secret]) => secret)).size).toBe(3);
  });

  it('takes no body at all for an empty map', async () => {
    expect((await call(http.app, 'POST', '/api/maps')).statusCode).toBe(201);
  });

  it('makes a map from a template, with another title if asked', async () => {
    const { templates } = (await call(http.app, 'GET', '/api/templates')).json();
    expect(templates[0]).toMatchObject({ id: 'oliver-williams' });
    const made = await http.create({ template: 'oliver-williams', title: 'Seminar 3' });
    const host = await http.join(made.links.host, 'Ann');
    const info = await call(http.app, 'GET', `/api/maps/${made.id}`, undefined, { cookie: host.cookie });
    expect(info.json()).toMatchObject({
      title: 'Seminar 3',
      elements: templates[0].elements,
      relations: templates[0].relations,
      role: 'host',
    });
  });

  it('makes a map from a file: keeps texts and people, and says what it left out', async () => {
    const made = await http.create(aFile);
    expect(made).toMatchObject({ title: 'Imported', warnings: [expect.stringContaining('e_2')] });
    const host = await http.join(made.links.host, 'Bob');
    const exported = await call(http.app, 'GET', `/api/maps/${made.id}/export`, undefined, {
      cookie: host.cookie,
    });
    expect(exported.json()).toMatchObject({
      title: 'Imported',
      participants: [{ id: 'p_ann', name: 'Ann' }],
      elements: [{ id: 'e_1', text: 'Words stay  as they are.' }],
    });
  });

  it.each([
    [{ template: 'no-such' }, 'invalid', 'there are: oliver-williams'],
    [{ title: '' }, 'invalid', 'title'],
    [{ title: 'x'.repeat(201) }, 'invalid', 'title'],
    [{ colour: 'red' }, 'invalid', 'colour'],
    [{ format: 'freemind' }, 'bad-file', 'not a Penumbra map'],
    [{ ...aFile, schemaVersion: 999 }, 'bad-file', 'newer Penumbra'],
    [{ format: 'penumbra-map' }, 'bad-file', 'version'],
  ])('refuses %j', async (body, name, said) => {
    const response = await call(http.app, 'POST', '/api/maps', body);
    expect([response.statusCode, response.headers['content-type']]).toEqual([
      422,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(response.json()).toMatchObject({
      type: `/problems/${name}`,
      detail: expect.stringContaining(said),
    });
  });

  it('S7.2 takes a large file here, and only small bodies elsewhere', async () => {
    const note = 'x'.repeat(4_000);
    const elements = Array.from({ length: 10 }, (_, index) => ({
      ...aFile.elements[0],
      id: `e_${index}`,
      note,
    }));
    const made = await http.create({ ...aFile, elements });
    expect(made.warnings).toEqual([]);
    const secret = 'x'.repeat(16 * 1024);
    const routes = ['preview', 'join', 'links'].map((door) => `/api/maps/${made.id}/${door}`);
    for (const url of routes) {
      const response = await call(http.app, 'POST', url, { secret });
      expect([url, response.statusCode, response.json().type]).toEqual([url, 413, '/problems/too-large']);
    }
  });

  it.each([
    ['{"title":', 'application/json', 400, 'bad-request'],
    ['title=x', 'application/x-www-form-urlencoded', 415, 'not-json'],
    [`{"title":"${'x'.repeat(10 * 1024 * 1024)}"}`, 'application/json', 413, 'too-large'],
  ])('S7.2 refuses %.20s as %s', async (payload, type, status, name) => {
    const response = await call(http.app, 'POST', '/api/maps', payload, { 'content-type': type });
    expect([response.statusCode, response.json().type]).toEqual([status, `/problems/${name}`]);
  });
});

it('S7.6 takes in no map larger than the operator allows', async () => {
  const small = await httpFixture({}, { limits: { documentBytes: 2048 } });
  expect((await call(small.app, 'POST', '/api/maps', {})).statusCode).toBe(201);
  const refused = await call(small.app, 'POST', '/api/maps', { template: 'oliver-williams' });
  expect([refused.statusCode, refused.json().detail]).toEqual([
    413,
    'A map may have 2 KiB; this one would be larger.',
  ]);
  await small.close();
});

describe('members', () => {
  it.each([
    [undefined, undefined],
    ['http://192.0.2.7:4010', 'http://192.0.2.7:4010'],
  ])('are told the address to put links behind, if the server was given one: %s', async (publicUrl, told) => {
    const named = await httpFixture({ publicUrl });
    const made = await named.create();
    const { cookie } = await named.join(made.links.observer);
    const info = await call(named.app, 'GET', `/api/maps/${made.id}`, undefined, { cookie });
    expect([info.statusCode, info.json().publicUrl]).toEqual([200, told]);
    await named.close();
  });

  it('have the map as a file with a safe name', async () => {
    const made = await http.create({ title: 'Wer zahlt? "Ä"/..\\ 費用' });
    const { cookie } = await http.join(made.links.observer);
    const response = await call(http.app, 'GET', `/api/maps/${made.id}/export?format=penumbra`, undefined, {
      cookie,
    });
    expect(response.headers['content-disposition']).toBe(
      `attachment; filename="Wer-zahlt-_-__.penumbra.json"; filename*=UTF-8''Wer-zahlt-%C3%84-%E8%B2%BB%E7%94%A8.penumbra.json`,
    );
    expect(response.json()).toMatchObject({ format: 'penumbra-map', participants: [] });
  });

  it('have it without what people say about it, and with that and whom it names when they ask', async () => {
    const said = { about: 'e_1', addedAt: '2026-01-01T00:00:00.000Z' };
    const comments = [{ id: 'c_1', text: 'Whose?', addedBy: 'p_bob', mentions: ['p_cleo'], ...said }];
    const people = ['Ann', 'Bob', 'Cleo'].map((name) => ({ id: `p_${name.toLowerCase()}`, name }));
    const made = await http.create({ ...aFile, participants: people, comments });
    const { cookie } = await http.join(made.links.observer);
    const file = async (query: string) =>
      (await call(http.app, 'GET', `/api/maps/${made.id}/export${query}`, undefined, { cookie })).json();
    const named = ({ participants }: { participants: { id: string }[] }) => participants.map(({ id }) => id);
    const [whole, bare] = [await file('?comments=with'), await file('')];
    expect(whole.comments).toEqual([expect.objectContaining({ id: 'c_1', text: 'Whose?' })]);
    expect(named(whole)).toEqual(['p_ann', 'p_bob', 'p_cleo']);
    expect(bare).not.toHaveProperty('comments');
    expect(named(bare)).toEqual(['p_ann']);
  });

  it('are told which formats there are', async () => {
    const made = await http.create();
    const { cookie } = await http.join(made.links.host);
    const response = await call(http.app, 'GET', `/api/maps/${made.id}/export?format=pdf`, undefined, {
      cookie,
    });
    expect([response.statusCode, response.json().detail]).toEqual([422, expect.stringContaining('penumbra')]);
  });
});

describe('hosts', () => {
  it('erase a map; afterwards it is as if it had never been', async () => {
    const made = await http.create();
    const host = await http.join(made.links.host);
    const other = await http.join(made.links.participant);
    const url = `/api/maps/${made.id}`;
    expect((await call(http.app, 'DELETE', url, undefined, { cookie: other.cookie })).statusCode).toBe(403);
    expect((await call(http.app, 'DELETE', url, undefined, { cookie: host.cookie })).statusCode).toBe(204);
    expect((await call(http.app, 'GET', url, undefined, { cookie: host.cookie })).json()).toEqual(FORBIDDEN);
  });
});

describe('every answer', () => {
  it('carries the security headers', async () => {
    const { headers } = await call(http.app, 'GET', '/api/health');
    expect(headers['content-security-policy']).toContain(
      "default-src 'self';script-src 'self';style-src-elem 'self'",
    );
    expect(headers['content-security-policy']).not.toContain('unsafe-eval');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('S1.1 to another site’s page is a refusal when something would change', async () => {
    const made = await http.create();
    const origin = { origin: 'https://evil.example' };
    for (const [method, url] of [
      ['POST', '/api/maps'],
      ['POST', `/api/maps/${made.id}/join`],
      ['DELETE', `/api/maps/${made.id}`],
    ] as const) {
      const response = await call(http.app, method, url, undefined, origin);
      expect([response.statusCode, response.json().type]).toEqual([403, '/problems/other-origin']);
    }
    const own = { origin: 'http://localhost:4010' };
    expect((await call(http.app, 'POST', '/api/maps', {}, own)).statusCode).toBe(201);
    expect((await call(http.app, 'GET', '/api/health', undefined, origin)).statusCode).toBe(200);
  });

  it('to an unknown path is a problem', async () => {
    const response = await call(http.app, 'GET', '/api/nothing');
    expect([response.statusCode, response.json().type]).toEqual([404, '/problems/not-found']);
  });

  it('hides what went wrong inside, and logs it', async () => {
    http.storage.createMap = async () => {
      throw new Error('disk /secret/path is full');
    };
    const response = await call(http.app, 'POST', '/api/maps', {});
    expect([response.statusCode, response.json().type]).toEqual([500, '/problems/internal']);
    expect(response.body).not.toContain('disk');
    expect(http.log.lines).toContainEqual(expect.objectContaining({ level: 'error' }));
  });

  it('leaves no secret, name or map id in the log', async () => {
    const made = await http.create({ title: 'Private title' });
    const host = await http.join(made.links.host, 'Private name');
    await call(http.app, 'GET', `/api/maps/${made.id}/export?format=penumbra`, undefined, {
      cookie: host.cookie,
    });
    const written = JSON.stringify(http.log.lines);
    const secrets = Object.values(made.links).map((link) => link.split('#')[1]!);
    for (const secret of [...secrets, host.cookie.split('=')[1]!, host.joined.ticket, made.id, 'Private']) {
      expect(written).not.toContain(secret);
    }
    expect(written).toContain('/api/maps/:id/join');
  });
});

describe('the service', () => {
  it('S8.1 is healthy, starting, draining, or without storage', async () => {
    const health = async () => {
      const response = await call(http.app, 'GET', '/api/health');
      return [response.statusCode, response.json().status];
    };
    expect(await health()).toEqual([200, 'ok']);
    http.registry.health.failed();
    expect(await health()).toEqual([503, 'storage-down']);
    http.setReadiness('draining');
    expect(await health()).toEqual([503, 'draining']);
    http.setReadiness('starting');
    expect(await health()).toEqual([503, 'starting']);
  });

  it('publishes metrics', async () => {
    const response = await call(http.app, 'GET', '/api/metrics');
    expect(response.headers['content-type']).toContain('text/plain');
    expect(response.body).toContain('penumbra_commit_seconds_bucket');
  });

  it('describes every route that it has', async () => {
    const { openapi, paths } = (await call(http.app, 'GET', '/api/openapi.json')).json();
    expect(openapi).toBe('3.1.0');
    expect(
      Object.entries<object>(paths)
        .flatMap(([path, methods]) => Object.keys(methods).map((m) => `${m} ${path}`))
        .sort(),
    ).toEqual([
      'delete /api/maps/{id}',
      'delete /api/maps/{id}/links/{role}',
      'delete /api/maps/{id}/marks/{elementId}/{anchorId}',
      'delete /api/maps/{id}/versions/{version}',
      'get /api/health',
      'get /api/maps/{id}',
      'get /api/maps/{id}/export',
      'get /api/maps/{id}/history',
      'get /api/maps/{id}/history/{seq}',
      'get /api/maps/{id}/marks',
      'get /api/maps/{id}/participants',
      'get /api/maps/{id}/rounds/{round}/ballots',
      'get /api/maps/{id}/texts/{hash}',
      'get /api/maps/{id}/versions/{version}',
      'get /api/metrics',
      'get /api/openapi.json',
      'get /api/templates',
      'patch /api/maps/{id}/participants/{participant}',
      'post /api/maps',
      'post /api/maps/{id}/join',
      'post /api/maps/{id}/links',
      'post /api/maps/{id}/preview',
      'post /api/maps/{id}/rounds',
      'post /api/maps/{id}/rounds/{round}/acts',
      'post /api/maps/{id}/texts',
      'post /api/maps/{id}/versions',
      'put /api/maps/{id}/marks/{elementId}/{anchorId}',
      'put /api/maps/{id}/rounds/{round}/ballots',
    ]);
    expect(paths['/api/maps/{id}/join'].post.requestBody.content['application/json'].schema).toMatchObject({
      type: 'object',
      required: ['secret'],
      properties: { name: { type: 'string', maxLength: 60 } },
    });
  });

  it('S7.3 slows down whoever asks too often', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 61; index += 1) {
      const response = await call(http.app, 'POST', '/api/maps', { title: '' });
      statuses.push(response.statusCode);
    }
    expect([new Set(statuses.slice(0, 60)), statuses[60]]).toEqual([new Set([422]), 429]);
    const metrics = await call(http.app, 'GET', '/api/metrics');
    expect(metrics.body).toContain('penumbra_refused_total{code="429"} 1');
  });
});

describe('whoever keeps the server waiting', () => {
  const HANDSHAKE = 'GET /sync/m_x HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n';
  const HEADERS =
    'POST /api/maps HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n';

  async function listening(patience: Patience) {
    const fixture = await httpFixture({}, { patience });
    await fixture.app.listen({ host: '127.0.0.1', port: 0 });
    return { ...fixture, port: (fixture.app.server.address() as AddressInfo).port };
  }

  it.each([
    ['a handshake', HANDSHAKE],
    ['a request', HEADERS],
    ['a body', `${HEADERS}\r\n{`],
  ])('S7.3 is cut when %s does not come to its end', async (_name, half) => {
    const server = await listening({ headers: 50, request: 100, look: 10, close: 5_000 });
    const tcp = openTcp(server.port);
    tcp.write(half);
    expect((await tcp.ended).toString()).toMatch(/^HTTP\/1.1 408 /);
    await server.close();
  });

  it('S8.1 does not keep it from stopping', async () => {
    const server = await listening({ headers: 60_000, request: 60_000, look: 60_000, close: 20 });
    const tcp = openTcp(server.port);
    tcp.write(`${HEADERS}Expect: 100-continue\r\n\r\n`);
    // It has begun to wait for the body.
    await tcp.until('100 Continue');
    await server.close();
    await tcp.ended;
  });
});

describe('the page', () => {
  beforeEach(() => {
    mkdirSync(join(http.clientFolder, 'assets'));
    writeFileSync(join(http.clientFolder, 'index.html'), '<title>Penumbra</title>');
    writeFileSync(join(http.clientFolder, 'assets/app-1a2b.js'), 'export {};');
    writeFileSync(join(http.clientFolder, '.secret'), 'x');
  });

  it.each(['/', '/m/m_abc', '/m/m_abc/anything'])(
    'is at %s, and is asked for afresh each time',
    async (url) => {
      const response = await call(http.app, 'GET', url);
      expect([response.statusCode, response.body]).toEqual([200, '<title>Penumbra</title>']);
      expect(response.headers).toMatchObject({
        'cache-control': 'no-cache',
        'content-type': 'text/html; charset=utf-8',
      });
    },
  );

  it('has assets that never change', async () => {
    const response = await call(http.app, 'GET', '/assets/app-1a2b.js');
    expect([response.statusCode, response.headers['cache-control']]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
  });

  it.each(['/assets/none.js', '/about', '/.secret', '/../package.json', '/%2e%2e/package.json', '/api/m/x'])(
    'is not at %s',
    async (url) => {
      expect((await call(http.app, 'GET', url)).statusCode).toBe(404);
    },
  );
});
