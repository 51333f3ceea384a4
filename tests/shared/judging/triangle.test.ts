import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../../../shared/judging/figures.ts';
import { CORNER_POINTS, placeOfPoint, pointOfPlace } from '../../../shared/judging/triangle.ts';
import { type Attribution, CORNERS } from '../../../shared/model/attribution.ts';
import { aJudgement } from '../../support/rounds.ts';

describe('the triangle', () => {
  it('has a place that is wholly one corner at that corner', () => {
    const { x, y } = pointOfPlace({ inherent: 0, practice: 0, structural: 1 });
    expect([x, y]).toEqual([CORNER_POINTS.structural.x, CORNER_POINTS.structural.y]);
    expect(pointOfPlace({ inherent: 1, practice: 0, structural: 0 })).toEqual({ x: 0.5, y: 0 });
  });

  it('shows places as far apart as their spread is counted', () => {
    const place = aJudgement('triangle') as fc.Arbitrary<Attribution>;
    fc.assert(
      fc.property(place, place, (a, b) => {
        const [p, q] = [pointOfPlace(a), pointOfPlace(b)];
        expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeCloseTo(distance(a, b), 9);
      }),
    );
  });

  it('finds the place again that a point was made from', () => {
    fc.assert(
      fc.property(aJudgement('triangle') as fc.Arbitrary<Attribution>, (place) => {
        const found = placeOfPoint(pointOfPlace(place));
        for (const corner of CORNERS) expect(found[corner]).toBeCloseTo(place[corner], 9);
      }),
    );
  });
});
