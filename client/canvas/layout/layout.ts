import type { ElementId } from '../../../shared/base/ids.ts';
import {
  boundsOf,
  cardRect,
  centreOf,
  contains,
  grow,
  overlap,
  type Point,
  type Rect,
} from '../../../shared/graph/shapes.ts';
import { CARD_SIZE } from '../../../shared/model/card-size.ts';
import type { Block } from './block.ts';
import { layOutTree, packRows, placeBlock } from './blocks.ts';
import { forestOf, type LayoutCard, type LayoutLink, type Tree } from './forest.ts';

/** What a tidy-up works on: plain data, so that it can cross into a worker. */
export interface LayoutInput {
  readonly cards: readonly LayoutCard[];
  /** What hangs under what. */
  readonly links: readonly LayoutLink[];
  readonly regions: readonly Rect[];
  /** Cards that stay where they are. */
  readonly fixed: readonly Point[];
}

/** Room inside a region's border, and above for its title. */
const REGION_PADDING = 32;
const REGION_TITLE = 72;
/** Distance between separate arguments. */
const PIECE_GAP = 88;
/** Wanted ratio of width to height of the whole, about that of a screen. */
const ASPECT = 1.7;
/** Step and number of steps by which a block looks for a clear place further down. */
const CLEAR_STEP = 40;
const CLEAR_STEPS = 500;

/**
 * New places for cards. Answers hang under what they answer; arguments that do not touch are laid out one by one and
 * put together in the order in which they lie now, near where they lie now. Cards in a region stay in it, or as they
 * are if it has no room. Nothing overlaps, and the same input gives the same places.
 */
export function layOut(input: LayoutInput): Map<ElementId, Point> {
  const places = new Map<ElementId, Point>();
  const { lanes, loose } = byRegion(input);
  const taken: Rect[] = input.fixed.map(cardRect);
  for (const { region, cards } of lanes) {
    taken.push(region);
    const block = layOutCards(cards, input.links, region.width - 2 * REGION_PADDING);
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
  const block = layOutCards(loose, input.links, Math.max(1_300, Math.sqrt(area * ASPECT)));
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

function layOutCards(cards: readonly LayoutCard[], links: readonly LayoutLink[], width: number): Block {
  const trees = forestOf(cards, links);
  const blocks = trees.map((tree) => ({ block: layOutTree(tree, links, width), at: centroid(tree) }));
  return packRows(inPresentOrder(blocks), width, PIECE_GAP);
}

/** Rows from the top, each from the left, as the pieces lie now. */
function inPresentOrder(pieces: readonly { block: Block; at: Point }[]): Block[] {
  const rowHeight = CARD_SIZE.height * 3;
  return [...pieces]
    .sort((a, b) => Math.round(a.at.y / rowHeight) - Math.round(b.at.y / rowHeight) || a.at.x - b.at.x)
    .map(({ block }) => block);
}

function centroid(tree: Tree): Point {
  const { members } = tree;
  return {
    x: members.reduce((sum, each) => sum + each.x, 0) / members.length,
    y: members.reduce((sum, each) => sum + each.y, 0) / members.length,
  };
}

/** The place nearest below the wished one where a block of this size touches nothing that stays. */
function clearCorner(wished: Point, block: Block, taken: readonly Rect[]): Point {
  for (let step = 0; step < CLEAR_STEPS; step += 1) {
    const y = wished.y + step * CLEAR_STEP;
    const rect = grow({ x: wished.x, y, width: block.width, height: block.height }, CLEAR_STEP / 2);
    if (!taken.some((each) => overlap(each, rect))) return { x: wished.x, y };
  }
  const below = boundsOf(taken);
  return { x: wished.x, y: (below?.y ?? 0) + (below?.height ?? 0) + CLEAR_STEP };
}

function rounded(places: ReadonlyMap<ElementId, Point>): Map<ElementId, Point> {
  return new Map([...places].map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]));
}
