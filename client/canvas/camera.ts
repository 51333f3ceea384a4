import type { ElementId } from '../../shared/base/ids.ts';
import {
  boundsOf,
  cardRect,
  grow,
  holds,
  overlap,
  type Point,
  type Rect,
} from '../../shared/graph/shapes.ts';
import { areaAround } from './around.ts';
import type { Scene } from './scene/types.ts';
import {
  clampZoom,
  type Insets,
  middleOf,
  type View,
  viewCentredOn,
  viewToFit,
  visiblePart,
} from './scene/view.ts';

/** Moves the view over the canvas. */
export interface Camera {
  /** The first view of a map: where it was left, if a card is there; else all of it, or where it starts when all would be too small to tell anything. */
  open(roots: Iterable<ElementId>, left?: (Point & { readonly zoom: number }) | null): void;
  /** Shows every card that is not folded away. Returns the view to which it goes, if there is anything to show. */
  fitAll(how?: Motion): View | undefined;
  /** Shows these cards as large as they fit. */
  fit(ids: Iterable<ElementId>, how?: Motion): void;
  /** Shows the main cards near enough to be read, and with them as many of all as fit. */
  fitAround(main: Iterable<ElementId>, all: Iterable<ElementId>, how?: Motion): void;
  /** Brings these cards to the middle, near enough to be read. */
  centreOn(ids: Iterable<ElementId>): void;
  /** Moves as little as needed for a card to be in view. */
  reveal(id: ElementId): void;
  zoomBy(factor: number): void;
  /** Back to zoom 1 around the middle. */
  resetZoom(): void;
  show(view: View, how?: Motion): void;
  /** Brings a place on the canvas to the middle of the window, this near. */
  goTo(place: Point & { readonly zoom: number }): void;
  /** The place on the canvas in the middle of the window. */
  middle(): Point;
}

type Motion = 'glide' | 'leisurely' | 'jump';

/** What the camera needs: the scene to aim by, and the library's own setter to move with. */
export interface CameraInput {
  readonly scene: Pick<Scene, 'view' | 'window' | 'positionOf' | 'regionAreas'>;
  readonly visible: () => Iterable<ElementId>;
  readonly setView: (view: View, durationMs: number) => void;
  readonly still: () => boolean;
}

/** What the chrome over the canvas covers at its edges, in screen pixels. */
const CHROME: Insets = { top: 8, right: 8, bottom: 64, left: 8 };
/** Duration of a camera move in milliseconds: long enough for the eye to keep its place. */
const GLIDE_MS = 200;
/** Duration of a move from step to step of a tour, in milliseconds: long enough to see where one is led. */
const LEISURELY_MS = 750;
/** Cards that are to be read are shown at this zoom at least. */
const READING_ZOOM = 0.8;
/** What is focused on is shown at this zoom at least: below it, the words of a card are too small. */
const FOCUS_ZOOM = 0.6;
/** A map that would open smaller than this, on a phone, opens at its roots instead. */
const OPENING_ZOOM_MIN = 0.12;
/** Zoom at which it then opens: a card and its neighbours fill a phone. */
const ROOTS_ZOOM = 0.5;
/** Room that a card needs around it to count as in view, in screen pixels. */
const REVEAL_ROOM = 8;

/** Makes the camera of a canvas. */
export function createCamera({ scene, visible, setView, still }: CameraInput): Camera {
  const rectsOf = (ids: Iterable<ElementId>): Rect[] =>
    [...ids].flatMap((id) => {
      const at = scene.positionOf(id);
      return at === undefined ? [] : [cardRect(at)];
    });
  const areaOf = (ids: Iterable<ElementId>): Rect | undefined => boundsOf(rectsOf(ids));
  /** Regions belong to the picture, even where all that lies in them is folded away. */
  const wholeArea = (): Rect | undefined => {
    const cards = areaOf(visible());
    return boundsOf([...(cards === undefined ? [] : [cards]), ...scene.regionAreas()]);
  };
  const show = (view: View, how: Motion = 'glide'): void => {
    if (how === 'jump' || still()) setView(view, 0);
    else setView(view, how === 'leisurely' ? LEISURELY_MS : GLIDE_MS);
  };
  const fit = (ids: Iterable<ElementId>, how: Motion = 'glide'): void => {
    const area = areaOf(ids);
    if (area !== undefined) show(viewToFit(area, scene.window(), CHROME), how);
  };
  const zoomTo = (zoom: number): void => {
    const at = middleOf(scene.view(), scene.window(), CHROME);
    show(viewCentredOn({ ...at, width: 0, height: 0 }, clampZoom(zoom), scene.window(), CHROME));
  };
  /** Goes where the view was left; false when nothing would be seen there. */
  const showsCards = ({ x, y, zoom }: Point & { readonly zoom: number }): boolean => {
    const view = viewCentredOn({ x, y, width: 0, height: 0 }, clampZoom(zoom), scene.window(), CHROME);
    const part = visiblePart(view, scene.window());
    const isSeen = [...visible()].some((id) => {
      const at = scene.positionOf(id);
      return at !== undefined && overlap(part, cardRect(at));
    });
    if (isSeen) show(view, 'jump');
    return isSeen;
  };
  return {
    open: (roots, left) => {
      if (left !== undefined && left !== null && showsCards(left)) return;
      const all = wholeArea();
      const starts = areaOf(roots);
      if (all === undefined) return;
      const view = viewToFit(all, scene.window(), CHROME);
      if (view.zoom >= OPENING_ZOOM_MIN || starts === undefined) show(view, 'jump');
      else show(viewCentredOn(starts, ROOTS_ZOOM, scene.window(), CHROME), 'jump');
    },
    fitAll: (how) => {
      const area = wholeArea();
      if (area === undefined) return undefined;
      const view = viewToFit(area, scene.window(), CHROME);
      show(view, how);
      return view;
    },
    fit,
    fitAround: (main, all, how) => {
      const [first, ...more] = rectsOf(main);
      if (first === undefined) return fit(all, how);
      const window = scene.window();
      const area = areaAround(
        first,
        [...more, ...rectsOf(all)],
        (wider) => viewToFit(wider, window, CHROME).zoom >= FOCUS_ZOOM,
      );
      show(viewToFit(area, window, CHROME), how);
    },
    centreOn: (ids) => {
      const area = areaOf(ids);
      if (area === undefined) return;
      const window = scene.window();
      const fitting = viewToFit(area, window, CHROME);
      const zoom = Math.min(fitting.zoom, Math.max(READING_ZOOM, scene.view().zoom));
      show(viewCentredOn(area, zoom, window, CHROME));
    },
    reveal: (id) => {
      const area = areaOf([id]);
      if (area === undefined) return;
      const view = scene.view();
      const part = visiblePart(view, scene.window());
      if (holds(part, grow(area, REVEAL_ROOM / view.zoom))) return;
      show(viewCentredOn(area, view.zoom, scene.window(), CHROME));
    },
    zoomBy: (factor) => zoomTo(scene.view().zoom * factor),
    resetZoom: () => zoomTo(1),
    show,
    goTo: ({ x, y, zoom }) =>
      show(viewCentredOn({ x, y, width: 0, height: 0 }, zoom, scene.window(), CHROME)),
    middle: () => middleOf(scene.view(), scene.window(), CHROME),
  };
}
