import type { ElementId } from '../../../shared/base/ids.ts';
import { overlap, type Rect } from '../../../shared/graph/shapes.ts';
import type { Element, ElementKind } from '../../../shared/model/element.ts';
import { detailOfGrown } from '../lod.ts';
import type { CardPictures } from './card-pictures.ts';
import type { PlacedCard } from './nearby.ts';
import type { Palette } from './palette.ts';
import type { Look } from './types.ts';

/** What cards are painted from. */
export interface CardsPaint {
  readonly cards: Iterable<PlacedCard>;
  readonly near: Look['near'];
  readonly zoom: number;
  readonly part: Rect;
  readonly palette: Palette;
  /** Undefined until what draws them is here. */
  readonly pictures: CardPictures | undefined;
  /** Whether the view is on its way: what shows for a moment need not be drawn at just its size. */
  readonly inHurry: boolean;
  /** Whether a card is there as an element of the page. */
  readonly isMounted: (id: ElementId) => boolean;
}

/** Corner of a painted block, in canvas pixels. */
export const BLOCK_RADIUS = 14;
/** Below this zoom its corners are smaller than a pixel or two, and a plain rectangle costs a tenth. */
const ROUND_FROM = 0.12;
const FADED_BLOCK = 0.2;
/** How strong the picture of a card is that steps back. */
const FADED_PICTURE = 0.52;
/** Width of the stripe in its kind's colour on a card that has no picture yet. */
const STRIPE = 5;

/**
 * Paints the cards that are not mounted: from afar as blocks of their kind's colour, near by as they look, until it is
 * their turn. Returns which.
 */
export function paintCards(pen: CanvasRenderingContext2D, paint: CardsPaint): ReadonlySet<ElementId> {
  const painted = new Set<ElementId>();
  const blocks = new Map<string, { readonly kind: ElementKind; readonly faded: boolean; rects: Rect[] }>();
  pen.setLineDash([]);
  paint.pictures?.begin(paint.palette, paint.inHurry);
  for (const { element, rect, growth } of paint.cards) {
    const { id } = element;
    if (!overlap(rect, paint.part) || paint.isMounted(id)) continue;
    painted.add(id);
    const faded = paint.near !== null && !paint.near.elements.has(id);
    const detail = detailOfGrown(paint.zoom, growth);
    if (detail !== 'block') {
      paintPicture(pen, paint, { element, rect, faded, face: detail, scale: growth });
      continue;
    }
    const key = `${element.kind} ${faded}`;
    const batch = blocks.get(key) ?? { kind: element.kind, faded, rects: [] };
    batch.rects.push(rect);
    blocks.set(key, batch);
  }
  for (const batch of blocks.values()) paintBlocks(pen, batch, paint);
  pen.globalAlpha = 1;
  return painted;
}

interface CardPicture {
  readonly element: Element;
  readonly rect: Rect;
  readonly faded: boolean;
  readonly face: 'full' | 'title';
  readonly scale: number;
}

function paintPicture(
  pen: CanvasRenderingContext2D,
  { pictures, palette, zoom }: CardsPaint,
  { element, rect, faded, face, scale }: CardPicture,
): void {
  const picture = pictures?.of(element, face, zoom * scale * devicePixelRatio);
  pen.globalAlpha = 1;
  if (picture === undefined || faded) {
    // Opaque, so that relations do not shine through it.
    pen.fillStyle = palette.surface;
    pen.beginPath();
    pen.roundRect(rect.x, rect.y, rect.width, rect.height, BLOCK_RADIUS);
    pen.fill();
  }
  if (faded) pen.globalAlpha = FADED_PICTURE;
  if (picture !== undefined) {
    pen.drawImage(picture, rect.x, rect.y, rect.width, rect.height);
    return;
  }
  pen.fillStyle = palette.kinds[element.kind];
  pen.fillRect(rect.x, rect.y + BLOCK_RADIUS, STRIPE, rect.height - 2 * BLOCK_RADIUS);
}

/** All blocks of a colour at once: for each by itself the browser takes ten times as long. */
function paintBlocks(
  pen: CanvasRenderingContext2D,
  batch: { readonly kind: ElementKind; readonly faded: boolean; readonly rects: readonly Rect[] },
  { palette, zoom }: CardsPaint,
): void {
  pen.globalAlpha = batch.faded ? FADED_BLOCK : 1;
  pen.fillStyle = palette.kinds[batch.kind];
  if (zoom < ROUND_FROM) {
    for (const { x, y, width, height } of batch.rects) pen.fillRect(x, y, width, height);
    return;
  }
  pen.beginPath();
  for (const { x, y, width, height } of batch.rects) pen.roundRect(x, y, width, height, BLOCK_RADIUS);
  pen.fill();
}
