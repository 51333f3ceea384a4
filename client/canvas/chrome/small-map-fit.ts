import type { Point, Rect, Size } from '../../../shared/graph/shapes.ts';

/** How an area of the canvas lies in a small picture: a place at `p` shows at `p × scale + (x, y)`. */
export interface SmallFit {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** The largest fit of an area into a picture, in its middle. */
export function fitInto(area: Rect, { width, height }: Size): SmallFit {
  const scale = Math.min(width / Math.max(1, area.width), height / Math.max(1, area.height));
  return {
    scale,
    x: (width - area.width * scale) / 2 - area.x * scale,
    y: (height - area.height * scale) / 2 - area.y * scale,
  };
}

/** An area of the canvas as it lies in the picture. */
export function inPicture({ scale, x, y }: SmallFit, area: Rect): Rect {
  return {
    x: area.x * scale + x,
    y: area.y * scale + y,
    width: area.width * scale,
    height: area.height * scale,
  };
}

/** The place on the canvas that shows at a point of the picture. */
export function onCanvas({ scale, x, y }: SmallFit, at: Point): Point {
  return { x: (at.x - x) / scale, y: (at.y - y) / scale };
}
