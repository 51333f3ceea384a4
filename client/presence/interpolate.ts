/** A place on the canvas. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A view by what it has in its middle, so that it means the same in windows of every size. */
export interface CentredView extends Place {
  readonly zoom: number;
}

/** Time in which a pointer or a view covers most of the way to where news put it, in milliseconds. */
const GLIDE_MS = 70;
/** A pointer that has not moved for this long fades: its owner has gone elsewhere. */
const IDLE_MS = 10_000;
const FADE_MS = 600;

/** The share of the remaining way that is covered in a frame of this length. */
export function glideShare(frameMs: number): number {
  return 1 - Math.exp(-frameMs / GLIDE_MS);
}

/** A share of the way from one place to another; all of it when less than half a pixel is left. */
export function glide(from: Place, to: Place, share: number): Place {
  const next = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  return Math.abs(next.x - to.x) < 0.5 && Math.abs(next.y - to.y) < 0.5 ? { x: to.x, y: to.y } : next;
}

/** A share of the way from one view to another; the zoom changes by equal factors, as the eye expects. */
export function glideView(from: CentredView, to: CentredView, share: number): CentredView {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share;
  const near = Math.abs(zoom / to.zoom - 1) < 0.002;
  const at = {
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  };
  const there = near && Math.hypot(at.x - to.x, at.y - to.y) * to.zoom < 0.5;
  return there ? to : { ...at, zoom };
}

/** How visible a pointer is that last moved so long ago: 1, then fading, then 0. */
export function cursorOpacity(idleMs: number): number {
  return Math.max(0, Math.min(1, 1 - (idleMs - IDLE_MS) / FADE_MS));
}

/** Milliseconds until a pointer that last moved so long ago looks different; undefined when it never will. */
export function untilChange(idleMs: number): number | undefined {
  if (idleMs < IDLE_MS) return IDLE_MS - idleMs;
  return idleMs < IDLE_MS + FADE_MS ? 0 : undefined;
}
