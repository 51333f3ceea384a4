import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call, httpFixture } from './http-fixture.ts';

const PAGE = '<meta name="penumbra-base" content="/" /><script src="./assets/app.js"></script>';

let http: Awaited<ReturnType<typeof httpFixture>>;
beforeEach(async () => {
  http = await httpFixture({ publicUrl: 'https://example.org/penumbra' });
  writeFileSync(join(http.clientFolder, 'index.html'), PAGE);
  mkdirSync(join(http.clientFolder, 'assets'));
  writeFileSync(join(http.clientFolder, 'assets/app.js'), 'run()');
});
afterEach(() => http.close());

describe('behind a proxy that serves us under a path', () => {
  it.each(['/penumbra', '/penumbra/', '/penumbra/m/m_abc', '/', '/m/m_abc', '/penumbra/index.html'])(
    'S1.7 the page at %s names its files and its path from the top',
    async (url) => {
      const { statusCode, body } = await call(http.app, 'GET', url);
      expect([statusCode, body]).toEqual([
        200,
        '<meta name="penumbra-base" content="/penumbra/" /><script src="/penumbra/assets/app.js"></script>',
      ]);
    },
  );

  it('S1.7 files and calls answer with the path and without it', async () => {
    for (const path of ['/assets/app.js', '/api/health', '/api/templates']) {
      for (const url of [path, `/penumbra${path}`]) {
        expect([url, (await call(http.app, 'GET', url)).statusCode]).toEqual([url, 200]);
      }
    }
    for (const url of ['/penumbrax/api/health', '/penumbra/penumbra/api/health', '/other/api/health']) {
      expect((await call(http.app, 'GET', url)).statusCode).toBe(404);
    }
  });

  it('S1.7 the cookie goes no further than the path, and links stay paths of ours', async () => {
    const made = await http.create();
    expect(made.links.host).toMatch(/^\/m\/m_[\w-]+#[\w-]+$/);
    const secret = made.links.host.split('#')[1];
    const response = await call(http.app, 'POST', `/penumbra/api/maps/${made.id}/join`, { secret });
    expect(response.headers['set-cookie']).toContain('; Path=/penumbra/; HttpOnly; Secure; SameSite=Lax');
  });

  it('S1.7 requests come from the pages of the origin, whatever its path', async () => {
    const from = (origin: string) => call(http.app, 'POST', '/penumbra/api/maps', {}, { origin });
    expect((await from('https://example.org')).statusCode).toBe(201);
    expect((await from('https://example.com')).statusCode).toBe(403);
  });

  it('says nothing about how the whole host is to be reached', async () => {
    const { headers } = await call(http.app, 'GET', '/penumbra/api/health');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('describes its calls under the path', async () => {
    const { servers } = (await call(http.app, 'GET', '/penumbra/api/openapi.json')).json();
    expect(servers).toEqual([{ url: '/penumbra' }]);
  });

  it('says when the page was not built', async () => {
    const empty = await httpFixture();
    const response = await call(empty.app, 'GET', '/m/m_abc');
    expect([response.statusCode, response.json().detail]).toEqual([
      503,
      expect.stringContaining('npm run build'),
    ]);
    await empty.close();
  });
});
