import type { RowKey } from '../../shared/graph/outline.ts';

/** Room that stays over and under a row that is brought into view, in pixels. */
export const MARGIN = 8;

/** Whose the focus is. */
export interface RowFocus {
  /** Whether it belongs to the rows, also while the row that had it is being taken away. */
  held: boolean;
  /** Whether the row gone to is to have it although it is elsewhere. */
  wished: boolean;
  /** Whether a pointer is pressed on a row: its click tells where to go, and how. */
  pointing: boolean;
  /** Whether a row was gone to from a menu or dialog, which will give the focus back to the row before. */
  away: boolean;
}

/** Gives the present row the focus when the one that had it is gone or left, or when that was wished for. */
export function settleFocus(tree: HTMLElement | null, at: RowKey | undefined, focus: RowFocus): void {
  if (tree === null || at === undefined) return;
  const has = document.activeElement;
  const lost = focus.held && (has === null || has === document.body);
  const onAnotherRow =
    has instanceof HTMLElement && tree.contains(has) && ![undefined, at].includes(has.dataset.rowKey);
  if (!focus.wished && !lost && !onAnotherRow) return;
  const row = rowElement(tree, at);
  if (row === null) return;
  focus.wished = false;
  focus.away = false;
  row.focus({ preventScroll: true });
}

/** Gives a row the focus: at once when it is mounted, else as soon as it is. */
export function focusRow(tree: HTMLElement | null, key: RowKey, focus: RowFocus): void {
  const row = rowElement(tree, key);
  focus.wished = row === null;
  row?.focus({ preventScroll: true });
}

/** Puts the present row's focus on another at once, if a row has it and the other is mounted. */
export function passFocus(tree: HTMLElement | null, key: RowKey): void {
  const has = document.activeElement;
  if (tree === null || !(has instanceof HTMLElement) || has.dataset.rowKey === undefined) return;
  if (tree.contains(has)) rowElement(tree, key)?.focus({ preventScroll: true });
}

/** Scrolls as little as brings a row into view; false when it is not mounted, so that nobody knows yet where it lies. */
export function bringIntoView(tree: HTMLElement | null, key: RowKey): boolean {
  const row = rowElement(tree, key);
  if (tree === null || row === null) return false;
  const [box, frame] = [row.getBoundingClientRect(), tree.getBoundingClientRect()];
  const over = box.top - MARGIN - frame.top;
  const under = box.bottom + MARGIN - frame.bottom;
  if (over < 0) tree.scrollTop += over;
  // Of a row higher than the window, its beginning.
  else if (under > 0) tree.scrollTop += Math.min(under, over);
  return true;
}

/** A row's element, if it is mounted. */
export function rowElement(tree: HTMLElement | null, key: RowKey): HTMLElement | null {
  return tree?.querySelector<HTMLElement>(`[data-row-key="${CSS.escape(key)}"]`) ?? null;
}
