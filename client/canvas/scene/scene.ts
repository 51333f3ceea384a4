import type { ElementId } from '../../../shared/base/ids.ts';
import { grow, type Size } from '../../../shared/graph/shapes.ts';
import type { Element } from '../../../shared/model/element.ts';
import type { Position } from '../../../shared/model/fields.ts';
import { createDrawnCards } from './drawn-cards.ts';
import { type FlightGoals, glideShare, isMoving, stepFlights } from './flight.ts';
import { createGrowth } from './growth.ts';
import { createListeners } from './listeners.ts';
import { createMotion } from './motion.ts';
import { createMountedCards } from './mounted-cards.ts';
import type { Nearby } from './nearby.ts';
import { MARK_ROOM } from './paint-relations.ts';
import { type Picture, paintScene } from './paint-scene.ts';
import { createPlaces } from './places.ts';
import { createRegionLayer } from './region-layer.ts';
import { createRouting } from './routing.ts';
import { NOTHING_SHOWN, type Shown } from './shown.ts';
import { createStage } from './stage.ts';
import type { Look, Preview, Scene, SceneInput } from './types.ts';
import { type View, visiblePart } from './view.ts';

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
  const growth = createGrowth();
  let shown = NOTHING_SHOWN;
  let look = PLAIN;
  let marks: Picture['marks'] = new Map();
  let view: View = { x: 0, y: 0, zoom: 1 };
  let window: Size = { width: 1, height: 1 };
  let preview: Preview | null = null;
  let flights: ReadonlyMap<ElementId, Position> = new Map();
  let lastFrame = 0;
  let painted: ReadonlySet<ElementId> = new Set();

  const regions = createRegionLayer(() => ({ regions: shown.regions, zoom: view.zoom }));

  const rest = (id: ElementId): Position | undefined => shown.elements.get(id)?.position;
  const positionOf = (id: ElementId): Position | undefined => flights.get(id) ?? rest(id);
  const goals = (): FlightGoals => ({ own: input.ownDrag(), others: input.othersDrag(), rest });

  const cards = createMountedCards({
    flightOf: (id) => flights.get(id),
    homeOf: rest,
    dress: growth.dress,
    wasPainted: (id) => painted.has(id),
    onChange: () => invalidate(),
  });
  const routing = createRouting({ positionOf, growth, onReroute: cards.dressAll });
  const nearby = (): Nearby => routing.nearby(grow(visiblePart(view, window), MARK_ROOM));
  const drawn = createDrawnCards({
    resting: () => ({ view, window, nearby: nearby(), isMounted: cards.has }),
    isMoving: motion.isMoving,
    recentre: routing.forgetNearby,
    onReady: () => invalidate(),
  });
  motion.onRest(drawn.ahead);
  const { invalidate, mount } = createStage((stage, time) => {
    const share = input.still() ? 1 : glideShare(Math.min(FRAME_MS_MAX, time - lastFrame));
    lastFrame = time;
    const wanted = goals();
    const before = flights;
    flights = stepFlights(before, wanted, share);
    const moved = new Set([...before.keys(), ...flights.keys()]);
    if (moved.size > 0) {
      routing.move(moved);
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
        growthOf: growth.of,
        curveOf: routing.curveOf,
        carried: regions.carried(),
        positionOf,
        nearby: nearby(),
        isMoving: motion.isMoving(),
        pictures: drawn.pictures(),
        isMounted: cards.has,
      },
      stage.palette,
    );
    if (isMoving(flights, wanted)) invalidate();
    drawn.paintedIn(stage.palette);
  });

  return {
    show: (next) => {
      const others = changedBetween(shown, next);
      const moved = others.filter((id) => isElsewhere(shown.elements.get(id), next.elements.get(id)));
      flights = takeOff(shown, moved, flights, input.ownDrag());
      shown = next;
      routing.show(next, others, moved);
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
      drawn.stop();
      if (zoomed) regions.place();
      if (growth.zoomTo(view.zoom)) routing.all();
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
    shown: () => shown,
    onShown: changed.on,
    ...createPlaces({ shown: () => shown, zoom: () => view.zoom, positionOf, growthOf: growth.of, routing }),
    mountCard: cards.mount,
    mountRegion: regions.mount,
    carryRegion: (id, at) => {
      regions.carry(id, at);
      invalidate();
    },
    mountCanvas: (canvas) => {
      const unmount = mount(canvas);
      return () => {
        drawn.stop();
        unmount();
      };
    },
    drawWith: drawn.drawWith,
    invalidate,
  };
}

function sameView(a: View, b: View): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}

function sameSize(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height;
}

/** The cards whose record is another than before; what was put there meanwhile has no before. */
function changedBetween(before: Shown, next: Shown): ElementId[] {
  if (before.elements === next.elements) return [];
  const changed: ElementId[] = [];
  for (const [id, element] of next.elements) {
    const old = before.elements.get(id);
    if (old !== undefined && old !== element) changed.push(id);
  }
  return changed;
}

function isElsewhere(before: Element | undefined, after: Element | undefined): boolean {
  return before?.position.x !== after?.position.x || before?.position.y !== after?.position.y;
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
