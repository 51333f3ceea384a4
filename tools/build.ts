import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './paths.ts';
import { hashInputs, readStamp, stampAround } from './staleness.ts';

/** Inputs of both halves; the build's own files are among them, so that a change to them takes effect. */
const COMMON_INPUTS = [
  'shared',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tools/build.ts',
  'tools/build-steps.ts',
  'tools/first-load.ts',
  'tools/later-load.ts',
  'tools/pack-assets.ts',
  'tools/budget.json',
];

interface Half {
  readonly name: 'client' | 'server';
  readonly inputs: readonly string[];
  /** A file without which the half was not built, whatever its stamp says. */
  readonly product: string;
  readonly build: (root: string) => Promise<void>;
}

// The bundlers take most of a second to load, so they are imported only when there is something to build.
const HALVES: readonly Half[] = [
  {
    name: 'client',
    inputs: ['client', 'vite.config.ts', ...COMMON_INPUTS],
    product: 'dist/client/index.html',
    build: async (root) => (await import('./build-steps.ts')).buildClient(root),
  },
  {
    name: 'server',
    inputs: ['server', ...COMMON_INPUTS],
    product: 'dist/server/main.js',
    build: async (root) => (await import('./build-steps.ts')).buildServer(root),
  },
];

/** Builds the halves of the product whose inputs changed since their last build, and reports on stderr. */
export async function buildStale(root: string = ROOT): Promise<void> {
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (const half of HALVES) await buildHalf(root, half);
}

async function buildHalf(root: string, half: Half): Promise<void> {
  const stamp = join(root, `dist/.stamp-${half.name}`);
  const hash = hashInputs(root, half.inputs);
  if (readStamp(stamp) === hash && existsSync(join(root, half.product))) return;
  const started = performance.now();
  process.stderr.write(`building the ${half.name} …\n`);
  await stampAround(stamp, hash, () => half.build(root));
  process.stderr.write(`built the ${half.name} in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}

async function main(): Promise<void> {
  try {
    await buildStale();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nThe build failed.\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
