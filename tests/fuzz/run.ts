/**
 * `npm run fuzz -- [--minutes N] [--seed S]`: stories of people and a server, of who sees whom, updates and frames in turn, one minute
 * of each at a time, each time from other seeds, until something fails or the time is over.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const TESTS = [
  'tests/convergence/server.test.ts',
  'tests/convergence/presence.test.ts',
  'tests/fuzz/updates.test.ts',
  'tests/fuzz/frames.test.ts',
] as const;
/** Seeds that lie between two turns: more than a turn uses up. */
const SEEDS_PER_TURN = 1_000_000;
const MINUTE_MS = 60_000;

const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
const minutes = values.minutes === undefined ? Number.POSITIVE_INFINITY : Number(values.minutes);
const end = performance.now() + minutes * MINUTE_MS;

function run(test: string, seed: number): boolean {
  const left = Math.min(1, (end - performance.now()) / MINUTE_MS);
  const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit', test], {
    stdio: 'inherit',
    env: {
      ...process.env,
      PENUMBRA_FUZZ_SEED: String(seed),
      PENUMBRA_FUZZ_MINUTES: String(Math.max(0.05, left)),
    },
  });
  return status === 0;
}

let isFine = true;
for (
  let seed = Number(values.seed ?? Date.now() % SEEDS_PER_TURN);
  isFine && performance.now() < end;
  seed += SEEDS_PER_TURN
) {
  process.stdout.write(`from seed ${seed}\n`);
  for (const test of TESTS) isFine &&= run(test, seed);
}
process.exitCode = isFine ? 0 : 1;
