import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import { Trial } from './trial.ts';
import { type Piece, type SpeltUpdate, writeUpdate } from './update-writer.ts';

/** Bytes that the process may have grown by at its largest, over all frames: some 100 times the largest frame. */
const MEMORY_MAX = 160 * 1024 * 1024;
/** Milliseconds of the processor that one frame may take; the largest took some 450 on a busy machine. */
const FRAME_MS_MAX = 1_500;
const MANY = 20_000;
const CLIENT = 7;

function update(pieces: readonly Piece[], deletes: SpeltUpdate['deletes'] = []): Uint8Array {
  return writeUpdate({ runs: [{ client: CLIENT, clock: 0, pieces }], deletes });
}

function entry(content: Extract<Piece, { ref: 'item' }>['content']): Piece {
  return { ref: 'item', origin: null, rightOrigin: null, parent: 'sources', parentSub: 'k', content };
}

/** Nested lists written by hand: building the value would be the test's own stack overflow. */
function nested(depth: number): Uint8Array {
  return encoding.encode((to) => {
    for (const number of [1, 1, CLIENT, 0]) encoding.writeVarUint(to, number);
    encoding.writeUint8(to, 0x28);
    encoding.writeVarUint(to, 1);
    encoding.writeVarString(to, 'sources');
    encoding.writeVarString(to, 'k');
    encoding.writeVarUint(to, 1);
    for (let level = 0; level < depth; level += 1) {
      encoding.writeUint8(to, 117);
      encoding.writeVarUint(to, 1);
    }
    encoding.writeUint8(to, 126);
    encoding.writeVarUint(to, 0);
  });
}

const HUGE: readonly (readonly [name: string, make: () => Uint8Array])[] = [
  ['33 million pieces claimed', () => Uint8Array.of(1, 255, 255, 255, 15, 7, 0)],
  ['33 million clients claimed', () => Uint8Array.of(255, 255, 255, 15, 1, 7, 0)],
  ['33 million ranges claimed', () => Uint8Array.of(0, 1, 7, 255, 255, 255, 15)],
  [
    '33 million values claimed',
    () => Uint8Array.of(1, 1, 7, 0, 8 | 0x20, 1, 1, 97, 1, 98, 255, 255, 255, 15),
  ],
  ['a length of two thousand million', () => update([{ ref: 0, length: 2 ** 31 - 1 }])],
  ['lists 100,000 deep', () => nested(100_000)],
  ['lists as deep as the stack allows', () => nested(2_000)],
  ['a string of a million characters', () => update([entry({ ref: 4, text: 'x'.repeat(1_000_000) })])],
  [
    'as many ranges as are allowed, each of one thing, in things that are known',
    () =>
      update([], [{ client: 100, ranges: Array.from({ length: MANY }, () => ({ clock: 1, length: 1 })) }]),
  ],
  [
    'as many pieces as are allowed, in a chain',
    () =>
      update(
        Array.from(
          { length: MANY },
          (_, clock): Piece => ({
            ...{ ref: 'item', rightOrigin: null, parent: 'sources', parentSub: 'k' },
            origin: clock === 0 ? null : { client: CLIENT, clock: clock - 1 },
            content: { ref: 8, values: [clock] },
          }),
        ),
      ),
  ],
  [
    'as many pieces as are allowed, in a text, each before the one before it',
    () =>
      update([
        entry({ ref: 7, type: 2, name: '' }),
        ...Array.from(
          { length: MANY - 1 },
          (_, clock): Piece => ({
            ...{ ref: 'item', origin: null, parentSub: null, parent: { client: CLIENT, clock: 0 } },
            rightOrigin: clock === 0 ? null : { client: CLIENT, clock },
            content: { ref: 4, text: 'x' },
          }),
        ),
      ]),
  ],
];

describe('frames that promise much', () => {
  it.each(HUGE)('S4.2 cost little time and memory: %s', (_name, make) => {
    const bytes = make();
    const before = process.resourceUsage().maxRSS;
    const trial = new Trial();
    for (const kind of ['update', 'catch-up'] as const) expect(trial.take({ bytes, kind })).toBeUndefined();
    expect(trial.slowest).toBeLessThan(FRAME_MS_MAX);
    expect((process.resourceUsage().maxRSS - before) * 1024).toBeLessThan(MEMORY_MAX);
  });
});
