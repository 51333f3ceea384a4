import type { ElementId } from '../../../shared/base/ids.ts';
import { contains, grownCardRect, type Point, type Rect, type Size } from '../../../shared/graph/shapes.ts';
import type { Position } from '../../../shared/model/fields.ts';
import { nearestCurve } from '../geometry/hit.ts';
import { type Routes, rerouteMoved, routeAll } from '../geometry/routes.ts';
import { type FlightGoals, glideShare, isMoving, stepFlights } from './flight.ts';
import { createGrowth } from './growth.ts';
import { type Picture, paintScene } from './paint-scene.ts';
import { onThemeChange, type Palette, readPalette } from './palette.ts';
import { createRegionLayer } from './region-layer.ts';
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
  others: new Map(),
  blocks: false,
};
/** Longest frame that motion is computed for, so that a pause does not make cards jump. */
const FRAME_MS_MAX = 50;

/** Where the scene is painted, and in which colours. */
interface Stage {
  readonly canvas: HTMLCanvasElement;
  readonly pen: CanvasRenderingContext2D;
  palette: Palette;
}

/** Makes a scene. It does nothing until a canvas is mounted. */
export function createScene(input: SceneInput): Scene {
  const cards = new Map<ElementId, HTMLElement>();
  const viewListeners = new Set<() => void>();
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
  let stage: Stage | null = null;
  let frame = 0;
  let lastFrame = 0;

  const regions = createRegionLayer(() => ({ regions: shown.regions, zoom: view.zoom }));

  const rest = (id: ElementId): Position | undefined => shown.elements.get(id)?.position;
  const positionOf = (id: ElementId): Position | undefined => flights.get(id) ?? rest(id);
  const goals = (): FlightGoals => ({ own: input.ownDrag(), others: input.othersDrag(), rest });

  const place = (id: ElementId): void => {
    const card = cards.get(id);
    if (card === undefined) return;
    const at = flights.get(id);
    const home = rest(id);
    card.style.translate =
      at === undefined || home === undefined ? '' : `${at.x - home.x}px ${at.y - home.y}px`;
    card.toggleAttribute('data-flying', at !== undefined);
  };
  const dressAll = (): void => {
    for (const [id, card] of cards) growth.dress(id, card);
  };
  const reroute = (): void => {
    routed = shown;
    routes = routeAll(shown.relations, shown.visible, positionOf, growth.of);
  };
  const invalidate = (): void => {
    if (frame === 0 && stage !== null) frame = requestAnimationFrame(onFrame);
  };
  const onFrame = (time: number): void => {
    frame = 0;
    if (stage === null) return;
    const share = input.still() ? 1 : glideShare(Math.min(FRAME_MS_MAX, time - lastFrame));
    lastFrame = time;
    const wanted = goals();
    const before = flights;
    flights = stepFlights(before, wanted, share);
    const moved = new Set([...before.keys(), ...flights.keys()]);
    if (moved.size > 0) {
      rerouteMoved(routes, shown.relations, moved, positionOf);
      for (const id of moved) place(id);
    }
    paintScene(
      stage.canvas,
      stage.pen,
      { shown, look, marks, view, window, preview, routes, carried: regions.carried(), positionOf },
      stage.palette,
    );
    if (isMoving(flights, wanted)) invalidate();
  };

  return {
    show: (next) => {
      flights = takeOff(shown, next, flights, input.ownDrag());
      const stands = next.visible !== shown.visible || next.elements !== shown.elements;
      shown = next;
      if (stands) growth.measure(placesOf(next));
      const isRouted = next.relations === routed?.relations && next.visible === routed.visible;
      if (stands || !isRouted) {
        reroute();
        dressAll();
      }
      // In the same task as the render that moves the cards' homes, so that none is seen to jump.
      for (const id of flights.keys()) place(id);
      regions.place();
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
      const zoomed = view.zoom !== nextView.zoom;
      view = nextView;
      window = nextWindow;
      if (zoomed) regions.place();
      if (growth.zoomTo(view.zoom)) reroute();
      if (zoomed) dressAll();
      for (const listener of viewListeners) listener();
      invalidate();
    },
    onView: (listener) => {
      viewListeners.add(listener);
      return () => viewListeners.delete(listener);
    },
    setPreview: (next) => {
      preview = next;
      invalidate();
    },
    view: () => view,
    window: () => window,
    preview: () => preview,
    positionOf,
    regionAreas: () => areasOf(shown.regions),
    relationAt: (at, reach) => nearestCurve(routes.curves, at, reach / view.zoom),
    cardAt: (at) => cardUnder(at, shown.visible, positionOf, growth.of),
    curveOf: (id) => routes.curves.get(id),
    mountCard: (id, card) => {
      cards.set(id, card);
      growth.dress(id, card);
      place(id);
      return () => {
        if (cards.get(id) === card) cards.delete(id);
      };
    },
    mountRegion: regions.mount,
    carryRegion: (id, at) => {
      regions.carry(id, at);
      invalidate();
    },
    mountCanvas: (canvas) => {
      const mounted = openStage(canvas, invalidate);
      if (mounted === null) return () => undefined;
      stage = mounted.stage;
      invalidate();
      return () => {
        mounted.close();
        cancelAnimationFrame(frame);
        frame = 0;
        stage = null;
      };
    },
    invalidate,
  };
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

/** Opens a canvas for painting; `onStale` is told when all of it must be painted anew. */
function openStage(
  canvas: HTMLCanvasElement,
  onStale: () => void,
): { readonly stage: Stage; readonly close: () => void } | null {
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  const stage: Stage = { canvas, pen, palette: readPalette(canvas) };
  const close = onThemeChange(() => {
    stage.palette = readPalette(canvas);
    onStale();
  });
  // Text painted before its face is there would stay in another one.
  void document.fonts.ready.then(onStale);
  return { stage, close };
}

/** Cards that the map has moved since it was last shown start from where they were seen, and glide home. */
function takeOff(
  before: Shown,
  next: Shown,
  flights: ReadonlyMap<ElementId, Position>,
  own: ReadonlyMap<ElementId, Position>,
): ReadonlyMap<ElementId, Position> {
  if (before.elements === next.elements) return flights;
  const flying = new Map(flights);
  for (const [id, element] of next.elements) {
    const old = before.elements.get(id)?.position;
    if (old === undefined || flying.has(id) || own.has(id)) continue;
    if (old.x !== element.position.x || old.y !== element.position.y) flying.set(id, old);
  }
  return flying;
}
