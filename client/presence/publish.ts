import type { ElementId } from '../../shared/base/ids.ts';
import type { Position } from '../../shared/model/fields.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import { PRESENCE_ITEMS_MAX } from '../../shared/wire/presence.ts';
import type { MapSession } from '../session/types.ts';
import type { CentredView, Place } from './interpolate.ts';

/** Lets others see my pointer over an element until the returned function is called. */
export function publishPointer(
  { presence }: MapSession,
  over: HTMLElement,
  toCanvas: (event: PointerEvent) => Place,
): () => void {
  const onMove = (event: PointerEvent): void => {
    const at = toCanvas(event);
    presence.publish({ cursor: { x: Math.round(at.x), y: Math.round(at.y) } });
  };
  const onLeave = (): void => presence.publish({ cursor: null });
  over.addEventListener('pointermove', onMove, { passive: true });
  over.addEventListener('pointerleave', onLeave);
  return () => {
    over.removeEventListener('pointermove', onMove);
    over.removeEventListener('pointerleave', onLeave);
    onLeave();
  };
}

/** Lets others see what I have selected, as far as an entry holds it. */
export function publishSelection({ presence }: MapSession, selection: ReadonlySet<TargetId>): void {
  presence.publish({ selection: [...selection].slice(0, PRESENCE_ITEMS_MAX) });
}

/** Lets others see my cards in flight, as far as an entry holds them; none when the flight is over. */
export function publishDrag({ presence }: MapSession, drag: ReadonlyMap<ElementId, Position>): void {
  presence.publish({ drag: Object.fromEntries([...drag].slice(0, PRESENCE_ITEMS_MAX)) });
}

/** Lets others follow my view; null when I look at no canvas. */
export function publishView({ presence }: MapSession, view: CentredView | null): void {
  presence.publish({ viewport: view });
}
