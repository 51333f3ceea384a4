import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryStorage } from '../../server/storage/memory.ts';
import { openSqlite } from '../../server/storage/sqlite/open.ts';
import { storageContract } from './storage-suite.ts';

storageContract('memory', async () => memoryStorage());

storageContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'penumbra-contract-'));
  const opened = openSqlite(folder);
  if (!opened.ok) throw new Error(opened.error);
  const close = async (): Promise<void> => {
    await opened.value.close();
    rmSync(folder, { recursive: true });
  };
  return { ...opened.value, close };
});
