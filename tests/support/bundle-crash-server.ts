import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** As deep below the top as the product's own bundle, so that it finds the same files from there. */
const FOLDER = 'dist/crash-server';

/** Bundles the server that kills itself, because from its sources it would start ten times as slowly; returns its path. */
export async function bundleCrashServer(): Promise<string> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: {
      main: 'tests/support/crash-server.ts',
      'storage-worker': 'server/storage/sqlite/worker.ts',
      'compaction-worker': 'server/live/compaction/worker.ts',
    },
    outdir: FOLDER,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  return `${ROOT}${FOLDER}/main.js`;
}
