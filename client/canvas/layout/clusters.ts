import type { ElementId, RegionId } from '../../../shared/base/ids.ts';
import {
  boundsOf,
  cardRect,
  centreOf,
  contains,
  overlap,
  type Point,
  type Rect,
} from '../../../shared/graph/shapes.ts';
import type { Block } from './block.ts';
import { packRows, placeBlock } from './pack.ts';
import type { TidyCard, TidyRegion } from './plan.ts';
import { ALLEY, REGION_PADDING, REGION_TITLE } from './spacing.ts';

/** Regions that overlap, with the cards in them: they keep their arrangement and move as one. */
export interface Cluster extends Block {
  readonly cards: readonly TidyCard[];
  /** The regions, counted from the cluster's own top left corner. */
  readonly areas: ReadonlyMap<RegionId, Rect>;
  /** Where it lies now. */
  readonly at: Point;
}

/** The region in which a card's middle lies, the first of several. */
export function regionOf<R extends Rect>(card: Point, regions: readonly R[]): R | undefined {
  const centre = centreOf(cardRect(card));
  return regions.find((region) => contains(region, centre));
}

/** Groups regions, with these cards in them, so that no region moves without those that it overlaps. */
export function clustersOf(regions: readonly TidyRegion[], cards: readonly TidyCard[]): Cluster[] {
  const inside = new Map<RegionId, TidyCard[]>();
  for (const card of cards) {
    const region = regionOf(card, regions);
    if (region === undefined) continue;
    const known = inside.get(region.id);
    if (known === undefined) inside.set(region.id, [card]);
    else known.push(card);
  }
  return overlapping(regions).map((group) => {
    const members = group.flatMap(({ id }) => inside.get(id) ?? []);
    return clusterOf(group, members);
  });
}

function overlapping(regions: readonly TidyRegion[]): TidyRegion[][] {
  const groups: TidyRegion[][] = [];
  for (const region of regions) {
    const touched = groups.filter((group) => group.some((each) => overlap(each, region)));
    const group = [...touched.flat(), region];
    for (const each of touched) groups.splice(groups.indexOf(each), 1);
    groups.push(group);
  }
  return groups;
}

function clusterOf(regions: readonly TidyRegion[], cards: readonly TidyCard[]): Cluster {
  const rects = cards.map(cardRect);
  const crowded = rects.some((a, index) => rects.slice(index + 1).some((b) => overlap(a, b)));
  return crowded ? spreadOut(regions, cards) : asItLies(regions, cards);
}

function asItLies(regions: readonly TidyRegion[], cards: readonly TidyCard[]): Cluster {
  const bounds = boundsOf([...regions, ...cards.map(cardRect)]) ?? { x: 0, y: 0, width: 0, height: 0 };
  return {
    cards,
    width: bounds.width,
    height: bounds.height,
    at: bounds,
    places: new Map(cards.map(({ id, x, y }) => [id, { x: x - bounds.x, y: y - bounds.y }])),
    areas: areasFrom(regions, bounds),
  };
}

/** Cards that lie over each other are set side by side, in rows as they are read; the first region grows to hold them. */
function spreadOut(regions: readonly TidyRegion[], cards: readonly TidyCard[]): Cluster {
  const bounds = boundsOf(regions) ?? { x: 0, y: 0, width: 0, height: 0 };
  const inOrder = [...cards].sort((a, b) => a.y - b.y || a.x - b.x);
  const singles = inOrder.map(({ id }) => ({ ...cardSize(), places: new Map([[id, { x: 0, y: 0 }]]) }));
  const block = packRows(singles, bounds.width - 2 * REGION_PADDING, ALLEY);
  const places = new Map<ElementId, Point>();
  placeBlock(block, { x: REGION_PADDING, y: REGION_TITLE }, places);
  const width = Math.max(bounds.width, block.width + 2 * REGION_PADDING);
  const height = Math.max(bounds.height, block.height + REGION_TITLE + REGION_PADDING);
  const areas = areasFrom(regions, bounds);
  const [first] = regions;
  if (first !== undefined) areas.set(first.id, { x: 0, y: 0, width, height });
  return { cards, width, height, at: bounds, places, areas };
}

function cardSize(): { readonly width: number; readonly height: number } {
  const { width, height } = cardRect({ x: 0, y: 0 });
  return { width, height };
}

function areasFrom(regions: readonly TidyRegion[], { x, y }: Point): Map<RegionId, Rect> {
  return new Map(
    regions.map((each) => [
      each.id,
      { x: each.x - x, y: each.y - y, width: each.width, height: each.height },
    ]),
  );
}

/** Moves a cluster to a corner: adds its cards to the places and its regions to the areas. */
export function placeCluster(
  cluster: Cluster,
  corner: Point,
  places: Map<ElementId, Point>,
  areas: Map<RegionId, Rect>,
): void {
  placeBlock(cluster, corner, places);
  for (const [id, area] of cluster.areas) {
    areas.set(id, { ...area, x: area.x + corner.x, y: area.y + corner.y });
  }
}
