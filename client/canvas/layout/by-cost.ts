import type { ElementId, RegionId } from '../../../shared/base/ids.ts';
import { boundsOf, cardRect, type Point, type Rect } from '../../../shared/graph/shapes.ts';
import { COST_TYPES, type CostType } from '../../../shared/model/element.ts';
import type { Block } from './block.ts';
import { besideTree, layOutTree } from './blocks.ts';
import { clearCorner } from './clear.ts';
import { clustersOf, placeCluster, regionOf } from './clusters.ts';
import { forestOf, type LayoutLink, type Tree } from './forest.ts';
import { areaOf, centroid, inPresentOrder, packColumns, packRows, placeBlock } from './pack.ts';
import type { Tidied, TidyCard, TidyInput, TidyRegion } from './plan.ts';
import { counted, type OnProgress } from './progress.ts';
import { ALLEY, ASPECT, PIECE_GAP, REGION_PADDING, REGION_TITLE, WIDTH_MIN } from './spacing.ts';

/** Room between lanes: less than between separate arguments, for each has a border of its own. */
const LANE_GAP = 60;

/** How much more room lanes take than their cards: a card with many answers has empty ground below it. */
const LOOSENESS = 2;

interface Lane {
  readonly costType: CostType;
  readonly home: TidyRegion | undefined;
  readonly block: Block;
}

/**
 * A lane for each type of cost, each cost with what hangs under it beside it, both in the order in which they lie now.
 * A region for a type of cost becomes its lane; other regions keep their cards, except costs, and make room.
 */
export function byCost(input: TidyInput, onProgress: OnProgress): Tidied {
  const homes = homesOf(input);
  const others = input.regions.filter((region) => ![...homes.values()].includes(region));
  const isMoving = (card: TidyCard): boolean => card.kind === 'cost' || regionOf(card, others) === undefined;
  const moving = input.cards.filter(isMoving);
  const told = counted(moving.length, onProgress);
  const trees = costTrees(moving, input.links);
  const { byType, rest } = inLanes(trees, homes);
  const lanes = lanesOf(byType, homes, told);
  const lanesWidth = boundsOf(areasOf(lanes, { x: 0, y: 0 }))?.width ?? 0;
  const restCards = rest.flatMap(({ members }) => members).map(cardRect);
  const restWidth = Math.max(WIDTH_MIN, lanesWidth, Math.sqrt(areaOf(restCards, ALLEY) * ASPECT));
  const restBlock = packRows(
    inPresentOrder(
      rest.map((tree) => {
        told(tree.members.length);
        return { block: layOutTree(tree, input.links, restWidth), at: centroid(tree) };
      }),
    ).map(({ block }) => block),
    restWidth,
    PIECE_GAP,
  );
  return input.isWhole ? wholeMap(input, lanes, restBlock, others) : onlyThese(input, lanes, restBlock);
}

/** The region that is the lane of each type of cost that is on the map. */
function homesOf({ cards, regions }: TidyInput): Map<CostType, TidyRegion> {
  const types = new Set(cards.map(({ costType }) => costType));
  const homes = new Map<CostType, TidyRegion>();
  for (const region of regions) {
    const { costType } = region;
    if (costType !== undefined && types.has(costType) && !homes.has(costType)) homes.set(costType, region);
  }
  return homes;
}

/** What hangs under each cost. A cost hangs only under a cost of its own type, whatever else it bears on. */
function costTrees(cards: readonly TidyCard[], links: readonly LayoutLink[]): Tree<TidyCard>[] {
  const typeOf = new Map(cards.map(({ id, costType }) => [id, costType]));
  const kept = links.filter(({ child, parent }) => {
    const type = typeOf.get(child);
    return type === undefined || type === typeOf.get(parent);
  });
  return forestOf(cards, kept, ({ kind }) => kind === 'cost');
}

/** Which trees stand in which lane; what hangs under no cost stays in the lane that it lies in, if it lies in one. */
function inLanes(
  trees: readonly Tree<TidyCard>[],
  homes: ReadonlyMap<CostType, TidyRegion>,
): { byType: Map<CostType, Tree<TidyCard>[]>; rest: Tree<TidyCard>[] } {
  const byType = new Map<CostType, Tree<TidyCard>[]>();
  const rest: Tree<TidyCard>[] = [];
  for (const tree of trees) {
    const type = tree.card.costType ?? regionOf(tree.card, [...homes.values()])?.costType;
    if (type === undefined) rest.push(tree);
    else byType.set(type, [...(byType.get(type) ?? []), tree]);
  }
  const order = laneOrder(homes);
  return {
    byType: new Map(
      order.flatMap((type) => {
        const members = byType.get(type);
        return members === undefined ? [] : [[type, byPlace(members)] as const];
      }),
    ),
    rest,
  };
}

/** From the left as the lanes lie now; those without a region follow in the model's order. */
function laneOrder(homes: ReadonlyMap<CostType, TidyRegion>): CostType[] {
  const placed = [...homes].sort(([, a], [, b]) => a.x - b.x || a.y - b.y).map(([type]) => type);
  return [...placed, ...COST_TYPES.filter((type) => !homes.has(type))];
}

