import type { ElementId, RelationId } from '../../../shared/base/ids.ts';
import { grow, grownCardRect, holds, overlap, type Rect } from '../../../shared/graph/shapes.ts';
import type { Element } from '../../../shared/model/element.ts';
import type { Position } from '../../../shared/model/fields.ts';
import type { Relation } from '../../../shared/model/relation.ts';
import { type Curve, curveBounds } from '../geometry/curve.ts';
import type { Routes } from '../geometry/routes.ts';
import type { Shown } from './shown.ts';

/** A card with where it is drawn, and how many times its size. */
export interface PlacedCard {
  readonly element: Element;
  readonly rect: Rect;
  readonly growth: number;
}

/** A relation with the way it takes, and the area that it never leaves. */
export interface PlacedRelation {
  readonly relation: Relation;
  readonly curve: Curve;
  readonly bounds: Rect;
}

/** What lies in and around the window. */
export interface Nearby {
  readonly cards: ReadonlyMap<ElementId, PlacedCard>;
  readonly relations: ReadonlyMap<RelationId, PlacedRelation>;
}

export interface NearbyInput {
  readonly shown: Shown;
  readonly routes: Routes;
  readonly positionOf: (id: ElementId) => Position | undefined;
}

/** Keeps what lies near the window, so that a frame of a moving view need not go through the whole map. */
export interface NearbyKeeper {
  /** What may show in a part of the canvas, and more. */
  around(part: Rect, input: NearbyInput): Nearby;
  /** Some cards are elsewhere, with the relations that end at them. */
  moved(ids: Iterable<ElementId>, input: NearbyInput): void;
  /** The map, or how it is drawn, is another. */
  forget(): void;
}

/** How far around the window things are kept, in shares of its longer side: some dozens of frames of a quick hand. */
const MARGIN = 0.6;
/** What is kept may cover so many times the area that would be collected anew: more would be gone through for nothing. */
const KEPT_MAX = 4;

interface Kept {
  readonly area: Rect;
  readonly cards: Map<ElementId, PlacedCard>;
  readonly relations: Map<RelationId, PlacedRelation>;
}

export function createNearby(): NearbyKeeper {
  let kept: Kept | null = null;
  return {
    around: (part, input) => {
      const area = grow(part, MARGIN * Math.max(part.width, part.height));
      if (kept === null || !holds(kept.area, part) || sizeOf(kept.area) > KEPT_MAX * sizeOf(area)) {
        kept = collect(area, input);
      }
      return kept;
    },
    moved: (ids, input) => {
      for (const id of ids) {
        if (kept === null) return;
        const isNew = !kept.cards.has(id);
        putCard(kept, id, input);
        // It belongs among the others in the order in which cards are painted and found.
        if (isNew && kept.cards.has(id)) kept = null;
        if (kept === null) return;
        for (const relation of input.routes.touching.get(id) ?? []) putRelation(kept, relation, input);
      }
    },
    forget: () => {
      kept = null;
    },
  };
}

function sizeOf({ width, height }: Rect): number {
  return width * height;
}

function collect(area: Rect, input: NearbyInput): Kept {
  const kept: Kept = { area, cards: new Map(), relations: new Map() };
  for (const id of input.shown.visible) putCard(kept, id, input);
  for (const id of input.routes.curves.keys()) putRelation(kept, id, input);
  return kept;
}

function putCard({ area, cards }: Kept, id: ElementId, { shown, routes, positionOf }: NearbyInput): void {
  const element = shown.visible.has(id) ? shown.elements.get(id) : undefined;
  const at = positionOf(id);
  const growth = routes.growthOf(id);
  const rect = at === undefined ? undefined : grownCardRect(at, growth);
  if (element === undefined || rect === undefined || !overlap(rect, area)) cards.delete(id);
  else cards.set(id, { element, rect, growth });
}

function putRelation({ area, relations }: Kept, id: RelationId, { shown, routes }: NearbyInput): void {
  const relation = shown.relations.get(id);
  const curve = routes.curves.get(id);
  const bounds = curve === undefined ? undefined : curveBounds(curve);
  if (relation === undefined || curve === undefined || bounds === undefined || !overlap(bounds, area)) {
    relations.delete(id);
  } else relations.set(id, { relation, curve, bounds });
}
