import { CARD_SIZE } from '../../shared/model/card-size.ts';
import type { Point } from './geometry/shapes.ts';

/** With more cards than this they stand too close to grow, and comparing all pairs would cost more than it gives. */
const ROOMY_CARDS_MAX = 60;
/** How far cards may grow, however lonely they stand. */
const GROWTH_MAX = 3;
/** Space kept between two grown cards, in canvas pixels. */
const GAP = 24;
/** Zoom that grown cards look like: their words are then some 12 px high on the screen. */
const LOOKS_LIKE_ZOOM = 0.42;

/** How many times their size all these cards could be, each around its own middle, without touching; at least 1. */
export function roomToGrow(places: readonly Point[]): number {
  if (places.length > ROOMY_CARDS_MAX) return 1;
  let room = GROWTH_MAX;
  places.forEach((a, index) => {
    for (const b of places.slice(index + 1)) {
      const across = Math.abs(a.x - b.x) / (CARD_SIZE.width + GAP);
      const down = Math.abs(a.y - b.y) / (CARD_SIZE.height + GAP);
      room = Math.min(room, Math.max(across, down));
    }
  });
  return Math.max(1, room);
}

/** How many times their size cards are drawn at a zoom: a folded map seen from afar has room for words. */
export function cardScale(zoom: number, room: number): number {
  const wanted = Math.min(room, LOOKS_LIKE_ZOOM / zoom);
  // In steps, so that zooming does not redraw every relation in every frame.
  return Math.max(1, Math.floor(wanted * 20) / 20);
}
