import type { ElementId } from '../../../shared/base/ids.ts';
import { contains, grownCardRect, type Point, type Rect, type Size } from '../../../shared/graph/shapes.ts';
import type { Position } from '../../../shared/model/fields.ts';
import { nearestCurve } from '../geometry/hit.ts';
import { type Routes, rerouteMoved, routeAll } from '../geometry/routes.ts';
import { createCardPictures } from './card-pictures.ts';
import { type FlightGoals, glideShare, isMoving, stepFlights } from './flight.ts';
import { createGrowth } from './growth.ts';
import { createListeners } from './listeners.ts';
import { createMotion } from './motion.ts';
import { createMountedCards } from './mounted-cards.ts';
import { type Picture, paintScene } from './paint-scene.ts';
import { createRegionLayer } from './region-layer.ts';
import { createStage } from './stage.ts';
import type { Look, Preview, Scene, SceneInput, Shown } from './types.ts';
import type { View } from './view.ts';

const NOTHING_SHOWN: Shown = {
  elements: new Map(),
  relations: new Map(),
  visible: new Set(),
  regions: new Map(),
};
const PLAIN: Look = {
  selection: new Set(),
  hovered: null,
  near: null,
  cautions: new Map(),
  asked: new Set(),
  others: new Map(),
};
/** Longest frame that motion is computed for, so that a pause does not make cards jump. */
const FRAME_MS_MAX = 50;

/** Makes a scene. It does nothing until a canvas is mounted. */
export function createScene(input: SceneInput): Scene {
  const viewed = createListeners();
  const changed = createListeners();
  const { moved: noteMove, ...motion } = createMotion();
  const pictures = createCardPictures();
  const growth = createGrowth();
  let shown = NOTHING_SHOWN;
  let look = PLAIN;
  let marks: Picture['marks'] = new Map();
  let view: View = { x: 0, y: 0, zoom: 1 };
  let window: Size = { width: 1, height: 1 };
  let preview: Preview | null = null;
  let flights: ReadonlyMap<ElementId, Position> = new Map();
  let routes: Routes = { curves: new Map(), touching: new Map(), lanes: new Map(), growthOf: growth.of };
  let routed: Shown | null = null;
  let lastFrame = 0;
  let painted: ReadonlySet<ElementId> = new Set();

  const regions = createRegionLayer(() => ({ regions: shown.regions, zoom: view.zoom }));

  const rest = (id: ElementId): Position | undefined => shown.elements.get(id)?.position;
  const positionOf = (id: ElementId): Position | undefined => flights.get(id) ?? rest(id);
  const areaOf = (id: ElementId): Rect | undefined => {
    const at = positionOf(id);
    return at === undefined ? undefined : grownCardRect(at, growth.of(id));
  };
  const goals = (): FlightGoals => ({ own: input.ownDrag(), others: input.othersDrag(), rest });

  const cards = createMountedCards({
    flightOf: (id) => flights.get(id),
    homeOf: rest,
    dress: growth.dress,
    wasPainted: (id) => painted.has(id),
    onChange: () => invalidate(),
  });
  const reroute = (): void => {
    routed = shown;
    routes = routeAll(shown.relations, shown.visible, positionOf, growth.of);
    cards.dressAll();
  };
  const { invalidate, mount } = createStage((stage, time) => {
    const share = input.still() ? 1 : glideShare(Math.min(FRAME_MS_MAX, time - lastFrame));
    lastFrame = time;
    const wanted = goals();
    const before = flights;
    flights = stepFlights(before, wanted, share);
    const moved = new Set([...before.keys(), ...flights.keys()]);
    if (moved.size > 0) {
      rerouteMoved(routes, shown.relations, moved, positionOf);
      for (const id of moved) cards.place(id);
    }
    painted = paintScene(
      stage.canvas,
      stage.pen,
      {
        shown,
        look,
        marks,
        view,
        window,
        preview,
        routes,
        carried: regions.carried(),
        positionOf,
        pictures,
        isMounted: cards.has,
      },
      stage.palette,
    );
    if (isMoving(flights, wanted)) invalidate();
  });

  return {
    show: (next) => {
      const moved = movedBetween(shown, next);
      flights = takeOff(shown, moved, flights, input.ownDrag());
      const isRouted = next.relations === routed?.relations && next.visible === routed.visible;
      shown = next;
      if (!isRouted || moved.length > 0) {
        // Where cards are few, one that moves gives or takes the room that others grow in.
        const grows = growth.measure(placesOf(next));
        if (isRouted && !grows) rerouteMoved(routes, next.relations, moved, positionOf);
        else reroute();
      }
      // In the same task as the render that moves the cards' homes, so that none is seen to jump.
      for (const id of flights.keys()) cards.place(id);
      regions.place();
      changed.tell();
      invalidate();
    },
    look: (next) => {
      look = next;
      invalidate();
    },
    mark: (next) => {
      marks = next;
      invalidate();
    },
    setView: (nextView, nextWindow) => {
      if (sameView(view, nextView) && sameSize(window, nextWindow)) return;
      const zoomed = view.zoom !== nextView.zoom;
      view = nextView;
      window = nextWindow;
      noteMove();
      if (zoomed) regions.place();
      if (growth.zoomTo(view.zoom)) reroute();
      else if (zoomed) cards.dressAll();
      viewed.tell();
      invalidate();
    },
    onView: viewed.on,
    ...motion,
    setPreview: (next) => {
      preview = next;
      invalidate();
    },
    view: () => view,
    window: () => window,
    preview: () => preview,
    positionOf,
    areaOf,
    shown: () => shown,
    onShown: changed.on,
    regionAreas: () => areasOf(shown.regions),
    relationAt: (at, reach) => nearestCurve(routes.curves, at, reach / view.zoom),
    cardAt: (at) => cardUnder(at, shown.visible, positionOf, growth.of),
    curveOf: (id) => routes.curves.get(id),
    mountCard: cards.mount,
    mountRegion: regions.mount,
    carryRegion: (id, at) => {
      regions.carry(id, at);
      invalidate();
    },
    mountCanvas: mount,
    invalidate,
  };
}

