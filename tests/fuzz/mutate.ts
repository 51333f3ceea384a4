import type { Seeded } from '../support/seeded.ts';

/** Bytes that mean something where Yjs and y-websocket expect a number: limits of its steps, and flags. */
const TELLING = [0, 1, 2, 3, 7, 8, 10, 0x20, 0x40, 0x7f, 0x80, 0x84, 0xa8, 0xc4, 0xff];

const ACTS: readonly ((random: Seeded, bytes: number[], others: readonly Uint8Array[]) => void)[] = [
  (random, bytes) => {
    bytes[random.int(bytes.length)] = random.int(256);
  },
  (random, bytes) => {
    bytes[random.int(bytes.length)] = random.pick(TELLING);
  },
  (random, bytes) => {
    const at = random.int(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(8));
  },
  (random, bytes) => {
    const at = random.int(bytes.length);
    bytes[at] = ((bytes[at] ?? 0) + (random.chance(0.5) ? 1 : 255)) % 256;
  },
  (random, bytes) => void bytes.splice(random.int(bytes.length + 1), 0, random.pick(TELLING)),
  (random, bytes) => void bytes.splice(random.int(bytes.length), 1 + random.int(4)),
  (random, bytes) => void bytes.splice(random.int(bytes.length)),
  (random, bytes) => {
    const from = random.int(bytes.length);
    const piece = bytes.slice(from, from + 1 + random.int(12));
    bytes.splice(random.int(bytes.length + 1), 0, ...piece);
  },
  (random, bytes, others) => {
    const other = random.pick(others);
    const from = random.int(other.length);
    bytes.splice(random.int(bytes.length + 1), random.int(8), ...other.slice(from, from + random.int(24)));
  },
];

/** A few bytes of a real thing changed, dropped, repeated or taken from another. */
export function mutate(random: Seeded, bytes: Uint8Array, others: readonly Uint8Array[]): Uint8Array {
  const changed = [...bytes];
  for (let times = 1 + random.int(3); times > 0 && changed.length > 0; times -= 1) {
    random.pick(ACTS)(random, changed, others);
  }
  return Uint8Array.from(changed);
}
