import { count } from '../../../shared/graph/phrases.ts';
import { placeForReply } from '../../../shared/graph/placement.ts';
import { cardRect, centreOf } from '../../../shared/graph/shapes.ts';
import { ELEMENT_KINDS } from '../../../shared/model/element.ts';
import type { Position } from '../../../shared/model/fields.ts';
import { type TargetId, targetsRelation } from '../../../shared/model/relation.ts';
import { ELEMENT_WORDS } from '../../../shared/model/words.ts';
import { addRegionAt } from '../../commands/map.ts';
import { useFolding } from '../../hooks/use-derived.ts';
import { KindIcon } from '../../marks/kind-icon.tsx';
import { Copy, Pencil, Plus, Trash2 } from '../../ui/icons.ts';
import { announce, openDialog, startEditing } from '../../view-state/actions.ts';
import { tell } from '../../view-state/tell.ts';
import type { ScreenPoint } from '../../view-state/types.ts';
import { addCard, takenPlaces } from '../add.ts';
import { copyFromMenu, pasteFromMenu } from '../clipboard.ts';
import { cardsAmong, deleteTargets, duplicateCards } from '../edit.ts';
import { toggleFoldOf } from '../fold.ts';
import { useViewParts, type ViewParts } from '../view-parts.tsx';
import { PointMenu, type PointMenuItem } from './point-menu.tsx';

interface ContextMenuProps {
  readonly ids: readonly TargetId[];
  readonly at: ScreenPoint;
  readonly position: Position;
}

/** The menu of a card, a relation, several of them, or the ground: the same entries in the same order everywhere. */
export function ContextMenu({ ids, at, position }: ContextMenuProps) {
  const view = useViewParts();
  const { tree, hiddenUnder } = useFolding();
  if (ids.length === 0) {
    return <PointMenu label="Map" at={at} groups={groundItems(view, position)} />;
  }
  const cards = cardsAmong(ids);
  const only = cards.length === 1 && ids.length === 1 ? cards[0] : undefined;
  const groups = [
    only === undefined
      ? []
      : oneCardItems(view, only, at, {
          children: tree.children.get(only)?.length ?? 0,
          hidden: hiddenUnder.get(only) ?? 0,
        }),
    cards.length === 0 ? [] : clipboardItems(view, cards, position),
    view.mayEdit ? [deleteItem(view, ids)] : [],
  ];
  return <PointMenu label={targetLabel(ids)} at={at} groups={groups} />;
}

function targetLabel(ids: readonly TargetId[]): string {
  const [first, ...more] = ids;
  if (more.length > 0) return count(ids.length, 'thing');
  return first !== undefined && targetsRelation(first) ? 'Relation' : 'Card';
}

function oneCardItems(
  view: ViewParts,
  id: ReturnType<typeof cardsAmong>[number],
  at: ScreenPoint,
  under: { readonly children: number; readonly hidden: number },
): PointMenuItem[] {
  const element = view.session.reading().map.elements.get(id);
  if (element === undefined) return [];
  const items: PointMenuItem[] = [];
  if (view.mayEdit) {
    const reply = (): void => {
      const place = placeForReply(view.positionOf(id) ?? element.position, takenPlaces(view));
      openDialog({ kind: 'create-here', from: id, position: centreOf(cardRect(place)), at });
    };
    items.push(
      { id: 'edit', label: 'Edit', icon: <Pencil />, shortcut: 'Enter', run: () => startEditing(id) },
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

function clipboardItems(
  view: ViewParts,
  cards: ReturnType<typeof cardsAmong>,
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

function pasteItem(view: ViewParts, position: Position): PointMenuItem {
  return {
    id: 'paste',
    label: 'Paste',
    shortcut: 'Ctrl+V',
    run: () => void pasteFromMenu(view, { x: Math.round(position.x), y: Math.round(position.y) }),
  };
}

function deleteItem(view: ViewParts, ids: readonly TargetId[]): PointMenuItem {
  return {
    id: 'delete',
    label: ids.length > 1 ? `Delete ${ids.length}` : 'Delete',
    icon: <Trash2 />,
    shortcut: 'Del',
    danger: true,
    run: () => deleteTargets(view, ids),
  };
}

/** Size of a region that is put down, in canvas pixels: two cards wide, two high, with its title. */
const NEW_REGION = { width: 680, height: 460 } as const;

function groundItems(view: ViewParts, position: Position): PointMenuItem[][] {
  const fit: PointMenuItem = {
    id: 'fit',
    label: 'Show everything',
    shortcut: 'Shift+1',
    run: () => view.showAll(),
  };
  if (!view.mayEdit) return [[fit]];
  const addRegion = (): void => {
    const at = { x: Math.round(position.x), y: Math.round(position.y) };
    const added = addRegionAt(view.session, { title: 'New region', position: at, size: NEW_REGION });
    if (tell(added)) announce('Added a region. Double-click its title to name it.');
  };
  return [
    ELEMENT_KINDS.map((kind, index) => ({
      id: kind,
      label: ELEMENT_WORDS[kind],
      icon: <KindIcon kind={kind} />,
      shortcut: String(index + 1),
      run: () => addCard(view, kind, position),
    })),
    [{ id: 'region', label: 'Region', run: addRegion }],
    [pasteItem(view, position), fit],
  ];
}
