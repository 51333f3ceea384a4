import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { EmbeddedStorage } from '../../server/storage/embedded.ts';
import { openSqlite, type StartWorker } from '../../server/storage/sqlite/open.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The database's thread, translated once: from the source each start would take most of a second. */
export interface BuiltWorker {
  readonly start: StartWorker;
  open(folder: string): Promise<EmbeddedStorage>;
  remove(): void;
}

/** Bundles the thread's program as the build does, to a place from which it finds its packages. */
export async function buildWorker(): Promise<BuiltWorker> {
  const cache = join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'penumbra-worker-'));
  const outfile = join(folder, 'storage-worker.mjs');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['server/storage/sqlite/worker.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  const start: StartWorker = (workerData) => new Worker(pathToFileURL(outfile), { workerData });
  return {
    start,
    open: async (data) => {
      const opened = await openSqlite(data, start);
      if (!opened.ok) throw new Error(opened.error);
      return opened.value;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
