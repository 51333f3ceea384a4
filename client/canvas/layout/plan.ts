import type { ElementId, RegionId } from '../../../shared/base/ids.ts';
import type { Point, Rect } from '../../../shared/graph/shapes.ts';
import type { CostType, ElementKind } from '../../../shared/model/element.ts';
import type { LayoutCard, LayoutLink } from './forest.ts';

/** The ways in which cards can be tidied. */
export type TidyPlan =
  /** As they lie, but neatly. */
  | { readonly kind: 'neatly' }
  /** A lane for each type of cost, and beside each cost what is said about it. */
  | { readonly kind: 'by-cost' }
  /** Structural causes and contexts above, costs below. */
  | { readonly kind: 'by-structure' }
  /** What hangs under these cards, as a tree below each. */
  | { readonly kind: 'tree'; readonly roots: readonly ElementId[] };

/** A card with what decides where it belongs. */
export interface TidyCard extends LayoutCard {
  readonly kind: ElementKind;
  readonly costType?: CostType | undefined;
}

/** A region with the type of cost that it is for, if it is for one. */
export interface TidyRegion extends Rect {
  readonly id: RegionId;
  readonly costType?: CostType | undefined;
}

/** What a tidy-up works on: plain data, so that it can cross into a worker. */
export interface TidyInput {
  readonly plan: TidyPlan;
  /** Whether it is everything that is tidied; regions are moved only then. */
  readonly isWhole: boolean;
  readonly cards: readonly TidyCard[];
  /** What hangs under what. */
  readonly links: readonly LayoutLink[];
  readonly regions: readonly TidyRegion[];
  /** Cards that stay where they are. */
  readonly fixed: readonly Point[];
}

/** Where everything goes. */
export interface Tidied {
  readonly places: ReadonlyMap<ElementId, Point>;
  /** Regions that move or change their size. */
  readonly regions: ReadonlyMap<RegionId, Rect>;
  /** Lanes for which there is no region yet. */
  readonly lanes: readonly { readonly costType: CostType; readonly area: Rect }[];
}
