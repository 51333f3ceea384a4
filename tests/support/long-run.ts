const MINUTE_MS = 60_000;

function numberOf(name: string): number | undefined {
  const value = process.env[name];
  return value === undefined || value === '' ? undefined : Number(value);
}

/** The seed to start from: chosen with PENUMBRA_FUZZ_SEED, else the same every time. */
export const FIRST_SEED = numberOf('PENUMBRA_FUZZ_SEED') ?? 1;

/** Milliseconds that a random test goes on for; undefined when it stops after a count (PENUMBRA_FUZZ_MINUTES). */
export const FUZZ_MS = minutes(numberOf('PENUMBRA_FUZZ_MINUTES'));

function minutes(count: number | undefined): number | undefined {
  return count === undefined ? undefined : count * MINUTE_MS;
}

/** Seeds from the first on: `count` of them, or as many as there is time for. */
export function* seeds(count: number): Generator<number> {
  const end = FUZZ_MS === undefined ? undefined : performance.now() + FUZZ_MS;
  for (let index = 0; end === undefined ? index < count : performance.now() < end; index += 1) {
    yield FIRST_SEED + index;
  }
}

/** Milliseconds after which a random test is given up: what it asked for, and time to shrink a failure. */
export function timeoutFor(ordinary: number): number {
  return (FUZZ_MS ?? 0) + ordinary;
}
