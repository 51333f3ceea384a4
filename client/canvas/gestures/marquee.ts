import type { ElementId } from '../../../shared/base/ids.ts';
import {
  cardRect,
  distance,
  overlap,
  type Point,
  type Rect,
  rectBetween,
} from '../../../shared/graph/shapes.ts';
import type { TargetId } from '../../../shared/model/relation.ts';
import { select } from '../../view-state/actions.ts';
import { viewState } from '../../view-state/store.ts';
import type { CanvasParts } from '../canvas-context.tsx';
import { toCanvas } from '../scene/view.ts';

/** A shorter pull than this, in screen pixels, is a click. */
const PULL_MIN = 4;

/** What a box selects: all cards it touches and, when it extends, what was selected before. */
export function boxSelection(
  box: Rect,
  cards: Iterable<readonly [ElementId, Point]>,
  before: Iterable<TargetId>,
): Set<TargetId> {
  const selected = new Set<TargetId>(before);
  for (const [id, at] of cards) if (overlap(box, cardRect(at))) selected.add(id);
  return selected;
}

/**
 * Selects with a box: a drag on the ground selects what it touches, with Shift or Ctrl in addition to what is
 * selected. `onDone` learns whether there was a drag, because a click follows either way. Returns how to stop.
 */
export function listenToMarquee(
  canvas: CanvasParts,
  ground: HTMLElement,
  visible: () => Iterable<ElementId>,
  onDone: (dragged: boolean) => void,
): () => void {
  const frame = document.createElement('div');
  frame.className = 'marquee';
  let end: (() => void) | undefined;
  const onPointerDown = (event: PointerEvent): void => {
    const pane = event.target;
    if (!(pane instanceof Element) || !pane.matches('.react-flow__pane:not(.draggable)')) return;
    if (event.button !== 0 || event.pointerType === 'touch') return;
    end?.();
    end = startBox(canvas, ground, frame, event, visible, onDone);
  };
  ground.addEventListener('pointerdown', onPointerDown);
  return () => {
    ground.removeEventListener('pointerdown', onPointerDown);
    end?.();
  };
}

function startBox(
  { scene }: CanvasParts,
  ground: HTMLElement,
  frame: HTMLElement,
  start: PointerEvent,
  visible: () => Iterable<ElementId>,
  onDone: (dragged: boolean) => void,
): () => void {
  const bounds = ground.getBoundingClientRect();
  const inWindow = (event: PointerEvent): Point => ({
    x: event.clientX - bounds.left,
    y: event.clientY - bounds.top,
  });
  const from = inWindow(start);
  const corner = toCanvas(scene.view(), from);
  const adds = start.shiftKey || start.ctrlKey || start.metaKey;
  const before = adds ? [...viewState.getState().selection] : [];
  let dragged = false;
  const onMove = (event: PointerEvent): void => {
    const to = inWindow(event);
    if (!dragged && distance(from, to) < PULL_MIN) return;
    dragged = true;
    const box = rectBetween(from, to);
    if (!frame.isConnected) ground.append(frame);
    frame.style.transform = `translate(${box.x}px, ${box.y}px)`;
    frame.style.width = `${box.width}px`;
    frame.style.height = `${box.height}px`;
    const cards = [...visible()].flatMap((id) => {
      const at = scene.positionOf(id);
      return at === undefined ? [] : [[id, at] as const];
    });
    select(boxSelection(rectBetween(corner, toCanvas(scene.view(), to)), cards, before));
  };
  const stop = (): void => {
    removeEventListener('pointermove', onMove);
    removeEventListener('pointerup', stop);
    removeEventListener('pointercancel', stop);
    frame.remove();
    onDone(dragged);
  };
  addEventListener('pointermove', onMove);
  addEventListener('pointerup', stop);
  addEventListener('pointercancel', stop);
  return stop;
}
