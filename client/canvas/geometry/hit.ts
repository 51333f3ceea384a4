import { contains, grow, type Point } from '../../../shared/graph/shapes.ts';
import { type Curve, curveBounds, pointAt } from './curve.ts';

/** Pieces a curve is cut into to measure the distance to it; at the longest pull the error stays under a pixel or two. */
const PIECES = 24;

/** The least distance from a point to a curve. */
export function distanceToCurve(point: Point, curve: Curve): number {
  let least = Number.POSITIVE_INFINITY;
  let before = curve.from;
  for (let piece = 1; piece <= PIECES; piece += 1) {
    const next = pointAt(curve, piece / PIECES);
    least = Math.min(least, distanceToSegment(point, before, next));
    before = next;
  }
  return least;
}

function distanceToSegment(point: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / squared;
  const held = Math.max(0, Math.min(1, share));
  return Math.hypot(point.x - a.x - held * dx, point.y - a.y - held * dy);
}

/** The curve nearest to a point, if one comes within the reach. */
export function nearestCurve<Id>(
  curves: Iterable<readonly [Id, Curve]>,
  point: Point,
  reach: number,
): Id | undefined {
  let nearest: Id | undefined;
  let least = reach;
  for (const [id, curve] of curves) {
    if (!contains(grow(curveBounds(curve), reach), point)) continue;
    const away = distanceToCurve(point, curve);
    if (away <= least) {
      least = away;
      nearest = id;
    }
  }
  return nearest;
}
