import type { ElementId } from '../../../shared/base/ids.ts';
import { distance, type Point } from '../../../shared/graph/shapes.ts';
import { allowedKinds } from '../../../shared/model/link-rules.ts';
import type { TargetId } from '../../../shared/model/relation.ts';
import { announce, openDialog, select } from '../../view-state/actions.ts';
import type { CanvasParts } from '../canvas-context.tsx';
import type { Scene } from '../scene/types.ts';
import { toCanvas } from '../scene/view.ts';

/** How near to a relation the pointer must come to mean it, in screen pixels. */
export const RELATION_REACH = 14;
/** A shorter pull than this, in screen pixels, means nothing. */
const PULL_MIN = 24;

/** What lies under the pointer while a relation is drawn from a card: another card, else a relation within reach. */
function targetAt(scene: Scene, from: ElementId, at: Point): TargetId | null {
  const card = scene.cardAt(at);
  if (card !== undefined) return card === from ? null : card;
  return scene.relationAt(at, RELATION_REACH) ?? null;
}

/** Follows the pointer from a card's side until it is let go; then asks which relation is meant, or what to create. */
export function startConnecting(canvas: CanvasParts, from: ElementId, start: PointerEvent): void {
  const { scene, session } = canvas;
  const ground = (start.target as Element).closest<HTMLElement>('.canvas');
  if (ground === null) return;
  const box = ground.getBoundingClientRect();
  const placeOf = (event: PointerEvent): Point =>
    toCanvas(scene.view(), { x: event.clientX - box.left, y: event.clientY - box.top });
  const mayEndAt = (over: TargetId | null): boolean =>
    over !== null && allowedKinds(session.reading().map, from, over).length > 0;

  const onMove = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return;
    const to = placeOf(event);
    const over = targetAt(scene, from, to);
    scene.setPreview({ from, to, over, allowed: mayEndAt(over) });
  };
  const onUp = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return;
    stop();
    const pulled = distance({ x: start.clientX, y: start.clientY }, { x: event.clientX, y: event.clientY });
    if (pulled < PULL_MIN) return;
    drop(canvas, from, placeOf(event), { x: event.clientX, y: event.clientY });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    stop();
  };
  const stop = (): void => {
    ground.removeAttribute('data-connecting');
    scene.setPreview(null);
    removeEventListener('pointermove', onMove);
    removeEventListener('pointerup', onUp);
    removeEventListener('pointercancel', stop);
    removeEventListener('keydown', onKey, true);
  };
  select([from]);
  ground.setAttribute('data-connecting', '');
  addEventListener('pointermove', onMove);
  addEventListener('pointerup', onUp);
  addEventListener('pointercancel', stop);
  addEventListener('keydown', onKey, true);
}

function drop({ scene, session }: CanvasParts, from: ElementId, place: Point, at: Point): void {
  const over = targetAt(scene, from, place);
  if (over === null) {
    if (scene.cardAt(place) !== from) openDialog({ kind: 'create-here', from, position: place, at });
    return;
  }
  if (allowedKinds(session.reading().map, from, over).length === 0) {
    announce('These two are already linked in every way that the rules allow.');
    return;
  }
  openDialog({ kind: 'relation-choice', from, to: over, at });
}
