import type { MouseEvent } from 'react';
import type { OutlineRow } from '../../shared/graph/outline-rows.ts';
import { toggleSelected } from '../view-state/actions.ts';
import { foldRow } from './folds.ts';
import type { OutlineParts } from './outline-context.tsx';
import { targetOf } from './target-of.ts';

/** The row that an event came from. */
export function rowAt(parts: OutlineParts, target: EventTarget): OutlineRow | undefined {
  const key =
    target instanceof Element ? target.closest<HTMLElement>('[data-row-key]')?.dataset.rowKey : undefined;
  const { rows, index } = parts.rows();
  return key === undefined ? undefined : rows[index.get(key) ?? -1];
}

/** What a click does: folds, follows a reference, or goes to the row, adding to the selection with Shift, Ctrl or Cmd. */
export function pointAt(parts: OutlineParts, event: MouseEvent): void {
  const row = rowAt(parts, event.target);
  if (row === undefined || !(event.target instanceof Element)) return;
  if (event.target.closest('.outline-row__fold') !== null && row.fold !== 'leaf') {
    foldRow(row, row.fold === 'open');
  } else if (event.target.closest('.outline-row__jump') !== null) {
    parts.goTo(row.node.id, { focus: true });
  } else if (event.ctrlKey || event.metaKey) {
    parts.goTo(row.key, { focus: true, selection: 'keep' });
    toggleSelected(targetOf(row));
  } else parts.goTo(row.key, event.shiftKey ? { focus: true, selection: 'extend' } : { focus: true });
}
