import type { RelationId } from '../../../shared/base/ids.ts';
import { count } from '../../../shared/graph/phrases.ts';
import type { Position } from '../../../shared/model/fields.ts';
import { type TargetId, targetsRelation } from '../../../shared/model/relation.ts';
import { useFolding } from '../../hooks/use-derived.ts';
import { askedOf } from '../../standing/use-asked.ts';
import { MessageSquare, Scale, Trash2, X } from '../../ui/icons.ts';
import { commentOn, openRound } from '../../view-state/actions.ts';
import type { ScreenPoint } from '../../view-state/types.ts';
import { cardsAmong, deleteTargets } from '../edit.ts';
import { unlink } from '../relations.ts';
import { useViewParts, type ViewParts } from '../view-parts.tsx';
import { clipboardItems, oneCardItems } from './card-items.tsx';
import { groundItems } from './ground-items.tsx';
import { lookItems } from './look-items.ts';
import { PointMenu, type PointMenuItem } from './point-menu.tsx';
import { relationItems } from './relation-items.ts';

interface ContextMenuProps {
  readonly ids: readonly TargetId[];
  /** The relation by which the row that was meant hangs where it does. */
  readonly via?: RelationId | undefined;
  readonly at: ScreenPoint;
  readonly position: Position;
}

/** The menu of a card, a relation, several of them, or the ground: the same entries in the same order everywhere. */
export function ContextMenu({ ids, via, at, position }: ContextMenuProps) {
  const view = useViewParts();
  const { tree, hiddenUnder } = useFolding();
  if (ids.length === 0) {
    return <PointMenu label="Map" at={at} groups={groundItems(view, position)} />;
  }
  const cards = cardsAmong(ids);
  const [only] = ids.length === 1 ? ids : [];
  const step = only !== undefined && targetsRelation(only) ? only : via;
  const groups = [
    only === undefined || targetsRelation(only)
      ? []
      : oneCardItems(view, only, at, {
          children: tree.children.get(only)?.length ?? 0,
          hidden: hiddenUnder.get(only) ?? 0,
        }),
    only === undefined ? [] : lookItems(view, only, tree),
    step === undefined ? [] : relationItems(view, step, at),
    only === undefined ? [] : [...askedItems(view, only), ...(view.mayEdit ? [commentItem(only)] : [])],
    only === undefined ? [] : (view.ownItems?.(only) ?? []),
    cards.length === 0 ? [] : clipboardItems(view, cards, position),
    view.mayEdit ? endItems(view, ids, via) : [],
  ];
  return <PointMenu label={targetLabel(ids)} at={at} groups={groups} />;
}

/** The way to what an open round asks about. */
function askedItems({ session }: ViewParts, target: TargetId): PointMenuItem[] {
  const round = askedOf(session.judging).get(target);
  if (round === undefined) return [];
  return [{ id: 'asked', label: 'To the open round', icon: <Scale />, run: () => openRound(round, target) }];
}

function commentItem(target: TargetId): PointMenuItem {
  return {
    id: 'comment',
    label: 'Comment…',
    icon: <MessageSquare />,
    shortcut: 'M',
    run: () => commentOn(target),
  };
}

function targetLabel(ids: readonly TargetId[]): string {
  const [first, ...more] = ids;
  if (more.length > 0) return count(ids.length, 'thing');
  return first !== undefined && targetsRelation(first) ? 'Relation' : 'Card';
}

function endItems(view: ViewParts, ids: readonly TargetId[], via: RelationId | undefined): PointMenuItem[] {
  const remove: PointMenuItem = {
    id: 'delete',
    label: ids.length > 1 ? `Delete ${ids.length}` : 'Delete',
    icon: <Trash2 />,
    shortcut: 'Del',
    danger: true,
    run: () => deleteTargets(view, ids),
  };
  if (via === undefined) return [remove];
  return [{ id: 'unlink', label: 'Unlink from here', icon: <X />, run: () => unlink(view, via) }, remove];
}
