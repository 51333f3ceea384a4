import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { memoryStorage } from '../../server/storage/memory.ts';
import { openDatabase } from '../../server/storage/sqlite/database.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { powerLossStorage } from '../support/power-loss-storage.ts';
import { type BuiltWorker, buildWorker } from '../support/storage-worker.ts';
import { storageContract } from './storage-suite.ts';

let worker: BuiltWorker;
beforeAll(async () => {
  worker = await buildWorker();
});
afterAll(() => worker.remove());

/** A storage in a folder of its own, which goes with it. */
async function inFolder(open: (folder: string) => Promise<Storage>): Promise<Storage> {
  const folder = mkdtempSync(join(tmpdir(), 'penumbra-contract-'));
  const storage = await open(folder);
  const close = async (): Promise<void> => {
    await storage.close();
    rmSync(folder, { recursive: true });
  };
  return { ...storage, close };
}

storageContract('memory', async () => memoryStorage());

storageContract('memory that can lose its power', async () => powerLossStorage());

storageContract('SQLite', () =>
  inFolder(async (folder) => {
    const opened = openDatabase(folder);
    if (!opened.ok) throw new Error(opened.error);
    return opened.value;
  }),
);

storageContract('SQLite in a thread of its own', () => inFolder((folder) => worker.open(folder)));
