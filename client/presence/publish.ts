import type { ElementId } from '../../shared/base/ids.ts';
import type { Position } from '../../shared/model/fields.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import { PRESENCE_ITEMS_MAX } from '../../shared/wire/presence.ts';
import type { MapSession } from '../session/types.ts';
import { viewState } from '../view-state/store.ts';
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

/** What I have selected, as far as an entry holds it. */
function publishSelection({ presence }: MapSession, selection: ReadonlySet<TargetId>): void {
  presence.publish({ selection: [...selection].slice(0, PRESENCE_ITEMS_MAX) });
}

/** Lets others see my selection from now on, beginning with the present one, until the returned function is called. */
export function shareSelection(session: MapSession): () => void {
  publishSelection(session, viewState.getState().selection);
  return viewState.subscribe((now, before) => {
    if (now.selection !== before.selection) publishSelection(session, now.selection);
  });
}

/** Lets those who follow me see what a tour shows me; null: nothing. */
export function publishShowing({ presence }: MapSession, shown: readonly TargetId[] | null): void {
  presence.publish({ showing: shown === null ? null : shown.slice(0, PRESENCE_ITEMS_MAX) });
}

/** What of a canvas others may follow. */
interface SharedView {
  /** Null while the canvas has no size yet. */
  readonly get: () => CentredView | null;
  /** Told when what is in sight changes. */
  readonly onChange: (listener: () => void) => () => void;
}

/** Lets others follow my view from now on, beginning with the present one, until the returned function is called. */
export function shareView({ presence }: MapSession, view: SharedView): () => void {
  const publish = (): void => {
    const viewport = view.get();
    if (viewport !== null) presence.publish({ viewport });
  };
  publish();
  const stop = view.onChange(publish);
  return () => {
    stop();
    presence.publish({ viewport: null });
  };
}

/** Lets others see my cards in flight, as far as an entry holds them; none when the flight is over. */
export function publishDrag({ presence }: MapSession, drag: ReadonlyMap<ElementId, Position>): void {
  presence.publish({ drag: Object.fromEntries([...drag].slice(0, PRESENCE_ITEMS_MAX)) });
}
