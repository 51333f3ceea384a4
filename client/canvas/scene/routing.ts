import type { ElementId, RelationId } from '../../../shared/base/ids.ts';
import type { Rect } from '../../../shared/graph/shapes.ts';
import type { Position } from '../../../shared/model/fields.ts';
import type { Curve } from '../geometry/curve.ts';
import { type Routes, rerouteMoved, routeAll } from '../geometry/routes.ts';
import { ROOMY_CARDS_MAX } from '../roomy.ts';
import type { Growth } from './growth.ts';
import { createNearby, type Nearby, type NearbyInput } from './nearby.ts';
import { NOTHING_SHOWN, type Shown } from './shown.ts';

/** The ways that the relations of a scene take, kept up with where its cards are drawn. */
export interface Routing {
  /** Takes what the map shows now, which cards of it are others than before, and which of these lie elsewhere. */
  show(next: Shown, changed: readonly ElementId[], moved: readonly ElementId[]): void;
  /** Cards are on their way: what ends at them follows. */
  move(ids: Iterable<ElementId>): void;
  /** Cards are drawn at another size, so that everything takes another way. */
  all(): void;
  curves(): Routes['curves'];
  curveOf(id: RelationId): Curve | undefined;
  /** What may show in a part of the canvas. */
  nearby(part: Rect): Nearby;
  /** Collects anew what lies nearby when it is asked for next. */
  forgetNearby(): void;
}

export interface RoutingInput {
  /** Where a card is drawn now. */
  readonly positionOf: (id: ElementId) => Position | undefined;
  readonly growth: Growth;
  /** Told when cards may be drawn at another size. */
  readonly onReroute: () => void;
}

export function createRouting({ positionOf, growth, onReroute }: RoutingInput): Routing {
  const kept = createNearby();
  let shown = NOTHING_SHOWN;
  let routed: Shown | null = null;
  let routes: Routes = { curves: new Map(), touching: new Map(), lanes: new Map(), growthOf: growth.of };
  const input = (): NearbyInput => ({ shown, routes, positionOf });

  const all = (): void => {
    kept.forget();
    routed = shown;
    routes = routeAll(shown.relations, shown.visible, positionOf, growth.of);
    onReroute();
  };
  return {
    show: (next, changed, moved) => {
      const isRouted = next.relations === routed?.relations && next.visible === routed.visible;
      shown = next;
      // Where cards are few, one that moves gives or takes the room that others grow in.
      const grows = (!isRouted || moved.length > 0) && growth.measure(placesOf(next));
      if (!isRouted || grows) return all();
      rerouteMoved(routes, next.relations, moved, positionOf);
      kept.moved(changed, input());
    },
    move: (ids) => {
      const moved = [...ids];
      rerouteMoved(routes, shown.relations, moved, positionOf);
      kept.moved(moved, input());
    },
    all,
    curves: () => routes.curves,
    curveOf: (id) => routes.curves.get(id),
    nearby: (part) => kept.around(part, input()),
    forgetNearby: kept.forget,
  };
}

/** Where the cards that show stand, as far as that decides about anything: where there are many, none may grow. */
function placesOf({ elements, visible }: Shown): Map<ElementId, Position> {
  const places = new Map<ElementId, Position>();
  if (visible.size > ROOMY_CARDS_MAX) return places;
  for (const id of visible) {
    const position = elements.get(id)?.position;
    if (position !== undefined) places.set(id, position);
  }
  return places;
}
