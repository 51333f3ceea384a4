import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { build as buildWithVite } from 'vite';
import { packAssets } from './pack-assets.ts';

/** Builds the page and its assets into dist/client. */
export async function buildClient(root: string): Promise<void> {
  await throughScratch(root, 'client', async (outDir) => {
    // `configFile` is named because Vite would look for it in the working directory, which may be another one.
    await asProduction(() =>
      buildWithVite({
        configFile: join(root, 'vite.config.ts'),
        root: join(root, 'client'),
        logLevel: 'error',
        build: { outDir },
      }),
    );
    await packAssets(join(outDir, 'assets'));
  });
}

/** Vite bundles React's development build where NODE_ENV says so, and test runners set it to "test". */
async function asProduction(build: () => Promise<unknown>): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/**
 * Bundles the server into dist/server/main.js, with the programs of its threads beside it; packages stay in
 * node_modules, JSON imports are inlined.
 */
export async function buildServer(root: string): Promise<void> {
  await throughScratch(root, 'server', async (outDir) => {
    await bundle({
      absWorkingDir: root,
      entryPoints: {
        main: 'server/main.ts',
        'storage-worker': 'server/storage/sqlite/worker.ts',
        'compaction-worker': 'server/live/compaction/worker.ts',
      },
      outdir: outDir,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      sourcemap: true,
      logLevel: 'warning',
    });
  });
}

/**
 * Builds beside the old result and swaps at the end: a failed build leaves the old one whole, and a server that
 * starts in another terminal never meets a half-written folder.
 */
async function throughScratch(
  root: string,
  name: string,
  build: (outDir: string) => Promise<void>,
): Promise<void> {
  const scratch = join(root, `dist/.new-${name}-${process.pid}`);
  const old = join(root, `dist/.old-${name}-${process.pid}`);
  const target = join(root, 'dist', name);
  try {
    mkdirSync(scratch, { recursive: true });
    await build(scratch);
    if (existsSync(target)) renameSync(target, old);
    renameSync(scratch, target);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}
