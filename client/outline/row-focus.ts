import type { RowKey } from '../../shared/graph/outline.ts';

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

/** A row's element, if it is mounted. */
export function rowElement(tree: HTMLElement | null, key: RowKey): HTMLElement | null {
  return tree?.querySelector<HTMLElement>(`[data-row-key="${CSS.escape(key)}"]`) ?? null;
}
