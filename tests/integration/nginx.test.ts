import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { freePort, type Nginx, type NginxOptions, startNginx } from '../support/nginx.ts';
import { openPeer, openRaw, untilDoc } from '../support/peer.ts';
import { createMap, join, type ServerProcess, startServer } from '../support/server-process.ts';

/** Seconds after which nginx cuts: longer than the server is ever silent, and as short as that allows. */
const READ_TIMEOUT_S = 24;
/** Milliseconds for a test that waits that long. */
const IDLE_TEST_MS = 60_000;
/** SyncStep1 of somebody who has nothing: from then on edits are sent. */
const HAS_NOTHING = new Uint8Array([0, 0, 1, 0]);

interface Site {
  readonly server: ServerProcess;
  readonly nginx: Nginx;
  /** The origin of a page that came through nginx. */
  readonly origin: string;
}

const UNDER = ['root', 'path-kept', 'path-stripped'] as const satisfies readonly NginxOptions['under'][];
type Under = (typeof UNDER)[number];

/** A server that takes sockets and says nothing: what happens to it is what the keep-alive prevents. */
const silent = new WebSocketServer({ host: '127.0.0.1', port: 0 });
const sites = new Map<Under, Site>();
let idling: Promise<void>;

function site(under: Under): Site {
  const found = sites.get(under);
  if (found === undefined) throw new Error(`${under} was not started`);
  return found;
}

async function startSite(under: Under): Promise<Site> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const publicUrl = under === 'root' ? origin : `${origin}/penumbra`;
  const server = await startServer({ args: ['--public-url', publicUrl, '--trust-proxy', '127.0.0.1'] });
  const { port: silentPort } = silent.address() as AddressInfo;
  const nginx = await startNginx({
    upstream: server.port,
    port,
    under,
    readTimeout: READ_TIMEOUT_S,
    locations: `location = /silent {
      include snippets/penumbra-proxy.conf;
      proxy_pass http://127.0.0.1:${silentPort};
    }`,
  });
  return { server, nginx, origin };
}

/** Somebody who says nothing, not even where their pointer is, until nginx has cut the connection to the mute server. */
async function idleThrough({ nginx, origin }: Site): Promise<void> {
  const map = await createMap(nginx.url);
  const { ticket } = await join(nginx.url, map.links.observer);
  const idle = openRaw(nginx.url, `/sync/${map.id}?ticket=${ticket}`, { origin });
  await idle.opened;
  idle.ws.send(HAS_NOTHING);
  const stock = openPeer(nginx.url, await join(nginx.url, map.links.observer));
  const closes: number[] = [];
  stock.provider.on('connection-close', (event) => closes.push(event?.code ?? 0));
  await stock.synced;
  const mute = openRaw(origin, '/silent');
  await mute.opened;
  // The connection to the mute server is the clock: when it is cut, the others were silent for longer.
  expect(await mute.ended).toBe(1006);
  expect([idle.ws.readyState, closes]).toEqual([WebSocket.OPEN, []]);
  const writer = openPeer(nginx.url, await join(nginx.url, map.links.host));
  await writer.synced;
  const brought = new Promise((resolve) => idle.ws.once('message', resolve));
  writer.doc.getMap('meta').set('after', 'silence');
  await brought;
  await untilDoc(stock.doc, (doc) => doc.getMap('meta').get('after') === 'silence');
  expect([idle.ws.readyState, closes]).toEqual([WebSocket.OPEN, []]);
  idle.ws.close();
  for (const peer of [stock, writer]) peer.destroy();
}

/** Makes a map as somebody at an address of their own, and gives the status. */
function createFrom(url: string, localAddress: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = {
      method: 'POST',
      localAddress,
      headers: { 'content-type': 'application/json', ...headers },
    };
    const asked = request(`${url}/api/maps`, options, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
    asked.once('error', reject);
    // Refused as invalid, after it has been counted: no maps are needed.
    asked.end('{"title":""}');
  });
}

beforeAll(async () => {
  await Promise.all(UNDER.map(async (under) => sites.set(under, await startSite(under))));
  // The other tests run meanwhile; the last one looks at what came of it.
  idling = Promise.all(UNDER.map((under) => idleThrough(site(under)))).then(() => undefined);
  // Until then a failure must not count as one that nobody looks at.
  idling.catch(() => undefined);
}, IDLE_TEST_MS);

afterAll(async () => {
  for (const { nginx, server } of sites.values()) await Promise.all([nginx.stop(), server.stop()]);
  silent.close();
});

