import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { backUp, restore } from '../../../server/operator/command.ts';
import { type Control, openControl } from '../../../server/operator/control.ts';
import type { EmbeddedStorage } from '../../../server/storage/embedded.ts';
import type { MapId } from '../../../shared/base/ids.ts';
import { gate } from '../../support/failing-storage.ts';
import { ManualTime, settled } from '../../support/manual-time.ts';
import { recordingLog } from '../../support/silent.ts';
import { type BuiltWorker, buildWorker } from '../../support/storage-worker.ts';

const MAP = 'm_one' as MapId;
const clock = new ManualTime();

let worker: BuiltWorker;
beforeAll(async () => {
  worker = await buildWorker();
});
afterAll(() => worker.remove());

let folder: string;
let file: string;
let storage: EmbeddedStorage;
let steps: string[];
let log: ReturnType<typeof recordingLog>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'penumbra-operator-'));
  file = join(folder, 'copy.sqlite');
  storage = await worker.open(folder);
  const map = { id: MAP, epoch: 'e', createdAt: 1 };
  await storage.createMap({ map, seed: Uint8Array.of(1), links: [], participants: [] });
  steps = [];
  log = recordingLog();
});
afterEach(async () => {
  await storage.close();
  rmSync(folder, { recursive: true });
});

async function listen(of = storage): Promise<Control> {
  const around = async (change: () => Promise<void>): Promise<void> => {
    steps.push('before');
    await change().finally(() => steps.push('after'));
  };
  const opened = await openControl({
    ...{ folder, storage: of, around, clock, log },
    after: (milliseconds, run) => clock.after(milliseconds, run),
  });
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

/** Sends raw text and gives all that comes back. */
function say(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(join(folder, 'control.sock'), () => socket.write(text));
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

describe('the control socket', () => {
  it('S11.7 lets nobody in but the user of the server', async () => {
    const control = await listen();
    expect(statSync(join(folder, 'control.sock')).mode & 0o777).toBe(0o600);
    await control.close();
  });

  it('S11.7 takes the place of one that a killed server left behind', async () => {
    writeFileSync(join(folder, 'control.sock'), '');
    const control = await listen();
    expect(JSON.parse(await say('{"do":"status"}\n'))).toMatchObject({ ok: true });
    await control.close();
  });

  it.each(['nonsense', '{}', '{"do":"erase"}', '{"do":"backup","file":"relative"}', '[]'])(
    'S11.7 refuses what it does not know: %s',
    async (request) => {
      const control = await listen();
      expect(JSON.parse(await say(`${request}\n`))).toMatchObject({ ok: false });
      await control.close();
    },
  );

  it('S11.7 hangs up on a line without end', async () => {
    const control = await listen();
    expect(await say('x'.repeat(20_000)).catch(() => 'cut')).toMatch(/^(cut)?$/);
    await control.close();
  });

  it('S11.2 backs up and restores by way of the running server, ending its maps only for a sound backup', async () => {
    const control = await listen();
    expect(await backUp(folder, file)).toEqual({ ok: true, value: `Everything was backed up to ${file}.` });
    await storage.eraseMap(MAP);
    const restored = await restore(folder, file, false, clock);
    expect(restored).toMatchObject({ ok: true, value: expect.stringContaining('(1 map)') });
    expect([steps, (await storage.findMap(MAP))?.id]).toEqual([['before', 'after'], MAP]);
    writeFileSync(file, 'a letter');
    expect(await restore(folder, file, false, clock)).toEqual({
      ok: false,
      error: `${file} cannot be restored: it is not a Penumbra database. Nothing was changed.`,
    });
    expect(steps).toEqual(['before', 'after']);
    await control.close();
  });

  it('S11.2 lets people in again when the database could not be replaced', async () => {
    const control = await listen({
      ...storage,
      swapIn: async () => {
        throw new Error('the disk is full');
      },
    });
    await backUp(folder, file);
    expect(await restore(folder, file, false, clock)).toEqual({
      ok: false,
      error: 'The restore failed: the disk is full.',
    });
    expect(steps).toEqual(['before', 'after']);
    await control.close();
  });

  it('S11.7 does one thing at a time, and ends what is under way before it closes', async () => {
    const held = gate();
    const control = await listen({ ...storage, backup: () => held.passed });
    const first = backUp(folder, file);
    // The socket answers in order of arrival, so once a second one is answered the first is under way.
    const second = await backUp(folder, `${file}2`);
    expect(second).toMatchObject({ ok: false, error: expect.stringContaining('under way') });
    const closed = control.close();
    held.open();
    expect(await first).toMatchObject({ ok: true });
    await closed;
  });
});

describe('a control socket that closes', () => {
  it.each([
    ['asks for nothing', ''],
    ['does not hang up', '{"do":"status"}\n'],
  ])('S8.1 cuts off whoever %s, two seconds later', async (_name, text) => {
    const control = await listen();
    const socket = connect({ path: join(folder, 'control.sock'), allowHalfOpen: true });
    const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    socket.on('error', () => socket.destroy());
    // Once another one is answered, this one has come in too.
    socket.write(text);
    await say('{"do":"status"}\n');
    let isClosed = false;
    const closed = control.close().then(() => {
      isClosed = true;
    });
    await settled();
    await clock.advance(1_999);
    expect(isClosed).toBe(false);
    await clock.advance(1);
    await closed;
    socket.destroy();
    await gone;
  });
});

describe('without a server', () => {
  it('S11.6 backs up and restores the data folder itself', async () => {
    await storage.close();
    expect(await backUp(folder, file)).toMatchObject({ ok: true });
    expect(await restore(folder, file, true, clock)).toMatchObject({ ok: true });
    storage = await worker.open(folder);
    expect((await storage.findMap(MAP))?.epoch).toBe('e');
  });

  it('S11.6 leaves a folder alone whose server does not answer', async () => {
    expect(await backUp(folder, file)).toEqual({
      ok: false,
      error: `The data folder ${folder} is in use by another server.`,
    });
    expect(await restore(folder, file, true, clock)).toMatchObject({
      ok: false,
      error: expect.stringContaining('in use'),
    });
  });

  it('S11.6 says so when there is nothing to back up', async () => {
    const none = join(folder, 'none');
    expect(await backUp(none, file)).toEqual({
      ok: false,
      error: `There is no database in ${none}; name the server's data folder with --data.`,
    });
  });
});
