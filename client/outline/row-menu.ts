import type { OutlineRow } from '../../shared/graph/outline-rows.ts';
import { placeUnder } from '../acts/add.ts';
import { openDialog, select } from '../view-state/actions.ts';
import { viewState } from '../view-state/store.ts';
import type { ScreenPoint } from '../view-state/types.ts';
import { viaOf } from './hang.ts';
import type { OutlineParts } from './outline-context.tsx';
import { targetOf } from './target-of.ts';

/** Opens the menu of a row; of the whole selection when the row is part of it. */
export function openRowMenu(parts: OutlineParts, row: OutlineRow, at: ScreenPoint): void {
  const target = targetOf(row);
  const { selection } = viewState.getState();
  if (!selection.has(target)) select([target]);
  const ids = selection.has(target) ? [...selection] : [target];
  openDialog({
    kind: 'menu',
    ids,
    via: ids.length === 1 ? viaOf(row) : undefined,
    at,
    position: placeUnder(parts, target),
  });
}
