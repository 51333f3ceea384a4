import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardGrowth, roomToGrow, wantedGrowth } from '../../../client/canvas/roomy.ts';
import { grownCardRect, overlap, type Point } from '../../../shared/graph/shapes.ts';

const place = fc.record({ x: fc.integer({ min: 0, max: 6000 }), y: fc.integer({ min: 0, max: 4000 }) });
const named = (...places: Point[]): Map<number, Point> => new Map(places.map((at, index) => [index, at]));

describe('room to grow', () => {
  it('is nothing for cards that stand side by side', () => {
    expect([...roomToGrow(named({ x: 0, y: 0 }, { x: 290, y: 0 })).values()]).toEqual([1, 1]);
  });

  it('has an end, however lonely a card stands', () => {
    expect(roomToGrow(named({ x: 0, y: 0 })).get(0)).toBe(2.2);
  });

  it('stays with a lonely card when others crowd together elsewhere', () => {
    const room = roomToGrow(named({ x: 0, y: 0 }, { x: 290, y: 0 }, { x: 3000, y: 0 }));
    expect([...room.values()]).toEqual([1, 1, 2.2]);
  });

  it('never lets two grown cards touch that did not touch before', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (places) => {
        const room = roomToGrow(named(...places));
        const grown = places.map((at, index) => grownCardRect(at, room.get(index) ?? 1));
        places.forEach((a, index) => {
          for (let other = index + 1; other < places.length; other += 1) {
            const [one, two, b] = [grown[index], grown[other], places[other]];
            if (one === undefined || two === undefined || b === undefined) continue;
            if (overlap(grownCardRect(a, 1), grownCardRect(b, 1))) continue;
            const touch = overlap(one, two);
            // Cards closer than the gap keep their size, and may stand within it.
            expect(touch).toBe(false);
          }
        });
      }),
    );
  });
});

describe('growth', () => {
  it('is wanted only as far as words need it, and not at all near by', () => {
    expect(wantedGrowth(0.17)).toBe(2.2);
    expect(wantedGrowth(0.3)).toBe(1.4);
    expect(wantedGrowth(0.6)).toBe(1);
  });

  it('goes no further than there is room', () => {
    expect(cardGrowth(2.2, 1.52)).toBe(1.5);
    expect(cardGrowth(1.4, 2.2)).toBe(1.4);
    expect(cardGrowth(2, undefined)).toBe(1);
  });
});