/** Costs first, each kind as it lies now from the top. */
function byPlace(trees: readonly Tree<TidyCard>[]): Tree<TidyCard>[] {
  const rank = ({ card }: Tree<TidyCard>): number => (card.kind === 'cost' ? 0 : 1);
  return [...trees].sort((a, b) => rank(a) - rank(b) || a.card.y - b.card.y || a.card.x - b.card.x);
}

/** Lanes of about one height: that of their regions, or what makes all of them together about as wide to it as a screen. */
function lanesOf(
  byType: ReadonlyMap<CostType, readonly Tree[]>,
  homes: ReadonlyMap<CostType, TidyRegion>,
  told: (cards: number) => void,
): Lane[] {
  const cards = [...byType.values()].flat().flatMap(({ members }) => members);
  const wanted = Math.sqrt((areaOf(cards.map(cardRect), ALLEY) * LOOSENESS) / ASPECT);
  const present = Math.max(0, ...[...homes.values()].map((each) => each.height));
  const height = Math.max(wanted, present - REGION_TITLE - REGION_PADDING);
  return [...byType].map(([costType, members]) => {
    const blocks = members.map((tree) => {
      told(tree.members.length);
      return besideTree(tree, height);
    });
    return { costType, home: homes.get(costType), block: packColumns(blocks, height, ALLEY) };
  });
}

/** The lanes' areas from the left, all as tall as the tallest needs. */
function areasOf(lanes: readonly Lane[], corner: Point): Rect[] {
  const height = Math.max(0, ...lanes.map(({ block }) => block.height)) + REGION_TITLE + REGION_PADDING;
  let { x } = corner;
  return lanes.map(({ block }) => {
    const area = { x, y: corner.y, width: block.width + 2 * REGION_PADDING, height };
    x += area.width + LANE_GAP;
    return area;
  });
}

function wholeMap(
  input: TidyInput,
  lanes: readonly Lane[],
  rest: Block,
  others: readonly TidyRegion[],
): Tidied {
  const places = new Map<ElementId, Point>();
  const regions = new Map<RegionId, Rect>();
  const homes = lanes.flatMap(({ home }) => home ?? []);
  const before = boundsOf(homes);
  const present = before ?? boundsOf(input.cards.map(cardRect)) ?? { x: 0, y: 0, width: 0, height: 0 };
  const clusters = clustersOf(
    others,
    input.cards.filter(({ kind }) => kind !== 'cost'),
  );
  const asIfAt = boundsOf(areasOf(lanes, present)) ?? { ...present, width: 0, height: 0 };
  const stays =
    before === undefined ? clusters.map(({ at, width, height }) => ({ ...at, width, height })) : [];
  const corner = clearCorner(present, asIfAt, stays);
  const areas = areasOf(lanes, corner);
  const taken: Rect[] = [...areas];
  for (const cluster of [...clusters].sort((a, b) => a.at.y - b.at.y || a.at.x - b.at.x)) {
    const wished = before === undefined ? cluster.at : madeRoom(cluster.at, before, asIfAt);
    const at = clearCorner(wished, cluster, taken);
    placeCluster(cluster, at, places, regions);
    taken.push({ ...at, width: cluster.width, height: cluster.height });
  }
  const below = { x: corner.x, y: corner.y + asIfAt.height + PIECE_GAP };
  placeBlock(rest, clearCorner(below, rest, taken), places);
  const fresh: { costType: CostType; area: Rect }[] = [];
  lanes.forEach(({ costType, home, block }, index) => {
    const area = areas[index];
    if (area === undefined) return;
    placeBlock(block, { x: area.x + REGION_PADDING, y: area.y + REGION_TITLE }, places);
    if (home === undefined) fresh.push({ costType, area });
    else regions.set(home.id, area);
  });
  return { places, regions, lanes: fresh };
}

/** What lies to the right of the lanes, or below them, goes as far that way as they grow. */
function madeRoom(at: Point, before: Rect, after: Rect): Point {
  const wider = Math.max(0, after.width - before.width);
  const taller = Math.max(0, after.height - before.height);
  return {
    x: at.x >= before.x + before.width ? at.x + wider : at.x,
    y: at.y >= before.y + before.height ? at.y + taller : at.y,
  };
}

/** A few cards among themselves: lanes without regions, clear of what stays. */
function onlyThese(input: TidyInput, lanes: readonly Lane[], rest: Block): Tidied {
  const places = new Map<ElementId, Point>();
  const beside = packRows(
    lanes.map(({ block }) => block),
    Number.POSITIVE_INFINITY,
    PIECE_GAP,
  );
  const all = packColumns([beside, rest], Number.POSITIVE_INFINITY, PIECE_GAP);
  const present = boundsOf(input.cards.map(cardRect)) ?? { x: 0, y: 0 };
  placeBlock(all, clearCorner(present, all, input.fixed.map(cardRect)), places);
  return { places, regions: new Map(), lanes: [] };
}
