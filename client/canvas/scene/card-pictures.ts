import type { ElementId } from '../../../shared/base/ids.ts';
import type { Element } from '../../../shared/model/element.ts';
import { drawCard, type Face } from './draw-card.ts';
import type { Palette } from './palette.ts';

/** Pictures of cards, shown for as long as these are painted and not mounted. */
export interface CardPictures {
  /**
   * A new frame begins, in these colours: some of its time may go into pictures. In a hurry, while the view is on its
   * way, a picture of another size does.
   */
  begin(palette: Palette, inHurry: boolean): void;
  /** The picture of a card drawn so many times its size; undefined while there is none. */
  of(element: Element, face: Face, scale: number): ImageBitmap | undefined;
  /** Draws the picture of a card that may show soon; false when there is no room for it or no way to draw it. */
  ahead(element: Element, face: Face, scale: number): boolean;
}

interface Entry {
  /** The frame in which it was shown last. */
  usedIn: number;
  readonly element: Element;
  readonly face: Face;
  readonly scale: number;
  readonly bitmap: ImageBitmap;
}

/** Milliseconds of a frame that go into drawing pictures; cards whose turn has not come are blank until it does. */
const FRAME_MS = 4;
/** The same while the view moves, when a frame has other work. */
const HURRY_MS = 2;
/** Pixels of all pictures that are kept besides those a frame shows: four bytes each, so 24 megabytes. */
const PIXELS_MAX = 6_000_000;
/** Largest size that pictures are drawn at: nearer by, few cards show, and they are mounted within moments. */
const SCALE_MAX = 2;

/** Keeps the pictures that were shown last. */
export function createCardPictures(
  draw: typeof drawCard = drawCard,
  now: () => number = () => performance.now(),
): CardPictures {
  const entries = new Map<ElementId, Entry>();
  let palette: Palette | null = null;
  let pixels = 0;
  let until = 0;
  let frame = 0;
  let hurry = false;

  const forget = (id: ElementId, { bitmap }: Entry): void => {
    pixels -= bitmap.width * bitmap.height;
    bitmap.close();
    entries.delete(id);
  };
  const make = (element: Element, face: Face, scale: number): Entry | undefined => {
    const bitmap = palette === null ? undefined : draw(element, face, scale, palette);
    if (bitmap === undefined) return undefined;
    const before = entries.get(element.id);
    if (before !== undefined) forget(element.id, before);
    pixels += bitmap.width * bitmap.height;
    const entry = { element, face, scale, bitmap, usedIn: frame };
    entries.set(element.id, entry);
    for (const [id, oldest] of entries) {
      // What this frame shows is kept, or on a large screen it would be drawn and given up in each frame by turns.
      if (pixels <= PIXELS_MAX || oldest.usedIn >= frame - 1) break;
      forget(id, oldest);
    }
    return entry;
  };
  return {
    begin: (next, inHurry) => {
      if (palette !== next) for (const [id, entry] of entries) forget(id, entry);
      palette = next;
      hurry = inHurry;
      until = now() + (inHurry ? HURRY_MS : FRAME_MS);
      frame += 1;
    },
    of: (element, face, scale) => {
      const known = entries.get(element.id);
      const wanted = pictureScale(scale);
      if (known?.element === element && (hurry || (known.face === face && known.scale === wanted))) {
        // The last in the map is the one that was used last.
        known.usedIn = frame;
        entries.delete(element.id);
        entries.set(element.id, known);
        return known.bitmap;
      }
      if (now() < until) return (make(element, face, wanted) ?? known)?.bitmap;
      return known?.bitmap;
    },
    ahead: (element, face, scale) => {
      const known = entries.get(element.id);
      const wanted = pictureScale(scale);
      if (known?.element === element && known.face === face && known.scale === wanted) return true;
      return pixels <= PIXELS_MAX && make(element, face, wanted) !== undefined;
    },
  };
}

/** In steps, so that zooming does not draw all anew in each frame. */
function pictureScale(scale: number): number {
  return Math.min(SCALE_MAX, Math.SQRT2 ** Math.ceil(2 * Math.log2(scale) - 0.01));
}
