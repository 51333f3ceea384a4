import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createApi } from '../../client/app/api.ts';
import type { MapId } from '../../shared/base/ids.ts';
import { openPeer, openRaw, untilDoc } from '../support/peer.ts';
import { createMap, join, runToEnd, type ServerProcess, startServer } from '../support/server-process.ts';

const running: ServerProcess[] = [];
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function start(args: readonly string[] = []): Promise<ServerProcess> {
  const server = await startServer({ args });
  running.push(server);
  return server;
}

function folder(): string {
  const made = mkdtempSync(joinPath(tmpdir(), 'penumbra-process-'));
  folders.push(made);
  return made;
}

describe('a start that fails', () => {
  it('S8.4 ends with 2 and one line for an unknown flag, a bad value, and what is not built yet', async () => {
    for (const [args, said] of [
      [['--nonsense'], 'unknown option --nonsense; allowed are --host'],
      [['--port', 'x'], '--port must be a number'],
      [['--database-url', 'postgres://x'], '--database-url is not supported yet'],
    ] as const) {
      const { code, stdout, stderr } = await runToEnd(args);
      expect([code, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
      expect(stderr).toContain(said);
    }
  });

  it('S8.4 ends with 1 and one line when the port or the folder cannot be had', async () => {
    const server = await start();
    const file = joinPath(folder(), 'file');
    writeFileSync(file, '');
    for (const [args, said] of [
      [['--data', folder(), '--port', String(server.port)], `port ${server.port} on 127.0.0.1 is in use`],
      [['--data', server.dataDir, '--port', '0'], 'is in use by another server'],
      [['--data', file, '--port', '0'], 'cannot be written to'],
    ] as const) {
      const { code, stdout, stderr } = await runToEnd(args);
      expect([code, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1]);
      expect(stderr).toContain(said);
    }
  });
});

describe('a public address', () => {
  it('S1.1 is what the client puts links behind, also where it is used past it', async () => {
    const server = await start(['--public-url', 'https://maps.example.org']);
    const map = await createMap(server.url);
    const { cookie, ticket } = await join(server.url, map.links.host);
    const api = createApi((path, init) => fetch(server.url + path, { ...init, headers: { cookie } }));
    const info = await api.mapInfo(map.id as MapId);
    expect(info).toMatchObject({ ok: true, value: { publicUrl: 'https://maps.example.org' } });
    const path = `/sync/${map.id}?ticket=${ticket}`;
    const local = openRaw(server.url, path, { origin: server.url });
    await new Promise((resolve) => local.ws.once('message', resolve));
    local.ws.close();
    expect(await openRaw(server.url, path, { origin: 'http://127.0.0.1:1' }).ended).toBe(403);
  });
});

describe('a shutdown', () => {
  it('S8.1 stores what it acknowledges, closes with 1012, and ends with 0', async () => {
    const server = await start();
    const map = await createMap(server.url);
    const peers = await Promise.all(
      [1, 2, 3].map(async () => openPeer(server.url, await join(server.url, map.links.participant))),
    );
    await Promise.all(peers.map(({ synced }) => synced));
    const closes = peers.map((peer) => peer.nextClose());
    const acknowledged: string[] = [];
    const edit = async (index: number, key: string): Promise<void> => {
      peers[index]!.doc.getMap('meta').set(key, index);
      await peers[index]!.saved();
      acknowledged.push(key);
    };
    await Promise.all([0, 1, 2].map((index) => edit(index, `first${index}`)));
    for (const index of [0, 1, 2]) void edit(index, `last${index}`);
    const ending = await server.kill('SIGTERM');
    expect([await Promise.all(closes), ending]).toEqual([[1012, 1012, 1012], { code: 0, signal: null }]);
    await server.restart();
    const reader = openPeer(server.url, await join(server.url, map.links.observer));
    await reader.synced;
    expect(acknowledged.length).toBeGreaterThanOrEqual(3);
    expect(acknowledged.filter((key) => !reader.doc.getMap('meta').has(key))).toEqual([]);
    for (const peer of [...peers, reader]) peer.destroy();
  });

  it('S8.2 ends at once on a second signal, whoever it still waits for', async () => {
    const server = await start();
    const map = await createMap(server.url);
    const { ticket } = await join(server.url, map.links.participant);
    const deaf = openRaw(server.url, `/sync/${map.id}?ticket=${ticket}`);
    await new Promise((resolve) => deaf.ws.once('message', resolve));
    deaf.ws.pause();
    const health = `${server.url}/api/health`;
    const ended = server.kill('SIGTERM');
    let status = 200;
    while (status === 200) status = (await fetch(health)).status;
    expect(status).toBe(503);
    void server.kill('SIGTERM');
    expect(await ended).toEqual({ code: 1, signal: null });
    deaf.ws.terminate();
  });

  it('S8.3 leaves the folder to the next server, also after kill -9', async () => {
    const server = await start();
    expect(await server.kill('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' });
    await server.restart();
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  });

  it('S1.2 lets a client back in with the ticket it had before', async () => {
    const server = await start();
    const map = await createMap(server.url);
    const peer = openPeer(server.url, await join(server.url, map.links.participant));
    await peer.synced;
    await server.kill('SIGKILL');
    peer.doc.getMap('meta').set('while', 'away');
    await server.restart();
    const reader = openPeer(server.url, await join(server.url, map.links.host));
    await untilDoc(reader.doc, (doc) => doc.getMap('meta').get('while') === 'away');
    for (const each of [peer, reader]) each.destroy();
  });
});
