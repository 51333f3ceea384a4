import { describe, expect, it } from 'vitest';
import { framed } from '../../../server/sync/framed.ts';

/** Heads as RFC 6455 (5.2) has them: final and binary, then the length in one, two or eight bytes more. */
const HEADS: readonly (readonly [size: number, head: readonly number[]])[] = [
  [0, [0x82, 0]],
  [1, [0x82, 1]],
  [125, [0x82, 125]],
  [126, [0x82, 126, 0, 126]],
  [0x1234, [0x82, 126, 0x12, 0x34]],
  [0xffff, [0x82, 126, 0xff, 0xff]],
  [0x10000, [0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0]],
  [0x123456, [0x82, 127, 0, 0, 0, 0, 0, 0x12, 0x34, 0x56]],
];

describe('framed', () => {
  it.each(HEADS)('puts the right head before %i bytes', (size, head) => {
    const message = new Uint8Array(size).map((_, index) => index % 251);
    const { bytes, size: counted } = framed(message);
    expect([...bytes.subarray(0, head.length)]).toEqual(head);
    expect(Buffer.compare(bytes.subarray(head.length), message)).toBe(0);
    expect(counted).toBe(size);
  });
});
