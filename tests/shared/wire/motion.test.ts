import fc from 'fast-check';
import * as decoding from 'lib0/decoding';
import { describe, expect, it } from 'vitest';
import { decodeMoved, decodeOwnMove, encodeMoved, encodeOwnMove } from '../../../shared/wire/motion.ts';

/** Farther out than any canvas that anybody pans to. */
const FAR = 2 ** 40;
/** A failure prints the seed, which repeats the run when it is given here, and its smallest example. */
const RUNS = { numRuns: 300 };

const place = fc.double({ min: -FAR, max: FAR, noNaN: true });
const cursor = fc.record({ x: place, y: place });
const clock = fc.nat();
const moves = fc.array(fc.record({ clientId: fc.integer({ min: 0, max: 2 ** 32 - 1 }), clock, cursor }), {
  maxLength: 40,
});

/** What travels: whole canvas units. */
const whole = ({ x, y }: { x: number; y: number }) => ({ x: Math.round(x), y: Math.round(y) });

describe('pointers on the wire', () => {
  it('come out as they went in, in whole canvas units and in their order', () => {
    fc.assert(
      fc.property(moves, (moved) => {
        expect(decodeMoved(encodeMoved(moved))).toEqual(
          moved.map((each) => ({ ...each, cursor: whole(each.cursor) })),
        );
      }),
      RUNS,
    );
  });

  it('come out as they went in when they are one’s own', () => {
    fc.assert(
      fc.property(clock, cursor, (at, place) => {
        const decoder = decoding.createDecoder(encodeOwnMove({ clock: at, cursor: place }));
        expect(decodeOwnMove(decoder)).toEqual({ clock: at, cursor: whole(place) });
        expect(decoding.hasContent(decoder)).toBe(false);
      }),
      RUNS,
    );
  });

  it('throw wherever their bytes end early', () => {
    fc.assert(
      fc.property(moves, fc.nat(), (moved, cut) => {
        const bytes = encodeMoved(moved);
        expect(() => decodeMoved(bytes.subarray(0, cut % bytes.length))).toThrow();
      }),
      RUNS,
    );
    const own = encodeOwnMove({ clock: 300, cursor: { x: -5_000, y: 70_000 } });
    for (let end = 0; end < own.length; end += 1) {
      expect(() => decodeOwnMove(decoding.createDecoder(own.subarray(0, end)))).toThrow();
    }
  });

  it('end in a list or an error, and soon, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        try {
          // Each takes four bytes at the least.
          expect(decodeMoved(bytes).length * 4).toBeLessThanOrEqual(bytes.length);
        } catch (cause) {
          expect(cause).toBeInstanceOf(Error);
        }
      }),
      RUNS,
    );
    expect(() => decodeMoved(Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1))).toThrow();
  });
});
