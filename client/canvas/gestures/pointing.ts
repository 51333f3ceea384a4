import type { Point } from '../../../shared/graph/shapes.ts';
import type { TargetId } from '../../../shared/model/relation.ts';
import { hover, openDialog, select, toggleSelected } from '../../view-state/actions.ts';
import { viewState } from '../../view-state/store.ts';
import { RELATION_REACH } from '../connect/connect-drag.ts';
import type { Scene } from '../scene/types.ts';
import { toCanvas } from '../scene/view.ts';

/** The part of a mouse event that decides what a click selects. */
interface Click {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where an event of the pointer lies on the canvas. */
export function placeOf(
  scene: Scene,
  ground: HTMLElement,
  event: { clientX: number; clientY: number },
): Point {
  const bounds = ground.getBoundingClientRect();
  return toCanvas(scene.view(), { x: event.clientX - bounds.left, y: event.clientY - bounds.top });
}

/** What lies under the pointer where no card is mounted: a relation within reach or, far out, a painted card. */
export function underPointer(scene: Scene, at: Point): TargetId | null {
  const card = scene.cardAt(at);
  return card ?? scene.relationAt(at, RELATION_REACH / 2) ?? null;
}

/** Selects what was clicked: alone, or added to and taken from the selection with Shift, Ctrl or Cmd; nothing under it clears. */
export function selectByClick(target: TargetId | null, { shiftKey, ctrlKey, metaKey }: Click): void {
  const extend = shiftKey || ctrlKey || metaKey;
  if (target === null) {
    if (!extend) select([]);
  } else if (extend) toggleSelected(target);
  else select([target]);
}

/** Opens the menu of what lies under the pointer; of the whole selection when that is part of it. */
export function openMenuAt(target: TargetId | null, at: Point, position: Point): void {
  const { selection } = viewState.getState();
  if (target !== null && !selection.has(target)) select([target]);
  const ids = target === null ? [] : selection.has(target) ? [...selection] : [target];
  openDialog({ kind: 'menu', ids, at, position });
}

/** Marks the relation under a pointer that moves over the ground. Returns how to stop. */
export function listenToHover(scene: Scene, ground: HTMLElement): () => void {
  let frame = 0;
  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || scene.preview() !== null) return;
    if (!(event.target instanceof Element) || !event.target.matches('.react-flow__pane')) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const target = underPointer(scene, placeOf(scene, ground, event));
      ground.toggleAttribute('data-over', target !== null);
      hover(target);
    });
  };
  // While the view moves, cards that pass under the pointer are not pointed at; the one where it rests then is.
  const stop = scene.onRest(() => {
    const card = ground.querySelector<HTMLElement>('.card:hover');
    if (card !== null) hover((card.dataset.cardId as TargetId | undefined) ?? null);
  });
  ground.addEventListener('pointermove', onMove, { passive: true });
  return () => {
    cancelAnimationFrame(frame);
    stop();
    ground.removeEventListener('pointermove', onMove);
  };
}
