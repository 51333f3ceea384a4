import type { Point } from '../../shared/graph/shapes.ts';
import { CARD_SIZE } from '../../shared/model/card-size.ts';

/** With more cards than this comparing all pairs would cost more than it gives: they stand too close to grow. */
export const ROOMY_CARDS_MAX = 120;
/** How far a card may grow, however lonely it stands: much larger than its neighbours, it would seem to matter more. */
const GROWTH_MAX = 2.2;
/** Space kept between two grown cards, in canvas pixels. */
const GAP = 24;
/** Zoom that grown cards look like: their words are then some 12 px high on the screen. */
const LOOKS_LIKE_ZOOM = 0.42;

/**
 * How many times its size each card could be, around its own middle, without touching another; at least 1. Two
 * cards share the space between them evenly, so all may grow at once.
 */
export function roomToGrow<Id>(places: ReadonlyMap<Id, Point>): Map<Id, number> {
  const room = new Map<Id, number>();
  if (places.size > ROOMY_CARDS_MAX) return room;
  const all = [...places];
  for (const [id] of all) room.set(id, GROWTH_MAX);
  all.forEach(([id, at], index) => {
    for (const [otherId, other] of all.slice(index + 1)) {
      const across = Math.abs(at.x - other.x) / (CARD_SIZE.width + GAP);
      const down = Math.abs(at.y - other.y) / (CARD_SIZE.height + GAP);
      const shared = Math.max(1, across, down);
      room.set(id, Math.min(room.get(id) ?? 1, shared));
      room.set(otherId, Math.min(room.get(otherId) ?? 1, shared));
    }
  });
  return room;
}

/** How many times their size cards should be drawn at a zoom for their words to be read, wherever there is room. */
export function wantedGrowth(zoom: number): number {
  return inSteps(Math.min(GROWTH_MAX, LOOKS_LIKE_ZOOM / zoom));
}

/** How many times its size a card is drawn: as wanted, as far as its room goes. */
export function cardGrowth(wanted: number, room: number | undefined): number {
  return Math.min(wanted, inSteps(room ?? 1));
}

/** In steps, so that zooming does not redraw every relation in every frame. */
function inSteps(growth: number): number {
  return Math.max(1, Math.floor(growth * 20) / 20);
}
