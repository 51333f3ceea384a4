import type { Rect, Size } from '../../../shared/graph/shapes.ts';

/** Smallest side of the window's frame in the picture, in its pixels: still to be seen. */
const FRAME_MIN = 6;
/** How far the frame's line may be scaled while the view moves. */
const FRAME_SCALE_MAX = 1.5;

/**
 * Puts the frame over an area of the picture. While the view moves it is only moved and scaled, which is the browser's
 * compositor's work; it is drawn at its size when the view rests, or when it would be scaled too far to look right.
 */
export function framePlacer({ style }: HTMLElement): (at: Rect, isMoving: boolean) => void {
  let drawn: Size = { width: 0, height: 0 };
  return (at, isMoving) => {
    const width = Math.max(FRAME_MIN, at.width);
    const height = Math.max(FRAME_MIN, at.height);
    if (!isMoving || !isNear(width / drawn.width) || !isNear(height / drawn.height)) {
      drawn = { width, height };
      style.width = `${width}px`;
      style.height = `${height}px`;
    }
    style.transform = `translate(${at.x}px, ${at.y}px) scale(${width / drawn.width}, ${height / drawn.height})`;
  };
}

/** Not so of a frame that has not been drawn yet. */
function isNear(scale: number): boolean {
  return scale > 1 / FRAME_SCALE_MAX && scale < FRAME_SCALE_MAX;
}
