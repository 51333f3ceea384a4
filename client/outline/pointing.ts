import type { MouseEvent } from 'react';
import type { OutlineRow } from '../../shared/graph/outline-rows.ts';
import { toggleSelected } from '../view-state/actions.ts';
import { foldRow } from './folds.ts';
import type { OutlineParts } from './outline-context.tsx';
import { openRowMenu } from './row-menu.ts';
import { editRow, mayWriteIn } from './run-intent.ts';
import { targetOf } from './target-of.ts';

/** The row that an event came from. */
export function rowAt(parts: OutlineParts, target: EventTarget): OutlineRow | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row-key]') : null;
  const { rows, index } = parts.rows();
  return row?.dataset.rowKey === undefined ? undefined : rows[index.get(row.dataset.rowKey) ?? -1];
}

/** What a click does: folds, opens the menu, follows a reference, or goes to the row, extending the selection with Shift, Ctrl or Cmd. */
export function pointAt(parts: OutlineParts, event: MouseEvent): void {
  const row = rowAt(parts, event.target);
  if (row === undefined || !(event.target instanceof Element)) return;
  const on = (selector: string): Element | null => (event.target as Element).closest(selector);
  const menu = on('.outline-row__menu');
  if (on('textarea') !== null) return;
  if (on('.outline-row__fold') !== null && row.fold !== 'leaf') foldRow(row, row.fold === 'open');
  else if (menu !== null) {
    parts.goToRow(row.key, { focus: true, selection: 'keep' });
    const { right, bottom } = menu.getBoundingClientRect();
    openRowMenu(parts, row, { x: right, y: bottom });
  } else if (on('.outline-row__jump') !== null) parts.goToTarget(row.node.id, { focus: true });
  else if (event.ctrlKey || event.metaKey) {
    parts.goToRow(row.key, { focus: true, selection: 'keep' });
    toggleSelected(targetOf(row));
  } else parts.goToRow(row.key, event.shiftKey ? { focus: true, selection: 'extend' } : { focus: true });
}

/** A double click on a row's words opens them for writing. */
export function editAt(parts: OutlineParts, event: MouseEvent): void {
  const row = rowAt(parts, event.target);
  const isOnWords = event.target instanceof Element && event.target.closest('.outline-row__body') !== null;
  if (row !== undefined && isOnWords && mayWriteIn(parts, row)) editRow(parts, row);
}

/** Opens the menu of the row under the pointer. */
export function openMenuAt(parts: OutlineParts, event: MouseEvent): void {
  const row = rowAt(parts, event.target);
  // Text that is being written has the browser's own menu.
  if (row === undefined || (event.target instanceof Element && event.target.closest('textarea'))) return;
  event.preventDefault();
  parts.goToRow(row.key, { focus: true, selection: 'keep' });
  openRowMenu(parts, row, { x: event.clientX, y: event.clientY });
}
