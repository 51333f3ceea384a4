import type { ElementId, RelationId } from '../../../shared/base/ids.ts';
import { centreOf, direction, grownCardRect, type Point } from '../../../shared/graph/shapes.ts';
import type { Position } from '../../../shared/model/fields.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import { type Relation, type TargetId, targetsRelation } from '../../../shared/model/relation.ts';
import { type Attachment, attach, type Curve, curveBetween, midpoint } from './curve.ts';

/** Room that a curve leaves before a card for its end mark, and before the middle of another relation. */
const CARD_GAP = 3;
const RELATION_GAP = 7;
/** Distance between relations that join the same two ends. */
const LANE_WIDTH = 26;

/** The relations that are drawn and the way each takes. */
export interface Routes {
  readonly curves: Map<RelationId, Curve>;
  /** The relations to route again when a card moves, each after those it ends at. */
  readonly touching: ReadonlyMap<ElementId, readonly RelationId[]>;
  /** How many times its size a card is drawn. */
  readonly growthOf: GrowthOf;
  /** How far each lies aside of the straight way, in lanes, where several join the same two ends. */
  readonly lanes: ReadonlyMap<RelationId, number>;
}

export type GrowthOf = (id: ElementId) => number;
type PositionOf = (id: ElementId) => Position | undefined;

/** Routes every relation whose two ends show; a relation on a relation shows when that one does. */
export function routeAll(
  relations: ArgumentMap['relations'],
  visible: ReadonlySet<ElementId>,
  positionOf: PositionOf,
  growthOf: GrowthOf = () => 1,
): Routes {
  const order = drawnRelations(relations, visible);
  const routes: Routes = {
    curves: new Map(),
    touching: touchingOf(relations, order),
    lanes: lanesOf(order),
    growthOf,
  };
  for (const relation of order) routeOne(routes, relation, positionOf);
  return routes;
}

/** Routes again what touches the cards that moved. */
export function rerouteMoved(
  routes: Routes,
  relations: ArgumentMap['relations'],
  moved: Iterable<ElementId>,
  positionOf: PositionOf,
): void {
  const todo = new Set<RelationId>();
  for (const id of moved) for (const each of routes.touching.get(id) ?? []) todo.add(each);
  // The map of curves was filled with targets first, and keeps that order.
  const ordered = todo.size < 2 ? todo : [...routes.curves.keys()].filter((id) => todo.has(id));
  for (const id of ordered) {
    const relation = relations.get(id);
    if (relation !== undefined) routeOne(routes, relation, positionOf);
  }
}

function routeOne(routes: Routes, relation: Relation, positionOf: PositionOf): void {
  const position = positionOf(relation.from);
  if (position === undefined) return;
  const card = grownCardRect(position, routes.growthOf(relation.from));
  const start = centreOf(card);
  const lane = (routes.lanes.get(relation.id) ?? 0) * LANE_WIDTH;
  if (targetsRelation(relation.to)) {
    const target = routes.curves.get(relation.to);
    if (target === undefined) return;
    const middle = midpoint(target);
    const aside = sideways(start, middle, lane, isForward(relation));
    const leaving = attach(card, shift(start, aside), middle);
    const outward = direction(middle, leaving.at);
    const end: Attachment = { at: middle, outward };
    routes.curves.set(relation.id, curveBetween(leaving, end, RELATION_GAP));
    return;
  }
  const targetPosition = positionOf(relation.to);
  if (targetPosition === undefined) return;
  const targetCard = grownCardRect(targetPosition, routes.growthOf(relation.to));
  const goal = centreOf(targetCard);
  const aside = sideways(start, goal, lane, isForward(relation));
  const leaving = attach(card, shift(start, aside), shift(goal, aside));
  const arriving = attach(targetCard, shift(goal, aside), shift(start, aside));
  routes.curves.set(relation.id, curveBetween(leaving, arriving, CARD_GAP));
}

/** Which way a pair of ends counts as forward; the other way round it is backward, whoever drew it. */
function isForward({ from, to }: { readonly from: string; readonly to: string }): boolean {
  return from < to;
}

/** A step aside of the way between two points; `forward` makes both directions step to the same side. */
function sideways(from: Point, to: Point, by: number, forward: boolean): Point {
  if (by === 0) return { x: 0, y: 0 };
  const way = forward ? direction(from, to) : direction(to, from);
  return { x: -way.y * by, y: way.x * by };
}

function shift(point: Point, by: Point): Point {
  return { x: point.x + by.x, y: point.y + by.y };
}

/** The relations whose ends show, each after the one it ends at. */
function drawnRelations(
  relations: ArgumentMap['relations'],
  visible: ReadonlySet<ElementId>,
): readonly Relation[] {
  const order: Relation[] = [];
  const decided = new Map<RelationId, boolean>();
  const decide = (relation: Relation): boolean => {
    const known = decided.get(relation.id);
    if (known !== undefined) return known;
    // A loop of relations is refused by the model; should one be there, it is not drawn.
    decided.set(relation.id, false);
    const shown = visible.has(relation.from) && endShows(relation.to);
    decided.set(relation.id, shown);
    if (shown) order.push(relation);
    return shown;
  };
  const endShows = (to: TargetId): boolean => {
    if (!targetsRelation(to)) return visible.has(to);
    const target = relations.get(to);
    return target !== undefined && decide(target);
  };
  for (const relation of relations.values()) decide(relation);
  return order;
}

function touchingOf(
  relations: ArgumentMap['relations'],
  order: readonly Relation[],
): ReadonlyMap<ElementId, readonly RelationId[]> {
  const touching = new Map<ElementId, RelationId[]>();
  const note = (id: ElementId, relation: RelationId): void => {
    const list = touching.get(id);
    if (list === undefined) touching.set(id, [relation]);
    else if (!list.includes(relation)) list.push(relation);
  };
  for (const relation of order) {
    let at: Relation | undefined = relation;
    while (at !== undefined) {
      note(at.from, relation.id);
      const to: TargetId = at.to;
      if (!targetsRelation(to)) note(to, relation.id);
      at = targetsRelation(to) ? relations.get(to) : undefined;
    }
  }
  return touching;
}

function lanesOf(order: readonly Relation[]): ReadonlyMap<RelationId, number> {
  const together = new Map<string, RelationId[]>();
  for (const { id, from, to } of order) {
    const key = isForward({ from, to }) ? `${from} ${to}` : `${to} ${from}`;
    const list = together.get(key);
    if (list === undefined) together.set(key, [id]);
    else list.push(id);
  }
  const lanes = new Map<RelationId, number>();
  for (const list of together.values()) {
    if (list.length < 2) continue;
    for (const [index, id] of list.entries()) lanes.set(id, index - (list.length - 1) / 2);
  }
  return lanes;
}
