/** What a pane may measure, in pixels. */
export interface PaneLimits {
  readonly min: number;
  readonly max: number;
}

/** Pixels that one press of an arrow key moves the edge. */
const STEP = 24;

/** A width within the limits, in whole pixels. */
export function clampWidth(width: number, limits: PaneLimits): number {
  return Math.round(Math.min(limits.max, Math.max(limits.min, width)));
}

/** The width that a key asks for, or undefined when the key means nothing here; `grows` is the arrow that widens the pane. */
export function widthForKey(
  key: string,
  width: number,
  limits: PaneLimits,
  grows: 'ArrowLeft' | 'ArrowRight',
): number | undefined {
  const shrinks = grows === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case grows:
      return clampWidth(width + STEP, limits);
    case shrinks:
      return clampWidth(width - STEP, limits);
    case 'Home':
      return limits.min;
    case 'End':
      return limits.max;
    default:
      return undefined;
  }
}
