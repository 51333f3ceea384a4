import type { OutlineRow } from '../../shared/graph/outline-rows.ts';
import { count } from '../../shared/graph/phrases.ts';
import { kindFields } from '../../shared/model/element.ts';
import { targetsRelation } from '../../shared/model/relation.ts';
import { addCard, addReply, type NewKind, placeUnder } from '../acts/add.ts';
import { cardsAmong, deleteTargets, duplicateCards, timeTravel } from '../acts/edit.ts';
import { leaveFocus, nextFocus } from '../acts/focus.ts';
import { foldByOne, showAnswers, toggleBranchOf } from '../acts/levels.ts';
import { fieldsOf } from '../acts/offers.ts';
import { cycleRelation, undercutStep, unlink } from '../acts/relations.ts';
import {
  announce,
  clearSelection,
  commentOn,
  follow,
  openDialog,
  select,
  startEditing,
  toggleSelected,
} from '../view-state/actions.ts';
import { viewState } from '../view-state/store.ts';
import { foldRow, unfoldSiblings } from './folds.ts';
import { hangDeeper, hangHigher, viaOf } from './hang.ts';
import { movedTo } from './moves.ts';
import type { OutlineParts } from './outline-context.tsx';
import type { OutlineIntent } from './outline-intent.ts';
import { openRowMenu } from './row-menu.ts';
import { targetOf } from './target-of.ts';

/** Does what a key asks at a row; false when it has no meaning there, and is left to the browser. */
export function runIntent(parts: OutlineParts, intent: OutlineIntent, row: OutlineRow): boolean {
  const { rows, index } = parts.rows();
  const at = index.get(row.key) ?? 0;
  switch (intent.do) {
    case 'move': {
      const goal = movedTo(rows, at, intent.move);
      if (goal !== undefined) parts.goToRow(goal.key, intent.extend ? { selection: 'extend' } : {});
      return true;
    }
    case 'into':
      goInto(parts, row, rows[at + 1]);
      return true;
    case 'out':
      if (row.fold === 'open') foldRow(row, true);
      else if (row.parent !== undefined) parts.goToRow(row.parent);
      return true;
    case 'unfold-siblings':
      unfoldSiblings(rows, row);
      return true;
    case 'toggle-fold':
      foldRow(row, row.fold === 'open');
      return true;
    case 'toggle-branch':
    case 'fold-level':
    case 'unfold-level':
    case 'answers':
    case 'focus':
      return runLook(parts, intent.do, row);
    case 'toggle-selected':
      toggleSelected(targetOf(row));
      return true;
    case 'select-all': {
      const all = new Set(cardsAmong(rows.map(targetOf)));
      select(all);
      announce(`Selected ${count(all.size, 'card')}.`);
      return true;
    }
    case 'relations':
      openDialog({ kind: 'relations', of: targetOf(row), at: parts.pointOf(row.key) });
      return true;
    case 'comment':
      commentOn(targetOf(row));
      return true;
    case 'menu':
      openRowMenu(parts, row, parts.pointOf(row.key));
      return true;
    case 'escape':
      return endInnermost();
    case 'type':
      return false;
    default:
      return runChange(parts, intent, row);
  }
}

/** The intents that change what shows of the map, and how much. */
function runLook(
  parts: OutlineParts,
  how: 'toggle-branch' | 'fold-level' | 'unfold-level' | 'answers' | 'focus',
  { node }: OutlineRow,
): boolean {
  if (how === 'fold-level' || how === 'unfold-level')
    foldByOne(parts.session, how === 'fold-level' ? 'fold' : 'unfold');
  else if (how === 'focus') nextFocus(parts.session, node.id);
  else if (node.kind === 'relation') return false;
  else if (how === 'answers') showAnswers(parts.session, node.id);
  else {
    const element = parts.session.reading().map.elements.get(node.id);
    if (element !== undefined) toggleBranchOf(parts, element);
  }
  return true;
}

