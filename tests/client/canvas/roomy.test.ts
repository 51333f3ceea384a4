import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grownCardRect, overlap } from '../../../client/canvas/geometry/shapes.ts';
import { cardScale, roomToGrow } from '../../../client/canvas/roomy.ts';

const place = fc.record({ x: fc.integer({ min: 0, max: 6000 }), y: fc.integer({ min: 0, max: 4000 }) });

describe('room to grow', () => {
  it('is nothing for cards that stand side by side', () => {
    expect(
      roomToGrow([
        { x: 0, y: 0 },
        { x: 290, y: 0 },
      ]),
    ).toBe(1);
  });

  it('has an end, however lonely a card stands', () => {
    expect(roomToGrow([{ x: 0, y: 0 }])).toBe(3);
  });

  it('never lets two grown cards touch that did not touch before', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (places) => {
        const room = roomToGrow(places);
        fc.pre(room > 1);
        places.forEach((a, index) => {
          for (const b of places.slice(index + 1)) {
            expect(overlap(grownCardRect(a, room), grownCardRect(b, room))).toBe(false);
          }
        });
      }),
    );
  });

  it('is used only as far as words need it, and not at all near by', () => {
    expect(cardScale(0.17, 2)).toBe(2);
    expect(cardScale(0.3, 2)).toBe(1.4);
    expect(cardScale(0.6, 2)).toBe(1);
    expect(cardScale(0.1, 1)).toBe(1);
  });
});
