import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attributionOf,
  cornerPoint,
  MIDDLE,
  type Place,
  placeAt,
  pointOf,
  rounded,
  sideways,
  withWeight,
} from '../../../../client/judging/triangle/place.ts';
import { attribution } from '../../../../shared/judging/judgement.ts';
import { CORNERS } from '../../../../shared/model/attribution.ts';

const aPlace: fc.Arbitrary<Place> = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map(([first, second]) => {
    const [low, high] = [Math.min(first, second), Math.max(first, second)];
    return { inherent: low, practice: high - low, structural: 100 - high };
  });
const aPoint = fc.record({
  x: fc.double({ min: -80, max: 180, noNaN: true }),
  y: fc.double({ min: -80, max: 180, noNaN: true }),
});
const sum = (place: Place): number => CORNERS.reduce((total, corner) => total + place[corner], 0);
const isPlace = (place: Place): boolean =>
  sum(place) === 100 && CORNERS.every((corner) => Number.isInteger(place[corner]) && place[corner] >= 0);

describe('a place in the triangle', () => {
  it('is found again where it was drawn', () => {
    fc.assert(
      fc.property(aPlace, (place) => {
        expect(placeAt(pointOf(place))).toEqual(place);
      }),
    );
  });

  it('is within the triangle wherever the pointer is', () => {
    fc.assert(fc.property(aPoint, (point) => isPlace(placeAt(point))));
  });

  it('is the corner when the pointer is beyond it, and on the nearest edge when it is beside it', () => {
    expect(placeAt({ x: 50, y: -40 })).toEqual({ inherent: 100, practice: 0, structural: 0 });
    expect(placeAt({ x: 50, y: 150 })).toEqual({ inherent: 0, practice: 50, structural: 50 });
    for (const corner of CORNERS) expect(placeAt(cornerPoint(corner))[corner]).toBe(100);
  });

  it('is one that a ballot may have', () => {
    fc.assert(
      fc.property(aPlace, (place) => {
        expect(attribution.safeParse(attributionOf(place)).success).toBe(true);
        expect(rounded(attributionOf(place))).toEqual(place);
      }),
    );
  });
});

describe('a slider of one corner', () => {
  it('gives it that weight, and the three always sum to 100', () => {
    fc.assert(
      fc.property(
        aPlace,
        fc.constantFrom(...CORNERS),
        fc.integer({ min: -20, max: 120 }),
        (place, corner, weight) => {
          const next = withWeight(place, corner, weight);
          expect(isPlace(next)).toBe(true);
          expect(next[corner]).toBe(Math.max(0, Math.min(100, weight)));
        },
      ),
    );
  });

  it('leaves the other two in the proportion they had, or halves the rest between them', () => {
    expect(withWeight({ inherent: 40, practice: 40, structural: 20 }, 'inherent', 10)).toEqual({
      inherent: 10,
      practice: 60,
      structural: 30,
    });
    expect(withWeight({ inherent: 100, practice: 0, structural: 0 }, 'inherent', 50)).toEqual({
      inherent: 50,
      practice: 25,
      structural: 25,
    });
  });
});

it('an arrow to the side moves weight between the two corners at the bottom, as far as there is any', () => {
  expect(sideways(MIDDLE, 5)).toEqual({ inherent: 34, practice: 28, structural: 38 });
  expect(sideways(MIDDLE, -40)).toEqual({ inherent: 34, practice: 66, structural: 0 });
  fc.assert(
    fc.property(aPlace, fc.integer({ min: -200, max: 200 }), (place, by) => isPlace(sideways(place, by))),
  );
});
