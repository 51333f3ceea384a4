/** A box on the screen, in pixels from the window's top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** Pixels between a tooltip and what it is about, and between it and the window's edge. */
const GAP = 6;
const EDGE = 8;

const OPPOSITE: Readonly<Record<Side, Side>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' };

/** Where a tooltip goes: at the side asked for, at the opposite one when that has no room, and never over the window's edge. */
export function placeTooltip(
  anchor: Box,
  tip: Pick<Box, 'width' | 'height'>,
  window: Pick<Box, 'width' | 'height'>,
  side: Side,
): { left: number; top: number } {
  const wished = at(anchor, tip, side);
  const place = fits(wished, tip, window) ? wished : at(anchor, tip, OPPOSITE[side]);
  return {
    left: Math.round(clamp(place.left, EDGE, window.width - tip.width - EDGE)),
    top: Math.round(clamp(place.top, EDGE, window.height - tip.height - EDGE)),
  };
}

function at(anchor: Box, tip: Pick<Box, 'width' | 'height'>, side: Side): { left: number; top: number } {
  const middle = {
    left: anchor.left + (anchor.width - tip.width) / 2,
    top: anchor.top + (anchor.height - tip.height) / 2,
  };
  switch (side) {
    case 'top':
      return { ...middle, top: anchor.top - tip.height - GAP };
    case 'bottom':
      return { ...middle, top: anchor.top + anchor.height + GAP };
    case 'left':
      return { ...middle, left: anchor.left - tip.width - GAP };
    case 'right':
      return { ...middle, left: anchor.left + anchor.width + GAP };
  }
}

/** Only along the side: across it, the tooltip is moved inside. */
function fits(
  place: { left: number; top: number },
  tip: Pick<Box, 'width' | 'height'>,
  window: Pick<Box, 'width' | 'height'>,
): boolean {
  const inWidth = place.left + tip.width > 0 && place.left < window.width;
  const inHeight = place.top >= 0 && place.top + tip.height <= window.height;
  return inWidth && inHeight && place.left >= -tip.width / 2 && place.left + tip.width / 2 <= window.width;
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value));
}
