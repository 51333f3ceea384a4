import { Seeded } from '../seeded.ts';

/** Most bytes that a mutant differs in, or that are cut out of it at once. */
const CHANGES_MAX = 40;

/** Copies of a file that are damaged in different ways, each with the seed that makes it again. */
export function* mutantsOf(bytes: Uint8Array, count: number): Generator<{ seed: number; bytes: Uint8Array }> {
  for (let seed = 1; seed <= count; seed += 1) yield { seed, bytes: mutant(bytes, new Seeded(seed)) };
}

function mutant(bytes: Uint8Array, chance: Seeded): Uint8Array {
  const at = chance.int(bytes.length);
  switch (chance.int(4)) {
    case 0:
      return bytes.slice(0, at);
    case 1: {
      const cut = chance.int(CHANGES_MAX * 10);
      return new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + cut)]);
    }
    case 2: {
      const from = chance.int(bytes.length);
      return new Uint8Array([
        ...bytes.subarray(0, at),
        ...bytes.subarray(from, from + 500),
        ...bytes.subarray(at),
      ]);
    }
    default: {
      const changed = bytes.slice();
      for (let change = chance.int(CHANGES_MAX); change >= 0; change -= 1) {
        changed[chance.int(changed.length)] = chance.int(256);
      }
      return changed;
    }
  }
}
