import type { RowKey } from '../../shared/graph/outline.ts';
import type { OutlineRow } from '../../shared/graph/outline-rows.ts';
import { draw } from '../acts/menus/relation-choice.tsx';
import { linkElsewhere, unlink } from '../acts/relations.ts';
import { announce, openDialog } from '../view-state/actions.ts';
import type { Drop } from './drop.ts';
import { meet, type RowDrag } from './meet.ts';
import type { OutlineParts } from './outline-context.tsx';
import { rowAt } from './pointing.ts';

/** A pointer that moves less than this, in pixels, has not begun to drag. */
const THRESHOLD = 4;
/** Within this many pixels of an edge the rows scroll. */
const SCROLL_ZONE = 48;
/** Pixels that they scroll in a frame at the very edge. */
const SCROLL_STEP = 14;

const UNMOVED = 'Nothing was moved.';
/** Somebody else took away what is in the hand. */
const GONE = `What you held is not here any more. ${UNMOVED}`;

interface Held {
  readonly key: RowKey;
  readonly pointerId: number;
  readonly start: { readonly x: number; readonly y: number };
  at: { x: number; y: number };
  isDragging: boolean;
}

/** Lets rows be dragged by their grips while the outline is shown. `show` draws what is in the hand, null: nothing. Returns how to stop. */
export function listenToDrags(
  parts: OutlineParts,
  tree: HTMLElement,
  show: (drag: RowDrag | null) => void,
): () => void {
  let held: Held | null = null;
  let frame = 0;
  const end = (): void => {
    cancelAnimationFrame(frame);
    if (held?.isDragging) show(null);
    held = null;
  };
  const onDown = (event: PointerEvent): void => {
    const isOnGrip = event.target instanceof Element && event.target.closest('.outline-row__grip') !== null;
    const row = isOnGrip && event.button === 0 ? rowAt(parts, event.target) : undefined;
    if (row === undefined || held !== null || event.target === null) return;
    // No text is to be marked on the way, and the row may be gone from the page before the pointer comes back.
    event.preventDefault();
    tree.setPointerCapture(event.pointerId);
    const start = { x: event.clientX, y: event.clientY };
    held = {
      key: row.key,
      pointerId: event.pointerId,
      start,
      at: start,
      isDragging: false,
    };
  };
  const onMove = (event: PointerEvent): void => {
    if (held === null || event.pointerId !== held.pointerId) return;
    held.at = { x: event.clientX, y: event.clientY };
    const far = Math.hypot(held.at.x - held.start.x, held.at.y - held.start.y);
    if (held.isDragging || far < THRESHOLD) return;
    held.isDragging = true;
    // What asks how it is to bear gives the focus back to it.
    parts.goToRow(held.key, { focus: true, selection: 'keep' });
    onFrame();
  };
  const onFrame = (): void => {
    if (held === null) return;
    scrollAtEdge(tree, held.at.y);
    const row = rowOf(parts, held.key);
    if (row === undefined) {
      end();
      announce(GONE);
      return;
    }
    show(meet(parts, tree, row, held.at).drag);
    frame = requestAnimationFrame(onFrame);
  };
  const onUp = (event: PointerEvent): void => {
    if (held === null || event.pointerId !== held.pointerId) return;
    const { key, isDragging } = held;
    end();
    const row = rowOf(parts, key);
    const at = { x: event.clientX, y: event.clientY };
    if (row === undefined) {
      if (isDragging) announce(GONE);
    } else if (isDragging) letGo(parts, row, meet(parts, tree, row, at).drop, at);
    else parts.goToRow(key, { focus: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (held === null || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (held.isDragging) announce(UNMOVED);
    end();
  };
  const onCancel = (event: PointerEvent): void => {
    // Another finger's is none of the hand's business.
    if (event.pointerId === held?.pointerId) end();
  };
  tree.addEventListener('pointerdown', onDown);
  tree.addEventListener('pointermove', onMove);
  tree.addEventListener('pointerup', onUp);
  tree.addEventListener('pointercancel', onCancel);
  document.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    end();
    tree.removeEventListener('pointerdown', onDown);
    tree.removeEventListener('pointermove', onMove);
    tree.removeEventListener('pointerup', onUp);
    tree.removeEventListener('pointercancel', onCancel);
    document.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}

function rowOf(parts: OutlineParts, key: RowKey): OutlineRow | undefined {
  const { rows, index } = parts.rows();
  return rows[index.get(key) ?? -1];
}

function scrollAtEdge(tree: HTMLElement, y: number): void {
  const { top, bottom } = tree.getBoundingClientRect();
  const over = Math.max(0, top + SCROLL_ZONE - y);
  const under = Math.max(0, y - (bottom - SCROLL_ZONE));
  const share = Math.min(1, Math.max(over, under) / SCROLL_ZONE);
  if (share > 0) tree.scrollTop += (under > 0 ? 1 : -1) * Math.ceil(share * SCROLL_STEP);
}

/** Does what the sign at the pointer said, by the acts that the keys use. */
function letGo(parts: OutlineParts, { node }: OutlineRow, drop: Drop, at: { x: number; y: number }): void {
  switch (drop.do) {
    case 'link':
      if (linkElsewhere(parts, drop.via, drop.to)) parts.goToTarget(node.id, { focus: true });
      return;
    case 'draw':
      draw(parts, drop.from, drop.offer.fields, drop.to);
      return;
    case 'choose': {
      const { do: _, ...choice } = drop;
      openDialog({ kind: 'relation-choice', ...choice, at: { x: Math.round(at.x), y: Math.round(at.y) } });
      return;
    }
    case 'unlink':
      unlink(parts, drop.via);
      return;
    case 'refuse':
      announce(drop.why === 'within' ? 'It cannot hang under itself.' : 'The rules allow no relation here.');
      return;
    case 'stay':
      announce(UNMOVED);
      return;
  }
}
