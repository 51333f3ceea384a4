import type { ElementId, RegionId } from '../../../shared/base/ids.ts';
import { boundsOf, cardRect, type Point, type Rect } from '../../../shared/graph/shapes.ts';
import { layOutTree, upsideDown } from './blocks.ts';
import { clearCorner } from './clear.ts';
import { type Cluster, clustersOf, placeCluster, regionOf } from './clusters.ts';
import { forestOf, type LayoutLink } from './forest.ts';
import { areaOf, centroid, columnsOf, inPresentOrder, rowsOf } from './pack.ts';
import type { Tidied, TidyCard, TidyInput } from './plan.ts';
import { counted, type OnProgress } from './progress.ts';
import { ALLEY, ASPECT, LEVEL_GAP, PIECE_GAP, WIDTH_MIN } from './spacing.ts';

/** From above to below: what produces costs, the costs, and what is about neither. */
const BANDS = ['structure', 'costs', 'rest'] as const;
type Band = (typeof BANDS)[number];

/** Room between bands: the relations from causes to costs all run through it. */
const BAND_GAP = LEVEL_GAP * 3;

/** How much more room trees take than their cards: nothing stands beside a card that has many below it. */
const LOOSENESS = 2.5;

/** What is moved as one: a tree of cards, or regions with what lies in them. */
interface Unit extends Cluster {
  readonly band: Band;
}

/**
 * Structural causes and contexts above, the costs that they produce below, and below these what is about neither.
 * Regions move as they are, to where most of their cards belong; causes stand over the costs that they bear on.
 */
export function byStructure(input: TidyInput, onProgress: OnProgress): Tidied {
  const { cards, regions, links } = input;
  const loose = cards.filter((card) => regionOf(card, regions) === undefined);
  const room = areaOf(loose.map(cardRect), ALLEY) * LOOSENESS + areaOf(regions, ALLEY);
  const width = Math.max(WIDTH_MIN, Math.sqrt(room * ASPECT));
  const units = [
    ...clustersOf(regions, cards).map((cluster) => ({
      ...cluster,
      band: bandOfMany(cluster.cards, regions),
    })),
    ...looseUnits(loose, links, width, counted(loose.length, onProgress)),
  ];
  const present = boundsOf([...cards.map(cardRect), ...regions]) ?? { x: 0, y: 0 };
  const arranged = inBands(units, links, width);
  const corner = clearCorner(present, arranged, input.fixed.map(cardRect));
  const places = new Map<ElementId, Point>();
  const areas = new Map<RegionId, Rect>();
  for (const { unit, at } of arranged.placed) {
    placeCluster(unit, { x: corner.x + at.x, y: corner.y + at.y }, places, areas);
  }
  return { places, regions: areas, lanes: [] };
}

function bandOf({ kind }: TidyCard): Band {
  if (kind === 'cause' || kind === 'context') return 'structure';
  return kind === 'cost' ? 'costs' : 'rest';
}

/** Where most of some cards belong; costs bring their answers along, so they count before other claims do. */
function bandOfMany(cards: readonly TidyCard[], regions: TidyInput['regions']): Band {
  const [first] = cards;
  if (first !== undefined && regionOf(first, regions)?.costType !== undefined) return 'costs';
  const count = (band: Band): number => cards.filter((card) => bandOf(card) === band).length;
  const [structure, costs] = [count('structure'), count('costs')];
  if (structure > costs && structure >= cards.length / 3) return 'structure';
  return costs > 0 && costs >= cards.length / 3 ? 'costs' : 'rest';
}

/** Each cost with what hangs under it, each cause with what hangs under it above it, and the rest. */
function looseUnits(
  cards: readonly TidyCard[],
  links: readonly LayoutLink[],
  width: number,
  told: (cards: number) => void,
): Unit[] {
  const bands = new Map(cards.map((card) => [card.id, bandOf(card)]));
  const kept = links.filter(({ child, parent }) => {
    const band = bands.get(child);
    return band === 'rest' || band === bands.get(parent);
  });
  return forestOf(cards, kept, (card) => bandOf(card) !== 'rest').map((tree) => {
    const block = layOutTree(tree, kept, width);
    told(tree.members.length);
    const band = bandOf(tree.card);
    return {
      ...(band === 'structure' ? upsideDown(block) : block),
      band,
      cards: tree.members,
      areas: new Map(),
      at: centroid(tree),
    };
  });
}

interface Arranged {
  readonly width: number;
  readonly height: number;
  readonly placed: readonly { readonly unit: Unit; readonly at: Point }[];
}

function inBands(units: readonly Unit[], links: readonly LayoutLink[], width: number): Arranged {
  const of = (band: Band): Unit[] => units.filter((unit) => unit.band === band);
  const costs = inRows(inPresentOrder(of('costs')), width);
  const rest = inRows(inPresentOrder(of('rest')), width);
  const causes = inColumns(overCosts(of('structure'), costs, links), Math.max(costs.width, WIDTH_MIN));
  const whole = Math.max(causes.width, costs.width, rest.width);
  let y = 0;
  const placed = [causes, costs, rest].flatMap((band) => {
    if (band.placed.length === 0) return [];
    const left = (whole - band.width) / 2;
    const top = y;
    y += band.height + BAND_GAP;
    return band.placed.map(({ unit, at }) => ({ unit, at: { x: at.x + left, y: at.y + top } }));
  });
  return { width: whole, height: Math.max(0, y - BAND_GAP), placed };
}

function inRows(units: readonly Unit[], width: number): Arranged {
  return withUnits(units, rowsOf(units, width, PIECE_GAP));
}

/** From the left, in as many storeys as it takes to be no wider; what is nearest to the costs stands lowest. */
function inColumns(units: readonly Unit[], width: number): Arranged {
  const tallest = Math.max(0, ...units.map(({ height }) => height));
  const height = Math.max(tallest, areaOf(units, ALLEY) / width);
  const packed = withUnits(units, columnsOf(units, height, ALLEY));
  const placed = packed.placed.map(({ unit, at }) => ({
    unit,
    at: { x: at.x, y: packed.height - at.y - unit.height },
  }));
  return { ...packed, placed };
}

function withUnits(units: readonly Unit[], { width, height, corners }: ReturnType<typeof rowsOf>): Arranged {
  const placed = units.map((unit, index) => ({ unit, at: corners[index] ?? { x: 0, y: 0 } }));
  return { width, height, placed };
}

/** Sorts what stands above by the middle of the costs that it bears on; what bears on none stays by where it lies. */
function overCosts(units: readonly Unit[], costs: Arranged, links: readonly LayoutLink[]): Unit[] {
  const middles = new Map<ElementId, number>();
  for (const { unit, at } of costs.placed) for (const [id, { x }] of unit.places) middles.set(id, at.x + x);
  const goals = new Map<ElementId, number[]>();
  for (const { child, parent } of links) {
    const x = middles.get(parent);
    if (x !== undefined) goals.set(child, [...(goals.get(child) ?? []), x]);
  }
  const left = Math.min(...units.map(({ at }) => at.x));
  const goalOf = (unit: Unit): number => {
    const xs = unit.cards.flatMap(({ id }) => goals.get(id) ?? []);
    return xs.length === 0 ? unit.at.x - left : xs.reduce((sum, x) => sum + x, 0) / xs.length;
  };
  return [...units].sort((a, b) => goalOf(a) - goalOf(b) || a.at.x - b.at.x);
}
