import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRolledBack } from '../../../../server/storage/rolled-back.ts';
import { openSqlite, type StartWorker } from '../../../../server/storage/sqlite/open.ts';
import { type BuiltWorker, buildWorker } from '../../../support/storage-worker.ts';
import { folderPerTest, MAP } from './folder.ts';

const folder = folderPerTest();
const row = { map: MAP, participant: null, at: 2, bytes: Uint8Array.of(9) };

let worker: BuiltWorker;
beforeAll(async () => {
  worker = await buildWorker();
});
afterAll(() => worker.remove());

describe('the database in a thread of its own', () => {
  it('S9.11 starts from the source as well, and finds what was stored', async () => {
    await (await folder.openWithMap()).close();
    const opened = await openSqlite(folder.path);
    if (!opened.ok) throw new Error(opened.error);
    expect((await opened.value.loadLog(MAP)).rows.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    await opened.value.close();
  }, 30_000);

  it('S9.2 says why it cannot be used, and lets go of the folder when it is closed', async () => {
    const storage = await worker.open(folder.path);
    expect(await openSqlite(folder.path, worker.start)).toEqual({
      ok: false,
      error: `The data folder ${folder.path} is in use by another server.`,
    });
    await storage.close();
    await folder.open().close();
  });

  it('S9.10 says what is wrong with the database file', async () => {
    writeFileSync(join(folder.path, 'penumbra.sqlite'), 'garbage'.repeat(1_000));
    expect(await openSqlite(folder.path, worker.start)).toMatchObject({
      ok: false,
      error: expect.stringContaining('is damaged'),
    });
  });

  it('S9.9 passes on why a call failed', async () => {
    await (await folder.openWithMap()).close();
    const storage = await worker.open(folder.path);
    const twice = { map: { id: MAP, epoch: 'e', createdAt: 1 }, seed: Uint8Array.of(1) };
    await expect(storage.createMap({ ...twice, links: [], participants: [] })).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT_PRIMARYKEY',
    });
    await storage.close();
  });

  it('S9.11 fails what was under way, and every later call, when its thread dies', async () => {
    await (await folder.openWithMap()).close();
    const threads: Worker[] = [];
    const gone: Error[] = [];
    const start: StartWorker = (settings) => {
      const thread = worker.start(settings);
      threads.push(thread);
      return thread;
    };
    const opened = await openSqlite(folder.path, start, (cause) => gone.push(cause));
    if (!opened.ok) throw new Error(opened.error);
    const storage = opened.value;
    const underWay = storage.appendUpdates([row]).catch((cause: unknown) => cause);
    await threads[0]?.terminate();
    const outcome = await underWay;
    // It may have been answered just before the end; then it is stored.
    if (outcome instanceof Error) {
      expect([outcome, isRolledBack(outcome)]).toMatchObject([{ code: 'STORAGE_GONE' }, false]);
    }
    await expect(storage.ping()).rejects.toMatchObject({ code: 'STORAGE_GONE' });
    expect(gone).toMatchObject([{ code: 'STORAGE_GONE' }]);
  });

  it('S9.11 is not said to have died when it was closed', async () => {
    await (await folder.openWithMap()).close();
    const gone: Error[] = [];
    const opened = await openSqlite(folder.path, worker.start, (cause) => gone.push(cause));
    if (!opened.ok) throw new Error(opened.error);
    await opened.value.close();
    expect(gone).toEqual([]);
  });

  it('gives large documents whole', async () => {
    await (await folder.openWithMap()).close();
    const storage = await worker.open(folder.path);
    const bytes = new Uint8Array(300_000).map((_, index) => index % 251);
    await storage.appendUpdates([{ ...row, bytes }]);
    await storage.saveSnapshot(MAP, { seq: 4, at: 1, bytes }, { dropRowsBefore: 0 });
    await storage.appendUpdates([{ ...row, bytes }]);
    // Twice: what the first reading gave away must not be missing in the second.
    for (let reading = 0; reading < 2; reading += 1) {
      const { snapshot, rows } = await storage.loadLog(MAP);
      expect([snapshot?.bytes, rows[0]?.bytes].map((each) => each && Buffer.compare(each, bytes))).toEqual([
        0, 0,
      ]);
    }
    // What the caller handed in is still the caller's.
    expect(bytes).toHaveLength(300_000);
    await storage.close();
  });
});
