import type { Point, Size } from '../../../shared/graph/shapes.ts';

/** Least distance of a menu to the window's edge, in pixels. */
const EDGE = 8;

/** Where a panel of this size opens for a point: to its right and below, turned round where that leaves the window. */
export function placeInWindow(at: Point, panel: Size, window: Size): Point {
  const x = at.x + panel.width + EDGE <= window.width ? at.x : at.x - panel.width;
  const y = at.y + panel.height + EDGE <= window.height ? at.y : at.y - panel.height;
  return {
    x: Math.max(EDGE, Math.min(x, window.width - panel.width - EDGE)),
    y: Math.max(EDGE, Math.min(y, window.height - panel.height - EDGE)),
  };
}