function goInto(parts: OutlineParts, row: OutlineRow, next: OutlineRow | undefined): void {
  if (row.node.kind === 'reference') parts.goToTarget(row.node.id);
  else if (row.fold === 'closed') foldRow(row, false);
  else if (row.fold === 'open' && next !== undefined) parts.goToRow(next.key);
}

/** The intents that change the map. */
function runChange(parts: OutlineParts, intent: OutlineIntent, row: OutlineRow): boolean {
  const { node } = row;
  const via = viaOf(row);
  switch (intent.do) {
    case 'add':
      addCard(parts, intent.kind);
      return true;
    case 'edit':
      editRow(parts, row);
      return true;
    case 'sibling':
      addSibling(parts, row);
      return true;
    case 'child':
      openDialog({
        kind: 'create-here',
        from: node.id,
        position: placeUnder(parts, node.id),
        at: parts.pointOf(row.key),
      });
      return true;
    case 'undercut': {
      const step = node.kind === 'relation' ? node.id : via;
      if (step === undefined) announce('This hangs under nothing, so there is no step to undercut.');
      else undercutStep(parts, step);
      return true;
    }
    case 'connect':
      if (node.kind !== 'relation') openDialog({ kind: 'connect', from: node.id });
      return true;
    case 'change-relation': {
      const step = node.kind === 'relation' ? node.id : via;
      if (step !== undefined) cycleRelation(parts, step, intent.step);
      return true;
    }
    case 'hang-higher':
      hangHigher(parts, row);
      return true;
    case 'hang-deeper':
      hangDeeper(parts, row);
      return true;
    case 'delete':
      deleteAt(parts, row);
      return true;
    case 'duplicate':
      duplicateCards(parts, cardsAmong(viewState.getState().selection));
      return true;
    case 'undo':
    case 'redo':
      timeTravel(parts, intent.do);
      return true;
    default:
      return false;
  }
}

/** Opens the statement of a row for writing where it stands in full. */
export function editRow(parts: OutlineParts, { node }: OutlineRow): void {
  if (node.kind === 'relation') return;
  if (node.kind === 'reference') parts.goToTarget(node.id);
  startEditing(node.id);
}

/** Adds a card like this one that bears on the same thing in the same way; at a reference, goes to where it refers. */
function addSibling(parts: OutlineParts, { key, node }: OutlineRow): void {
  const { map } = parts.session.reading();
  if (node.kind === 'relation') {
    openDialog({
      kind: 'create-here',
      from: node.id,
      position: placeUnder(parts, node.id),
      at: parts.pointOf(key),
    });
    return;
  }
  if (node.kind === 'reference') {
    parts.goToTarget(node.id);
    return;
  }
  const element = map.elements.get(node.id);
  if (element === undefined) return;
  const kind: NewKind = element.kind === 'cost' ? kindFields(element) : element.kind;
  const relation = node.via === undefined ? undefined : map.relations.get(node.via);
  if (relation === undefined) addCard(parts, kind);
  else addReply(parts, kind, fieldsOf(relation, false), relation.to);
}

/** Deletes what is selected; at a row that only refers to an element, the relation by which it does. */
function deleteAt(parts: OutlineParts, row: OutlineRow): void {
  const { selection } = viewState.getState();
  const alone = selection.size <= 1;
  if (alone && row.node.kind === 'reference') unlink(parts, row.node.via);
  else deleteTargets(parts, alone ? [row.node.id] : [...selection]);
}

/** Ends the innermost thing: following, then a selection of several, then the focus. */
function endInnermost(): boolean {
  const { following, selection, focus } = viewState.getState();
  if (following !== null) follow(null);
  else if (selection.size > 1) clearSelection();
  else if (focus !== null) leaveFocus();
  else return false;
  return true;
}

/** Whether a row's statement can be written in by this view's person. */
export function mayWriteIn({ mayEdit }: OutlineParts, { node }: OutlineRow): boolean {
  return mayEdit && !targetsRelation(node.id);
}
