import { boundsOf, grow, overlap, type Point, type Rect, type Size } from '../../../shared/graph/shapes.ts';

/** Step and number of steps by which something looks for a clear place further down. */
const STEP = 40;
const STEPS_MAX = 500;

/** The place nearest below the wished one where something of this size touches nothing that stays. */
export function clearCorner(wished: Point, size: Size, taken: readonly Rect[]): Point {
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const y = wished.y + step * STEP;
    const rect = grow({ x: wished.x, y, width: size.width, height: size.height }, STEP / 2);
    if (!taken.some((each) => overlap(each, rect))) return { x: wished.x, y };
  }
  const below = boundsOf(taken);
  return { x: wished.x, y: (below?.y ?? 0) + (below?.height ?? 0) + STEP };
}