describe.each(UNDER)('behind nginx, %s', (under) => {
  it('S1.7 somebody joins, edits and is told that it is saved', async () => {
    const { url } = site(under).nginx;
    const map = await createMap(url);
    expect(map.links.host).toMatch(/^\/m\//);
    const [host, other] = await Promise.all([
      join(url, map.links.host, 'Ana'),
      join(url, map.links.participant, 'Ben'),
    ]);
    const peers = [openPeer(url, host), openPeer(url, other)] as const;
    await Promise.all(peers.map(({ synced }) => synced));
    peers[0].doc.getMap('meta').set('from', 'Ana');
    await peers[0].saved();
    await untilDoc(peers[1].doc, (doc) => doc.getMap('meta').get('from') === 'Ana');
    for (const peer of peers) peer.destroy();
  });

  it('S1.1 a socket is for pages of the public address', async () => {
    const { nginx, origin, server } = site(under);
    const map = await createMap(nginx.url);
    const { ticket } = await join(nginx.url, map.links.host);
    const path = `/sync/${map.id}?ticket=${ticket}`;
    const own = openRaw(nginx.url, path, { origin });
    await own.opened;
    own.ws.close();
    for (const other of ['https://evil.example', server.url, `${origin}0`, 'null']) {
      expect([other, await openRaw(nginx.url, path, { origin: other }).ended]).toEqual([other, 403]);
    }
  });

  it('S1.7 the cookie is for the path alone, and opens the socket', async () => {
    const { url } = site(under).nginx;
    const map = await createMap(url);
    const secret = map.links.host.split('#')[1];
    const joined = await fetch(`${url}/api/maps/${map.id}/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret }),
    });
    const [cookie = ''] = joined.headers.getSetCookie();
    expect(cookie).toContain(`; Path=${under === 'root' ? '/' : '/penumbra/'}; HttpOnly; SameSite=Lax`);
    const withCookie = openRaw(url, `/sync/${map.id}`, { cookie: cookie.split(';')[0] ?? '' });
    await new Promise((resolve) => withCookie.ws.once('message', resolve));
    withCookie.ws.close();
    expect(await openRaw(url, `/sync/${map.id}`).ended).toBe(4401);
  });

  it('S7.7 the metrics are not for visitors', async () => {
    const { nginx, server } = site(under);
    expect((await fetch(`${nginx.url}/api/metrics`)).status).toBe(403);
    expect((await fetch(`${server.url}/api/metrics`)).status).toBe(200);
  });

  it('no ticket gets into the log of requests', async () => {
    const { nginx } = site(under);
    const map = await createMap(nginx.url);
    const joined = await join(nginx.url, map.links.host);
    const peer = openPeer(nginx.url, joined);
    await peer.synced;
    peer.destroy();
    // A socket is logged when it has ended; a later answer comes after it.
    await openRaw(nginx.url, `/sync/${map.id}?ticket=forged-ticket`).ended;
    const seen = nginx.requests();
    expect(seen).toContain('/api/maps');
    for (const secret of ['ticket', joined.ticket, joined.cookie.split('=')[1] ?? 'none']) {
      expect(seen).not.toContain(secret);
    }
  });

  it('S7.3 each visitor is counted by their own address, whatever they claim', async () => {
    const { url } = site(under).nginx;
    const statuses: number[] = [];
    for (let index = 0; index < 61; index += 1) {
      statuses.push(await createFrom(url, '127.0.0.2', { 'x-forwarded-for': `10.0.0.${index}` }));
    }
    expect([new Set(statuses.slice(0, 60)), statuses[60]]).toEqual([new Set([422]), 429]);
    expect(await createFrom(url, '127.0.0.3', {})).toBe(422);
  });
});

describe('behind nginx', () => {
  it('the address without its last slash leads to the start page', async () => {
    const { nginx } = site('path-kept');
    const answer = await fetch(nginx.url, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `${nginx.url}/`]);
  });

  it(
    'S6.6 a silent connection outlives the proxy’s time-out, where one without keep-alives is cut',
    () => idling,
    IDLE_TEST_MS,
  );
});

describe('behind nginx, by what it says of the visitor', () => {
  let server: ServerProcess;
  let nginx: Nginx;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    const limits = ['--limits', 'socketsPerPerson=1,socketsPerAddress=1'];
    server = await startServer({ args: ['--trust-proxy', '127.0.0.1', ...limits] });
    nginx = await startNginx({ upstream: server.port, port, under: 'root', scheme: 'https' });
  });
  afterAll(async () => {
    await Promise.all([nginx.stop(), server.stop()]);
  });

  it('S1.1 the cookie is marked as secure when they came over https, and their origin is believed', async () => {
    const map = await createMap(nginx.url);
    const joinFrom = async (url: string, origin: string) => {
      const response = await fetch(`${url}/api/maps/${map.id}/join`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ secret: map.links.host.split('#')[1] }),
      });
      return [response.status, response.headers.getSetCookie()[0]?.includes('; Secure')];
    };
    expect(await joinFrom(nginx.url, `https://127.0.0.1:${port}`)).toEqual([200, true]);
    expect(await joinFrom(nginx.url, `https://127.0.0.1:${port}0`)).toEqual([403, undefined]);
    expect(await joinFrom(server.url, server.url)).toEqual([200, false]);
  });

  it('S7.3 sockets are counted by the address of each visitor, whatever they claim', async () => {
    const map = await createMap(nginx.url);
    const { ticket } = await join(nginx.url, map.links.participant);
    const other = await join(nginx.url, map.links.participant);
    const open = (localAddress: string, forTicket: string): WebSocket =>
      new WebSocket(`ws://127.0.0.1:${port}/sync/${map.id}?ticket=${forTicket}`, {
        localAddress,
        headers: { 'x-forwarded-for': '10.0.0.1' },
      });
    const first = open('127.0.0.2', ticket);
    await new Promise((resolve) => first.once('message', resolve));
    const second = open('127.0.0.2', other.ticket);
    expect(await new Promise((resolve) => second.once('close', resolve))).toBe(1013);
    const elsewhere = open('127.0.0.3', other.ticket);
    await new Promise((resolve) => elsewhere.once('message', resolve));
    for (const socket of [first, elsewhere]) socket.close();
  });
});
