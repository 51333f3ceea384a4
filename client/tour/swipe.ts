import type { TouchEvent } from 'react';

/** How far a finger goes for a swipe, in screen pixels; less is a tap that slipped. */
const SWIPE_MIN = 56;
/** How much farther across than down: more down is scrolling. */
const ACROSS_MIN = 2;

/** Where a finger came down and where it left, in the window. */
export interface Stroke {
  readonly dx: number;
  readonly dy: number;
}

/** Which way a stroke swipes: to the left brings what comes next; undefined when it is none. */
export function swipeOf({ dx, dy }: Stroke): 'next' | 'back' | undefined {
  if (Math.abs(dx) < SWIPE_MIN || Math.abs(dx) < ACROSS_MIN * Math.abs(dy)) return undefined;
  return dx < 0 ? 'next' : 'back';
}

/** Handlers of an element that can be swiped over. */
export function swiping(onSwipe: (way: 'next' | 'back') => void): {
  onTouchStart: (event: TouchEvent) => void;
  onTouchEnd: (event: TouchEvent) => void;
} {
  let from: { x: number; y: number } | undefined;
  return {
    onTouchStart: ({ touches }) => {
      const only = touches.length === 1 ? touches[0] : undefined;
      from = only === undefined ? undefined : { x: only.clientX, y: only.clientY };
    },
    onTouchEnd: ({ changedTouches }) => {
      const to = changedTouches[0];
      if (from === undefined || to === undefined) return;
      const way = swipeOf({ dx: to.clientX - from.x, dy: to.clientY - from.y });
      from = undefined;
      if (way !== undefined) onSwipe(way);
    },
  };
}
