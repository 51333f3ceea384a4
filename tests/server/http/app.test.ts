import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Patience } from '../../../server/http/app.ts';
import { openTcp } from '../../support/raw-upgrade.ts';
import { call, httpFixture } from './http-fixture.ts';

let http: Awaited<ReturnType<typeof httpFixture>>;
beforeEach(async () => {
  http = await httpFixture();
});
afterEach(() => http.close());

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
