import { boundsOf, grow, type Rect, type Size } from '../../../shared/graph/shapes.ts';
import type { ElementKind } from '../../../shared/model/element.ts';
import type { Camera } from '../camera.ts';
import { onThemeChange, type Palette, readPalette } from '../scene/palette.ts';
import type { Scene } from '../scene/types.ts';
import { viewCentredOn, visiblePart } from '../scene/view.ts';
import { fitInto, inPicture, onCanvas, type SmallFit } from './small-map-fit.ts';
import { framePlacer } from './small-map-frame.ts';

const SIZE: Size = { width: 172, height: 116 };
/** Room around everything, in shares of the longer side. */
const MARGIN = 0.05;
/** Smallest side of a card in the picture, in its pixels: still to be seen. */
const CARD_MIN = 1.5;
const REGION_TINT = 0.08;
const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };
/**
 * Milliseconds between two drawings: while somebody drags or tidies, the map changes many times a second, and what is
 * so small need not keep up.
 */
const DRAW_EVERY_MS = 800;
/** How much one turn of the wheel enlarges. */
const WHEEL_STEP = 1.2;

/**
 * Draws everything small, soon after each change of the map, and moves a frame over it where the window is; both without
 * a render. A press or drag moves the window there. Returns how to stop.
 */
export function drawSmallMap(root: HTMLElement, scene: Scene, camera: Camera): () => void {
  const canvas = root.querySelector('canvas');
  const frame = root.querySelector<HTMLElement>('.small-map__frame');
  const pen = canvas?.getContext('2d');
  if (!canvas || !frame || !pen) return () => undefined;
  let fit: SmallFit = { scale: 1, x: 0, y: 0 };
  let palette = readPalette(canvas);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let drawnAt = Number.NEGATIVE_INFINITY;
  const place = framePlacer(frame);
  const placeFrame = (): void =>
    place(inPicture(fit, visiblePart(scene.view(), scene.window())), scene.isMoving());
  const draw = (): void => {
    waiting = undefined;
    drawnAt = performance.now();
    fit = fitInto(everything(scene), SIZE);
    paint(canvas, pen, { scene, fit, palette });
    placeFrame();
  };
  const ask = (): void => {
    waiting ??= setTimeout(draw, Math.max(0, drawnAt + DRAW_EVERY_MS - performance.now()));
  };
  const recolour = (): void => {
    palette = readPalette(canvas);
    ask();
  };
  ask();
  const stops = [
    scene.onShown(ask),
    scene.onView(placeFrame),
    scene.onRest(placeFrame),
    onThemeChange(recolour),
    listen(root, scene, camera, () => fit),
  ];
  return () => {
    for (const stop of stops) stop();
    clearTimeout(waiting);
  };
}

function everything(scene: Scene): Rect {
  const cards = [...scene.shown().visible].flatMap((id) => scene.areaOf(id) ?? []);
  const area = boundsOf([...cards, ...scene.regionAreas()]) ?? visiblePart(scene.view(), scene.window());
  return grow(area, MARGIN * Math.max(area.width, area.height));
}

interface SmallPicture {
  readonly scene: Scene;
  readonly fit: SmallFit;
  readonly palette: Palette;
}

function paint(
  canvas: HTMLCanvasElement,
  pen: CanvasRenderingContext2D,
  { scene, fit, palette }: SmallPicture,
): void {
  const density = devicePixelRatio;
  canvas.width = SIZE.width * density;
  canvas.height = SIZE.height * density;
  pen.setTransform(density, 0, 0, density, 0, 0);
  pen.fillStyle = palette.ink;
  pen.globalAlpha = REGION_TINT;
  for (const area of scene.regionAreas()) {
    const { x, y, width, height } = inPicture(fit, area);
    pen.fillRect(x, y, width, height);
  }
  pen.globalAlpha = 1;
  const { elements, visible } = scene.shown();
  // By colour: the pen takes as long to change its own as to fill some cards.
  const byKind = new Map<ElementKind, Rect[]>();
  for (const id of visible) {
    const element = elements.get(id);
    const area = scene.areaOf(id);
    if (element === undefined || area === undefined) continue;
    const cards = byKind.get(element.kind) ?? [];
    byKind.set(element.kind, cards);
    cards.push(inPicture(fit, area));
  }
  for (const [kind, cards] of byKind) {
    pen.fillStyle = palette.kinds[kind];
    for (const { x, y, width, height } of cards) {
      pen.fillRect(x, y, Math.max(CARD_MIN, width), Math.max(CARD_MIN, height));
    }
  }
}

function listen(root: HTMLElement, scene: Scene, camera: Camera, fit: () => SmallFit): () => void {
  const goTo = (event: PointerEvent): void => {
    const box = root.getBoundingClientRect();
    const at = onCanvas(fit(), { x: event.clientX - box.left, y: event.clientY - box.top });
    const view = viewCentredOn({ ...at, width: 0, height: 0 }, scene.view().zoom, scene.window(), NO_INSETS);
    camera.show(view, event.type === 'pointerdown' ? 'glide' : 'jump');
  };
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    root.setPointerCapture(event.pointerId);
    goTo(event);
  };
  const onMove = (event: PointerEvent): void => {
    if (root.hasPointerCapture(event.pointerId)) goTo(event);
  };
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    camera.zoomBy(event.deltaY > 0 ? 1 / WHEEL_STEP : WHEEL_STEP);
  };
  root.addEventListener('pointerdown', onDown);
  root.addEventListener('pointermove', onMove);
  root.addEventListener('wheel', onWheel, { passive: false });
  return () => {
    root.removeEventListener('pointerdown', onDown);
    root.removeEventListener('pointermove', onMove);
    root.removeEventListener('wheel', onWheel);
  };
}
