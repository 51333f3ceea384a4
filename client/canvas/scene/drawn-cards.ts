import type { CardPictures } from './card-pictures.ts';
import type { Palette } from './palette.ts';
import type { Pictures, Resting } from './pictures-ahead.ts';

/** How the cards of a scene that are not mounted are drawn: not at all until what draws them is here. */
export interface DrawnCards {
  pictures(): CardPictures | undefined;
  drawWith(create: (resting: () => Resting) => Pictures): void;
  /** Draws ahead, from where the view rests now. */
  ahead(): void;
  /** A frame was painted in these colours: in others all pictures are others. */
  paintedIn(palette: Palette): void;
  stop(): void;
}

export interface DrawnCardsInput {
  readonly resting: () => Resting;
  readonly isMoving: () => boolean;
  /** Collects anew what lies around the view, so that the next move finds most in it. */
  readonly recentre: () => void;
  /** Told when cards can be drawn. */
  readonly onReady: () => void;
}

export function createDrawnCards({ resting, isMoving, recentre, onReady }: DrawnCardsInput): DrawnCards {
  let drawn: Pictures | undefined;
  let colours: Palette | undefined;
  const ahead = (): void => {
    if (isMoving()) return;
    recentre();
    drawn?.ahead.start();
  };
  return {
    pictures: () => drawn?.pictures,
    drawWith: (create) => {
      drawn ??= create(resting);
      ahead();
      onReady();
    },
    ahead,
    paintedIn: (palette) => {
      if (colours !== palette) ahead();
      colours = palette;
    },
    stop: () => drawn?.ahead.stop(),
  };
}
