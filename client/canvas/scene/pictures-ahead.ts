import type { ElementId } from '../../../shared/base/ids.ts';
import { centreOf, overlap, type Point, type Size } from '../../../shared/graph/shapes.ts';
import { createIdleWork } from '../../ui/idle-work.ts';
import { detailOfGrown } from '../lod.ts';
import { type CardPictures, createCardPictures } from './card-pictures.ts';
import type { Nearby, PlacedCard } from './nearby.ts';
import { type View, visiblePart } from './view.ts';

/** Where the view rests, and what lies around it. */
export interface Resting {
  readonly view: View;
  readonly window: Size;
  readonly nearby: Nearby;
  /** Whether a card is there as an element of the page, and has no need of a picture. */
  readonly isMounted: (id: ElementId) => boolean;
}

/** Begins where the view has come to rest, and ends when it moves. */
export interface PicturesAhead {
  start(): void;
  stop(): void;
}

/** The pictures of a scene's cards, and what draws some ahead. */
export interface Pictures {
  readonly pictures: CardPictures;
  readonly ahead: PicturesAhead;
}

/** Fetched after the first view of a map, in which cards are mounted. */
export function createPictures(resting: () => Resting): Pictures {
  const pictures = createCardPictures();
  return { pictures, ahead: createPicturesAhead(pictures, resting) };
}

/** Draws the cards that may come into the window next, while the view rests and the browser has nothing else to do. */
export function createPicturesAhead(pictures: CardPictures, resting: () => Resting): PicturesAhead {
  const idle = createIdleWork();
  return {
    start: () => {
      const { view, window, nearby, isMounted } = resting();
      const part = visiblePart(view, window);
      // Those in the window are about to be mounted.
      const outside = [...nearby.cards.values()].filter(({ rect }) => !overlap(rect, part));
      idle.start(
        outwards(outside, centreOf(part)).map(({ element, growth }) => () => {
          const face = detailOfGrown(view.zoom, growth);
          if (face === 'block' || isMounted(element.id)) return true;
          return pictures.ahead(element, face, view.zoom * growth * devicePixelRatio);
        }),
      );
    },
    stop: idle.stop,
  };
}

/** The nearest to the middle first. */
function outwards(cards: readonly PlacedCard[], middle: Point): readonly PlacedCard[] {
  const away = ({ rect }: PlacedCard): number => {
    const { x, y } = centreOf(rect);
    return Math.abs(x - middle.x) + Math.abs(y - middle.y);
  };
  return [...cards].sort((a, b) => away(a) - away(b));
}