function sameView(a: View, b: View): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}

function sameSize(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height;
}

function areasOf(regions: Shown['regions']): Rect[] {
  return [...regions.values()].map(({ position, size }) => ({ ...position, ...size }));
}

/** Where the cards that show stand. */
function placesOf({ elements, visible }: Shown): Map<ElementId, Position> {
  const places = new Map<ElementId, Position>();
  for (const id of visible) {
    const position = elements.get(id)?.position;
    if (position !== undefined) places.set(id, position);
  }
  return places;
}

/** The card at a place, the last in reading order when several lie there. */
function cardUnder(
  at: Point,
  visible: Iterable<ElementId>,
  positionOf: (id: ElementId) => Position | undefined,
  growthOf: (id: ElementId) => number,
): ElementId | undefined {
  let found: ElementId | undefined;
  for (const id of visible) {
    const position = positionOf(id);
    if (position !== undefined && contains(grownCardRect(position, growthOf(id)), at)) found = id;
  }
  return found;
}

/** The cards that lie elsewhere than before; what was put there meanwhile has no before. */
function movedBetween(before: Shown, next: Shown): ElementId[] {
  if (before.elements === next.elements) return [];
  const moved: ElementId[] = [];
  for (const [id, element] of next.elements) {
    const old = before.elements.get(id);
    if (old === undefined || old === element) continue;
    if (old.position.x !== element.position.x || old.position.y !== element.position.y) moved.push(id);
  }
  return moved;
}

/** Cards that the map has moved since it was last shown start from where they were seen, and glide home. */
function takeOff(
  before: Shown,
  moved: readonly ElementId[],
  flights: ReadonlyMap<ElementId, Position>,
  own: ReadonlyMap<ElementId, Position>,
): ReadonlyMap<ElementId, Position> {
  if (moved.length === 0) return flights;
  const flying = new Map(flights);
  for (const id of moved) {
    const old = before.elements.get(id)?.position;
    if (old !== undefined && !flying.has(id) && !own.has(id)) flying.set(id, old);
  }
  return flying;
}
