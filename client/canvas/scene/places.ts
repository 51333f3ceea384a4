import type { ElementId } from '../../../shared/base/ids.ts';
import { contains, grownCardRect, type Point, type Rect } from '../../../shared/graph/shapes.ts';
import type { Position } from '../../../shared/model/fields.ts';
import { nearestCurve } from '../geometry/hit.ts';
import type { Routing } from './routing.ts';
import type { Shown } from './shown.ts';
import type { Scene } from './types.ts';

interface PlacesInput {
  readonly shown: () => Shown;
  readonly zoom: () => number;
  readonly positionOf: (id: ElementId) => Position | undefined;
  readonly growthOf: (id: ElementId) => number;
  readonly routing: Routing;
}

/** Answers where things of a scene lie, and what lies at a place. */
export function createPlaces({
  shown,
  zoom,
  positionOf,
  growthOf,
  routing,
}: PlacesInput): Pick<Scene, 'areaOf' | 'cardsNear' | 'regionAreas' | 'relationAt' | 'cardAt' | 'curveOf'> {
  const areaOf = (id: ElementId): Rect | undefined => {
    const at = positionOf(id);
    return at === undefined ? undefined : grownCardRect(at, growthOf(id));
  };
  return {
    areaOf,
    cardsNear: (part) => routing.nearby(part).cards.keys(),
    regionAreas: () => [...shown().regions.values()].map(({ position, size }) => ({ ...position, ...size })),
    relationAt: (at, reach) => nearestCurve(routing.curves(), at, reach / zoom()),
    cardAt: (at) => cardUnder(at, shown().visible, areaOf),
    curveOf: routing.curveOf,
  };
}

/** The card at a place, the last in reading order when several lie there. */
function cardUnder(
  at: Point,
  visible: Iterable<ElementId>,
  areaOf: (id: ElementId) => Rect | undefined,
): ElementId | undefined {
  let found: ElementId | undefined;
  for (const id of visible) {
    const area = areaOf(id);
    if (area !== undefined && contains(area, at)) found = id;
  }
  return found;
}
