import type { View } from '../scene/view.ts';

/** How the pattern of dots lies under a view. */
export interface DotsFit {
  /** Distance between two dots as the pattern is drawn, in screen pixels. */
  readonly drawnGap: number;
  /** How it is moved and scaled to where it belongs. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Distance between two dots, in canvas pixels; from afar every second one is left out, and again. */
const GAP = 32;
/** Dots never come closer than this, in screen pixels. */
const GAP_MIN = 12;
/**
 * The pattern is drawn at sizes that lie this factor apart and scaled in between: moving and scaling something drawn
 * is the browser's compositor's work, drawing it that of the page.
 */
const STEP = Math.SQRT2;
/** How far it may be scaled down: it is drawn so much larger than the window. */
export const SCALE_MIN = 1 / Math.sqrt(STEP);

/** Where the dots lie for a view. The same as ever for one that only moves, but for `x` and `y`. */
export function dotsFit({ x, y, zoom }: View): DotsFit {
  const doublings = Math.max(0, Math.ceil(Math.log2(GAP_MIN / (GAP * zoom))));
  const gap = GAP * zoom * 2 ** doublings;
  const drawnGap = GAP * STEP ** Math.round(Math.log(gap / GAP) / Math.log(STEP));
  return { drawnGap, x: behind(x, gap), y: behind(y, gap), scale: gap / drawnGap };
}

/** The place of a dot at or before the window's corner. */
function behind(at: number, gap: number): number {
  return at - Math.ceil(at / gap) * gap;
}
