import type { ElementId } from '../../../../shared/base/ids.ts';
import { applyFolds } from '../../../../shared/graph/folding.ts';
import { type TargetId, targetsRelation } from '../../../../shared/model/relation.ts';
import { mayEdit } from '../../../../shared/wire/roles.ts';
import { duplicate } from '../../../commands/clipboard.ts';
import { deleteSelection } from '../../../commands/delete.ts';
import { treeOf } from '../../../hooks/use-derived.ts';
import type { MapSession } from '../../../session/types.ts';
import * as view from '../../../view-state/actions.ts';
import { viewState } from '../../../view-state/store.ts';
import { tell } from '../../../view-state/tell.ts';
import type { Act } from './act.ts';

/** What can be done with what is selected. */
export function selectionActs(session: MapSession): Act[] {
  const { map } = session.reading();
  const { selection, folded } = viewState.getState();
  const ids = [...selection];
  const cards = ids.filter((id): id is ElementId => !targetsRelation(id) && map.elements.has(id));
  const acts: Act[] = [
    {
      id: 'select-all',
      label: 'Select all cards',
      group: 'Selection',
      chord: 'mod+a',
      // What is folded away stays out: nobody should delete what they do not see.
      run: () => view.select(applyFolds(treeOf(map), folded).visible),
    },
  ];
  if (ids.length === 0) return acts;
  acts.push({
    id: 'fit',
    label: 'Show the selection',
    group: 'Selection',
    chord: 'shift+2',
    also: 'zoom',
    run: () => view.moveCamera({ kind: 'fit', ids: cards }),
  });
  if (!mayEdit(session.me.role)) return acts;
  const [only] = cards;
  if (only !== undefined && ids.length === 1) acts.push(...oneCardActs(only));
  const [target] = ids;
  if (target !== undefined && ids.length === 1) acts.push(commentAct(target));
  if (cards.length > 0) acts.push(duplicateAct(session, cards));
  acts.push(deleteAct(session, ids));
  return acts;
}

function oneCardActs(card: ElementId): Act[] {
  return [
    {
      id: 'edit',
      label: 'Edit the statement',
      group: 'Selection',
      chord: 'enter',
      run: () => view.startEditing(card),
    },
    {
      id: 'connect',
      label: 'Connect to…',
      group: 'Selection',
      chord: 'c',
      also: 'relation link rebut support',
      run: () => view.openDialog({ kind: 'connect', from: card }),
    },
  ];
}

function commentAct(target: TargetId): Act {
  return {
    id: 'comment',
    label: 'Comment on the selection',
    group: 'Selection',
    chord: 'm',
    also: 'remark discuss thread mention',
    run: () => view.commentOn(target),
  };
}

function duplicateAct(session: MapSession, cards: readonly ElementId[]): Act {
  return {
    id: 'duplicate',
    label: 'Duplicate',
    group: 'Selection',
    chord: 'mod+d',
    also: 'copy',
    run: () => {
      const copies = duplicate(session, cards);
      if (copies.ok) view.select(copies.value);
      else tell(copies);
    },
  };
}

function deleteAct(session: MapSession, ids: readonly TargetId[]): Act {
  return {
    id: 'delete',
    label: ids.length === 1 ? 'Delete' : `Delete ${ids.length} selected`,
    group: 'Selection',
    chord: 'delete',
    also: 'remove',
    run: () => {
      tell(deleteSelection(session, ids));
      view.clearSelection();
    },
  };
}
