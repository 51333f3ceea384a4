import {
  CORNER_POINTS,
  placeOfPoint,
  pointOfPlace,
  type TrianglePoint,
} from '../../../shared/judging/triangle.ts';
import { type Attribution, CORNERS, type Corner, inHundredths } from '../../../shared/model/attribution.ts';

/** A place in the triangle in whole hundredths that sum to 100: as fine as a hand can mean it. */
export type Place = Readonly<Record<Corner, number>>;

/** The middle: nothing says more for one corner than for another. */
export const MIDDLE: Place = { inherent: 34, practice: 33, structural: 33 };

/** Length of a side of the drawing. */
const SIDE = 100;

/** Where a place is drawn. */
export function pointOf(place: Place): TrianglePoint {
  const { x, y } = pointOfPlace(attributionOf(place));
  return { x: x * SIDE, y: y * SIDE };
}

/** Where a corner is drawn. */
export function cornerPoint(corner: Corner): TrianglePoint {
  const { x, y } = CORNER_POINTS[corner];
  return { x: x * SIDE, y: y * SIDE };
}

/** The place at a point of the drawing; outside the triangle the nearest on its edge. */
export function placeAt({ x, y }: TrianglePoint): Place {
  return rounded(nearestWithin(placeOfPoint({ x: x / SIDE, y: y / SIDE })));
}

/** Gives a corner a weight; the other two share the rest as they did before. */
export function withWeight(place: Place, corner: Corner, weight: number): Place {
  const given = Math.max(0, Math.min(100, Math.round(weight)));
  const [first, second] = CORNERS.filter((each) => each !== corner) as [Corner, Corner];
  const rest = 100 - given;
  const before = place[first] + place[second];
  const share = before === 0 ? Math.round(rest / 2) : Math.round((rest * place[first]) / before);
  return { ...place, [corner]: given, [first]: share, [second]: rest - share };
}

/** Moves weight between the two corners at the bottom, as far as there is any. */
export function sideways(place: Place, by: number): Place {
  const moved = Math.max(-place.structural, Math.min(place.practice, by));
  return { ...place, structural: place.structural + moved, practice: place.practice - moved };
}

/** A place as a ballot has it: weights that sum to 1. */
export function attributionOf(place: Place): Attribution {
  const { inherent, practice } = place;
  return {
    inherent: inherent / 100,
    practice: practice / 100,
    structural: (100 - inherent - practice) / 100,
  };
}

/** The place that a ballot has. */
export function rounded(weights: Attribution): Place {
  return inHundredths(weights);
}

/** The weights nearest to these that are all at least 0, by the rule for projecting onto a simplex. */
function nearestWithin(weights: Attribution): Attribution {
  const sorted = CORNERS.map((corner) => weights[corner]).sort((a, b) => b - a);
  let sum = 0;
  let shift = 0;
  for (const [index, weight] of sorted.entries()) {
    sum += weight;
    const candidate = (sum - 1) / (index + 1);
    if (weight > candidate) shift = candidate;
  }
  const of = (corner: Corner): number => Math.max(0, weights[corner] - shift);
  return { inherent: of('inherent'), practice: of('practice'), structural: of('structural') };
}
