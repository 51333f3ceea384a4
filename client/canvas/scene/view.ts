import type { Point, Rect, Size } from '../../../shared/graph/shapes.ts';
import { ZOOM_MAX, ZOOM_MIN } from '../lod.ts';

/** How the canvas lies under its window: a place at `p` shows at `p × zoom + (x, y)`. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Pixels at the window's edges that the chrome over the canvas covers. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Nothing fitted is shown larger than life: a single card would fill the window. */
const FIT_ZOOM_MAX = 1;
/** Room between the window's edge and what is fitted, in screen pixels. */
const FIT_MARGIN = 32;

/** Where a point of the window lies on the canvas. */
export function toCanvas(view: View, at: Point): Point {
  return { x: (at.x - view.x) / view.zoom, y: (at.y - view.y) / view.zoom };
}

/** Where a place on the canvas shows in the window. */
export function toWindow(view: View, at: Point): Point {
  return { x: at.x * view.zoom + view.x, y: at.y * view.zoom + view.y };
}

/** The part of the canvas that shows in a window of this size. */
export function visiblePart(view: View, window: Size): Rect {
  const corner = toCanvas(view, { x: 0, y: 0 });
  return { ...corner, width: window.width / view.zoom, height: window.height / view.zoom };
}

/** The place on the canvas in the middle of the window, chrome left aside. */
export function middleOf(view: View, window: Size, insets: Insets): Point {
  return toCanvas(view, freeMiddle(window, insets));
}

/** The view that shows an area as large as fits between the chrome, at most at zoom 1. */
export function viewToFit(area: Rect, window: Size, insets: Insets): View {
  const room = {
    width: Math.max(1, window.width - insets.left - insets.right - 2 * FIT_MARGIN),
    height: Math.max(1, window.height - insets.top - insets.bottom - 2 * FIT_MARGIN),
  };
  const zoom = clampZoom(
    Math.min(FIT_ZOOM_MAX, room.width / Math.max(1, area.width), room.height / Math.max(1, area.height)),
  );
  return viewCentredOn(area, zoom, window, insets);
}

/** The view at a given zoom with an area in the middle of what the chrome leaves free. */
export function viewCentredOn(area: Rect, zoom: number, window: Size, insets: Insets): View {
  const middle = freeMiddle(window, insets);
  return {
    x: middle.x - (area.x + area.width / 2) * zoom,
    y: middle.y - (area.y + area.height / 2) * zoom,
    zoom,
  };
}

export function clampZoom(zoom: number): number {
  return Math.max(ZOOM_MIN, Math.min(ZOOM_MAX, zoom));
}

function freeMiddle(window: Size, insets: Insets): Point {
  return {
    x: insets.left + (window.width - insets.left - insets.right) / 2,
    y: insets.top + (window.height - insets.top - insets.bottom) / 2,
  };
}
