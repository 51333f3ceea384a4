import type { ElementId } from '../../../shared/base/ids.ts';
import type { Position } from '../../../shared/model/fields.ts';

/** The cards that are elements of the page: where they fly and how large they are is set on them without a render. */
export interface MountedCards {
  has(id: ElementId): boolean;
  /** Takes charge of a card; returns how to let go. */
  mount(id: ElementId, card: HTMLElement): () => void;
  /** Puts a card where it flies, or home. */
  place(id: ElementId): void;
  /** Puts size and level of detail on all of them. */
  dressAll(): void;
}

export interface MountedCardsInput {
  readonly flightOf: (id: ElementId) => Position | undefined;
  readonly homeOf: (id: ElementId) => Position | undefined;
  readonly dress: (id: ElementId, card: HTMLElement) => void;
  /** Whether it has been painted until now. */
  readonly wasPainted: (id: ElementId) => boolean;
  /** Told when there are others: what is not mounted is painted. */
  readonly onChange: () => void;
}

export function createMountedCards({
  flightOf,
  homeOf,
  dress,
  wasPainted,
  onChange,
}: MountedCardsInput): MountedCards {
  const cards = new Map<ElementId, HTMLElement>();
  const place = (id: ElementId): void => {
    const card = cards.get(id);
    if (card === undefined) return;
    const at = flightOf(id);
    const home = homeOf(id);
    card.style.translate =
      at === undefined || home === undefined ? '' : `${at.x - home.x}px ${at.y - home.y}px`;
    card.toggleAttribute('data-flying', at !== undefined);
  };
  return {
    has: (id) => cards.has(id),
    mount: (id, card) => {
      cards.set(id, card);
      card.toggleAttribute('data-painted', wasPainted(id));
      dress(id, card);
      place(id);
      onChange();
      return () => {
        if (cards.get(id) === card) cards.delete(id);
        onChange();
      };
    },
    place,
    dressAll: () => {
      for (const [id, card] of cards) dress(id, card);
    },
  };
}
