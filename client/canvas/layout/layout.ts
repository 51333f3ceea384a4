import type { ElementId } from '../../../shared/base/ids.ts';
import {
  boundsOf,
  cardRect,
  centreOf,
  contains,
  type Point,
  type Rect,
} from '../../../shared/graph/shapes.ts';
import { CARD_SIZE } from '../../../shared/model/card-size.ts';
import type { Block } from './block.ts';
import { layOutTree } from './blocks.ts';
import { clearCorner } from './clear.ts';
import { forestOf, type LayoutCard, type LayoutLink } from './forest.ts';
import { centroid, inPresentOrder, packRows, placeBlock } from './pack.ts';
import { counted, type OnProgress } from './progress.ts';
import { ASPECT, PIECE_GAP, REGION_PADDING, REGION_TITLE, WIDTH_MIN } from './spacing.ts';

/** What is laid out neatly. */
export interface LayoutInput {
  readonly cards: readonly LayoutCard[];
  /** What hangs under what. */
  readonly links: readonly LayoutLink[];
  readonly regions: readonly Rect[];
  /** Cards that stay where they are. */
  readonly fixed: readonly Point[];
}

/**
 * New places for cards. Answers hang under what they answer; arguments that do not touch are laid out one by one and
 * put together in the order in which they lie now, near where they lie now. Cards in a region stay in it, or as they
 * are if it has no room. Nothing overlaps, and the same input gives the same places.
 */
export function layOut(input: LayoutInput, onProgress: OnProgress = () => undefined): Map<ElementId, Point> {
  const places = new Map<ElementId, Point>();
  const { lanes, loose } = byRegion(input);
  const told = counted(input.cards.length, onProgress);
  const taken: Rect[] = input.fixed.map(cardRect);
  for (const { region, cards } of lanes) {
    taken.push(region);
    const block = layOutCards(cards, input.links, region.width - 2 * REGION_PADDING, told);
    const fits =
      block.width <= region.width - 2 * REGION_PADDING &&
      block.height <= region.height - REGION_PADDING - REGION_TITLE;
    if (!fits) {
      for (const { id, x, y } of cards) places.set(id, { x, y });
      continue;
    }
    placeBlock(block, { x: region.x + REGION_PADDING, y: region.y + REGION_TITLE }, places);
  }
  if (loose.length === 0) return rounded(places);
  const present = boundsOf(loose.map(cardRect));
  const area = loose.length * (CARD_SIZE.width + 40) * (CARD_SIZE.height + 60);
  const block = layOutCards(loose, input.links, Math.max(WIDTH_MIN, Math.sqrt(area * ASPECT)), told);
  const corner = clearCorner({ x: present?.x ?? 0, y: present?.y ?? 0 }, block, taken);
  placeBlock(block, corner, places);
  return rounded(places);
}

function byRegion({ cards, regions }: LayoutInput): {
  lanes: { region: Rect; cards: LayoutCard[] }[];
  loose: LayoutCard[];
} {
  const lanes = regions.map((region) => ({ region, cards: [] as LayoutCard[] }));
  const loose: LayoutCard[] = [];
  for (const card of cards) {
    const lane = lanes.find(({ region }) => contains(region, centreOf(cardRect(card))));
    (lane?.cards ?? loose).push(card);
  }
  return { lanes, loose };
}

function layOutCards(
  cards: readonly LayoutCard[],
  links: readonly LayoutLink[],
  width: number,
  told: (cards: number) => void,
): Block {
  const blocks = forestOf(cards, links).map((tree) => {
    const block = layOutTree(tree, links, width);
    told(tree.members.length);
    return { block, at: centroid(tree) };
  });
  return packRows(
    inPresentOrder(blocks).map(({ block }) => block),
    width,
    PIECE_GAP,
  );
}

/** Whole canvas pixels: what is written down should be short, and lie sharp on the screen. */
export function rounded(places: ReadonlyMap<ElementId, Point>): Map<ElementId, Point> {
  return new Map([...places].map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]));
}
