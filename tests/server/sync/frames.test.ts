import { describe, expect, it } from 'vitest';
import { decodeFrame, isEmptyUpdate, syncStep1Frame, updateFrame } from '../../../server/sync/frames.ts';
import { seededRandom } from '../../../shared/base/random.ts';

describe('decodeFrame', () => {
  it.each([
    ['a state vector', [0, 0, 1, 0], { type: 'sync-step-1', vector: Uint8Array.of(0) }],
    ['a catch-up', [0, 1, 2, 0, 0], { type: 'catch-up', update: Uint8Array.of(0, 0) }],
    ['an update', [0, 2, 2, 0, 0], { type: 'update', update: Uint8Array.of(0, 0) }],
    ['presence', [1, 1, 0], { type: 'awareness', entries: Uint8Array.of(0) }],
    ['a question', [3], { type: 'query-awareness' }],
    ['a barrier', [102, 1, 2, 3], { type: 'barrier', frame: Uint8Array.of(102, 1, 2, 3) }],
    ['an empty barrier', [102], { type: 'barrier', frame: Uint8Array.of(102) }],
  ])('takes apart %s', (_name, bytes, expected) => {
    expect(decodeFrame(Uint8Array.from(bytes))).toEqual(expected);
  });

  it.each([
    ['nothing', []],
    ['an auth frame', [2, 0, 0]],
    ['what only the server sends', [103, 0]],
    ['a hello', [104, 0]],
    ['an unknown type', [77]],
    ['an unknown step', [0, 3, 0]],
    ['a frame that ends early', [0, 2, 9, 1]],
    ['a frame with more after its end', [0, 2, 1, 0, 7]],
    ['a question with more after its end', [3, 1]],
    ['a barrier that is too long', [102, ...new Array<number>(256).fill(1)]],
  ])('S7.1 refuses %s', (_name, bytes) => {
    expect(decodeFrame(Uint8Array.from(bytes))).toBeUndefined();
  });

  it('S7.1 never throws, whatever the bytes (seed 11)', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 5_000; round += 1) {
      expect(() => decodeFrame(random.bytes(round % 24))).not.toThrow();
    }
  });
});

describe('frames', () => {
  it('read as they were written', () => {
    expect(decodeFrame(syncStep1Frame(Uint8Array.of(5)))).toMatchObject({ vector: Uint8Array.of(5) });
    expect(decodeFrame(updateFrame(Uint8Array.of(5)))).toMatchObject({ update: Uint8Array.of(5) });
  });

  it('know an update that says nothing', () => {
    expect([isEmptyUpdate(Uint8Array.of(0, 0)), isEmptyUpdate(Uint8Array.of(0, 1, 0))]).toEqual([
      true,
      false,
    ]);
  });
});
