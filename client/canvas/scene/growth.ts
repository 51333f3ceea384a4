import type { ElementId } from '../../../shared/base/ids.ts';
import type { Position } from '../../../shared/model/fields.ts';
import { detailOfGrown } from '../lod.ts';
import { cardGrowth, roomToGrow, wantedGrowth } from '../roomy.ts';

/** How large cards are drawn, and how much each shows: far out, a card with room around it is drawn larger. */
export interface Growth {
  /** Takes where the cards stand; true when some have room to grow. */
  measure(places: ReadonlyMap<ElementId, Position>): boolean;
  /** Takes the zoom; true when cards change their size by it. */
  zoomTo(zoom: number): boolean;
  /** How many times its size a card is drawn. */
  of(id: ElementId): number;
  /** Puts a card's size and level of detail on its element, without a render. */
  dress(id: ElementId, card: HTMLElement): void;
}

/** Starts with nothing measured, at zoom 1. */
export function createGrowth(): Growth {
  let room: ReadonlyMap<ElementId, number> = new Map();
  let zoom = 1;
  let wanted = 1;
  const of = (id: ElementId): number => cardGrowth(wanted, room.get(id));
  return {
    measure: (places) => {
      room = roomToGrow(places);
      return room.size > 0;
    },
    zoomTo: (next) => {
      zoom = next;
      const before = wanted;
      wanted = wantedGrowth(next);
      // Where there is no room nothing grows, and no relation has to be drawn another way.
      return wanted !== before && room.size > 0;
    },
    of,
    dress: (id, card) => {
      const growth = of(id);
      const detail = detailOfGrown(zoom, growth);
      if (card.dataset.lod !== detail) card.dataset.lod = detail;
      const scale = growth === 1 ? '' : String(growth);
      if (card.style.scale !== scale) card.style.scale = scale;
      card.toggleAttribute('data-grown', growth > 1);
    },
  };
}
