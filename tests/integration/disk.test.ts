import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { fillDisk, freeDisk } from '../support/full-disk.ts';
import { openPeer, untilDoc } from '../support/peer.ts';
import { createMap, join, type ServerProcess, startServer } from '../support/server-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let stop = async (): Promise<void> => {};
afterEach(() => stop());

const statusOf = async ({ url }: ServerProcess): Promise<unknown> => {
  const response = await fetch(`${url}/api/health`);
  return [response.status, ((await response.json()) as { status: string }).status];
};

describe('a full disk', () => {
  it('S9.9 acknowledges and shows nothing that is not stored, says so, and goes on once there is room', async () => {
    const server = await startServer();
    const { links } = await createMap(server.url);
    const ann = openPeer(server.url, await join(server.url, links.participant));
    const bob = openPeer(server.url, await join(server.url, links.participant));
    stop = async () => {
      ann.destroy();
      bob.destroy();
      await server.stop();
    };
    await Promise.all([ann.synced, bob.synced]);
    const titles: unknown[] = [];
    bob.doc.on('update', () => titles.push(bob.doc.getMap('meta').get('title')));
    ann.doc.getMap('meta').set('title', 'There is room');
    await ann.saved();
    await untilDoc(bob.doc, (doc) => doc.getMap('meta').get('title') === 'There is room');

    await fillDisk(server);
    ann.doc.getMap('meta').set('title', 'There is none');
    let isSaved = false;
    void ann.saved().then(() => {
      isSaved = true;
    });
    // The server notices by itself, with the edit.
    const closed = Promise.race([ann.nextClose(), ann.rejected]);
    await closed;
    expect([isSaved, titles.includes('There is none')]).toEqual([false, false]);
    expect(await statusOf(server)).toEqual([503, 'storage-down']);

    await freeDisk(server);
    await untilDoc(bob.doc, (doc) => doc.getMap('meta').get('title') === 'There is none');
    expect(await statusOf(server)).toEqual([200, 'ok']);
    await server.kill('SIGKILL');
    ann.destroy();
    bob.destroy();
    await server.restart();
    const reader = openPeer(server.url, await join(server.url, links.observer));
    await reader.synced;
    expect(reader.doc.getMap('meta').get('title')).toBe('There is none');
    reader.destroy();
  }, 120_000);
});

describe('a folder that cannot be written to', () => {
  it('S8.4 ends the start with one line', async () => {
    const folder = mkdtempSync(joinPath(tmpdir(), 'penumbra-read-only-'));
    chmodSync(folder, 0o555);
    stop = async () => rmSync(folder, { recursive: true });
    const program = [
      '--import',
      import.meta.resolve('tsx'),
      'server/main.ts',
      '--data',
      folder,
      '--port',
      '0',
    ];
    // To the superuser every folder can be written to.
    const asNobody = ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, ...program];
    const isRoot = process.getuid?.() === 0;
    const child = isRoot
      ? spawn('setpriv', asNobody, { cwd: ROOT })
      : spawn(process.execPath, program, { cwd: ROOT });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(said).toMatch(/^penumbra: The data folder \S+ cannot be written to: EACCES[^\n]*\n$/);
    expect(code).toBe(1);
  }, 120_000);
});
