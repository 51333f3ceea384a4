import type { RowKey } from '../../shared/graph/outline.ts';
import type { OutlineRow } from '../../shared/graph/outline-rows.ts';
import { draw } from '../acts/menus/relation-choice.tsx';
import { linkElsewhere, unlink } from '../acts/relations.ts';
import { announce, openDialog } from '../view-state/actions.ts';
import { type Drop, dropOf, dropWords, type Spot, spotOn } from './drop.ts';
import type { OutlineParts } from './outline-context.tsx';
import { rowAt } from './pointing.ts';

/** A pointer that moves less than this, in pixels, has not begun to drag. */
const THRESHOLD = 4;
/** Within this many pixels of an edge the rows scroll. */
const SCROLL_ZONE = 48;
/** Pixels that they scroll in a frame at the very edge. */
const SCROLL_STEP = 14;

/** A row in the hand, as it is drawn. All places are in pixels from the corner of the outline. */
export interface RowDrag {
  readonly pointer: { readonly x: number; readonly y: number };
  /** How wide the outline is. */
  readonly room: number;
  readonly mark: Spot['mark'];
  /** The row that is met, as far as it shows. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly isAllowed: boolean;
  /** What letting go does; undefined: nothing. */
  readonly words: string | undefined;
}

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
    // Somebody else took it away.
    if (row === undefined) {
      end();
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
    if (row === undefined) return;
    if (isDragging) letGo(parts, row, meet(parts, tree, row, at).drop, at);
    else parts.goToRow(key, { focus: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (held === null || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (held.isDragging) announce('Nothing was moved.');
    end();
  };
  tree.addEventListener('pointerdown', onDown);
  tree.addEventListener('pointermove', onMove);
  tree.addEventListener('pointerup', onUp);
  tree.addEventListener('pointercancel', end);
  document.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    end();
    tree.removeEventListener('pointerdown', onDown);
    tree.removeEventListener('pointermove', onMove);
    tree.removeEventListener('pointerup', onUp);
    tree.removeEventListener('pointercancel', end);
    document.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}

function rowOf(parts: OutlineParts, key: RowKey): OutlineRow | undefined {
  const { rows, index } = parts.rows();
  return rows[index.get(key) ?? -1];
}

/** What the pointer meets with a row in the hand: another row, or the ground under the last one. */
function meet(
  parts: OutlineParts,
  tree: HTMLElement,
  carried: OutlineRow,
  pointer: { readonly x: number; readonly y: number },
): { readonly drop: Drop; readonly drag: RowDrag } {
  const { outline } = parts.rows();
  const { map } = parts.session.reading();
  const ground = tree.getBoundingClientRect();
  const y = Math.min(Math.max(pointer.y, ground.top + 1), ground.bottom - 1);
  // Besides the rows, at the same height, is as good as on them.
  const element = document.elementFromPoint(ground.left + ground.width / 2, y)?.closest('[data-row-key]');
  const row = element ? rowAt(parts, element) : undefined;
  const last = tree.querySelector('[data-row-key]:last-child');
  const box = (element ?? last ?? tree).getBoundingClientRect();
  const top = Math.max(box.top, ground.top);
  const origin = (tree.offsetParent ?? tree).getBoundingClientRect();
  const spot: Spot =
    row === undefined ? { to: null, mark: 'below' } : spotOn(outline, row, (y - box.top) / box.height);
  const drop = dropOf(map, outline, carried, spot.to);
  return {
    drop,
    drag: {
      pointer: { x: pointer.x - origin.left, y: pointer.y - origin.top },
      room: origin.width,
      mark: spot.mark,
      box: {
        left: box.left - origin.left,
        top: top - origin.top,
        width: box.width,
        height: Math.min(box.bottom, ground.bottom) - top,
      },
      isAllowed: drop.do !== 'refuse',
      words: dropWords(map, drop),
    },
  };
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
      return;
  }
}
