import type { ElementId } from '../../../shared/base/ids.ts';
import { count } from '../../../shared/graph/phrases.ts';
import type { Position } from '../../../shared/model/fields.ts';
import { Copy, Pencil, Plus } from '../../ui/icons.ts';
import { openDialog, startEditing } from '../../view-state/actions.ts';
import type { ScreenPoint } from '../../view-state/types.ts';
import { placeUnder } from '../add.ts';
import { copyFromMenu, pasteFromMenu } from '../clipboard.ts';
import { duplicateCards } from '../edit.ts';
import { toggleFoldOf } from '../fold.ts';
import type { ViewParts } from '../view-parts.tsx';
import type { PointMenuItem } from './point-menu.tsx';

/** What can be done with one card alone. */
export function oneCardItems(
  view: ViewParts,
  id: ElementId,
  at: ScreenPoint,
  under: { readonly children: number; readonly hidden: number },
): PointMenuItem[] {
  const element = view.session.reading().map.elements.get(id);
  if (element === undefined) return [];
  const items: PointMenuItem[] = [];
  if (view.mayEdit) {
    const reply = (): void =>
      openDialog({ kind: 'create-here', from: id, position: placeUnder(view, id), at });
    items.push(
      { id: 'edit', label: 'Edit', icon: <Pencil />, shortcut: 'F2', run: () => startEditing(id) },
      { id: 'reply', label: 'Add reply…', icon: <Plus />, run: reply },
      {
        id: 'connect',
        label: 'Connect…',
        shortcut: 'C',
        run: () => openDialog({ kind: 'connect', from: id }),
      },
    );
  }
  if (under.children > 0) {
    items.push({
      id: 'fold',
      label: under.hidden > 0 ? `Unfold ${count(under.hidden, 'card')}` : 'Fold what hangs under it',
      shortcut: 'F',
      run: () => toggleFoldOf(view, element),
    });
  }
  return items;
}

/** What can be done with any number of cards. */
export function clipboardItems(
  view: ViewParts,
  cards: readonly ElementId[],
  position: Position,
): PointMenuItem[] {
  const copy: PointMenuItem = {
    id: 'copy',
    label: 'Copy',
    icon: <Copy />,
    shortcut: 'Ctrl+C',
    run: () => void copyFromMenu(view, cards),
  };
  if (!view.mayEdit) return [copy];
  return [
    { id: 'duplicate', label: 'Duplicate', shortcut: 'Ctrl+D', run: () => duplicateCards(view, cards) },
    copy,
    pasteItem(view, position),
  ];
}

/** Puts what was copied down at a place. */
export function pasteItem(view: ViewParts, position: Position): PointMenuItem {
  return {
    id: 'paste',
    label: 'Paste',
    shortcut: 'Ctrl+V',
    run: () => void pasteFromMenu(view, { x: Math.round(position.x), y: Math.round(position.y) }),
  };
}
