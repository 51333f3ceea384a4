import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call, httpFixture } from './http-fixture.ts';

const SCRIPT = 'export const shadow = 1;';

let http: Awaited<ReturnType<typeof httpFixture>>;
beforeEach(async () => {
  http = await httpFixture();
  mkdirSync(join(http.clientFolder, 'assets'));
  const path = join(http.clientFolder, 'assets/app.js');
  writeFileSync(path, SCRIPT);
  writeFileSync(`${path}.br`, brotliCompressSync(SCRIPT));
  writeFileSync(`${path}.gz`, gzipSync(SCRIPT));
  writeFileSync(join(http.clientFolder, 'assets/letters.woff2'), 'letters');
});
afterEach(() => http.close());

const fetched = (name: string, accepts: string) =>
  call(http.app, 'GET', `/assets/${name}`, undefined, { 'accept-encoding': accepts });

describe('the files of the page', () => {
  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ] as const)('go out packed to who takes %s', async (accepts, encoding, unpack) => {
    const response = await fetched('app.js', accepts);
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'content-encoding': encoding,
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    expect(unpack(response.rawPayload).toString()).toBe(SCRIPT);
  });

  it.each([
    ['app.js', 'identity', SCRIPT],
    ['letters.woff2', 'gzip, deflate, br', 'letters'],
  ])('go out as they are where nothing else fits: %s to who takes %s', async (name, accepts, body) => {
    const response = await fetched(name, accepts);
    expect([response.statusCode, response.body]).toEqual([200, body]);
    expect(response.headers).not.toHaveProperty('content-encoding');
    expect(response.headers).toHaveProperty('vary', 'accept-encoding');
  });
});

describe('an address that leads nowhere', () => {
  const PAGE = '<title>Penumbra</title>';
  beforeEach(() => writeFileSync(join(http.clientFolder, 'index.html'), PAGE));
  const at = (url: string, accept: string) => call(http.app, 'GET', url, undefined, { accept });

  it('gets the page, which says so, for somebody with a browser', async () => {
    const response = await at('/m-mangled/x', 'text/html,application/xhtml+xml,*/*;q=0.8');
    expect([response.statusCode, response.body]).toEqual([404, PAGE]);
    expect(response.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8' });
  });

  it.each([
    ['/m-mangled/x', 'application/json'],
    ['/api/nothing', 'text/html'],
    ['/assets/none.js', 'text/html'],
  ])('gets a problem at %s for who takes %s', async (url, accept) => {
    const response = await at(url, accept);
    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({ type: '/problems/not-found' });
  });
});
