import type { OutlineRow } from '../../shared/graph/outline-rows.ts';
import { addCard } from '../acts/add.ts';
import { timeTravel } from '../acts/edit.ts';
import { announce, follow } from '../view-state/actions.ts';
import { isLetterOff } from '../view-state/letter-keys.ts';
import { viewState } from '../view-state/store.ts';
import { typedTo } from './moves.ts';
import type { OutlineParts } from './outline-context.tsx';
import { changesMap, type OutlineIntent, outlineIntent } from './outline-intent.ts';
import { rowText } from './row-words.ts';
import { runIntent } from './run-intent.ts';

/** Letters typed within this time belong to one word, in milliseconds. */
const TYPING_MS = 800;

/** Listens to the outline's keys while it is shown. Returns how to stop. */
export function listenToKeys(parts: OutlineParts, ground: HTMLElement): () => void {
  const typing = { typed: '', at: Number.NEGATIVE_INFINITY };
  // Tab adds a card; after Escape it leaves the outline as it leaves any widget.
  let leaves = false;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    if (endsFollowing(event)) {
      event.preventDefault();
      return;
    }
    if (!isForRows(event.target, ground) || event.key === 'Shift') return;
    const onRow = event.target !== null && !(event.target as Node).contains(ground);
    const { key, ctrlKey, metaKey, shiftKey, altKey, timeStamp } = event;
    const isTyping = timeStamp - typing.at < TYPING_MS;
    const command = ctrlKey || metaKey;
    const isOff = isLetterOff(event);
    // Turned off they find a row all the same, where one has the focus, as in any tree.
    if (isOff && !onRow) return;
    const intent: OutlineIntent | undefined = isOff
      ? { do: 'type', letter: key }
      : outlineIntent({ key, command, shift: shiftKey, alt: altKey, typing: isTyping });
    // Where no row has the focus yet, Tab is the way to one.
    const tabIsFree = leaves || !onRow;
    leaves = key === 'Escape';
    if (intent === undefined || (intent.do === 'child' && tabIsFree)) return;
    if (intent.do === 'type') {
      typing.typed = isTyping ? typing.typed + intent.letter : intent.letter;
      typing.at = timeStamp;
      goToTyped(parts, typing.typed);
    } else if (!runAtRow(parts, intent)) {
      if (intent.do === 'escape' && onRow && parts.mayEdit) announce('Tab leaves the outline now.');
      return;
    }
    event.preventDefault();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/** Following is ended from anywhere: it was begun in the bar above. */
function endsFollowing({ key }: KeyboardEvent): boolean {
  if (key !== 'Escape' || viewState.getState().following === null) return false;
  follow(null);
  return true;
}

/** Keys are the rows' own when one of them, or nothing at all, has the focus. */
function isForRows(target: EventTarget | null, ground: HTMLElement): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.contains(ground) || (ground.contains(target) && target.dataset.rowKey !== undefined);
}

function rowNow(parts: OutlineParts): OutlineRow | undefined {
  const { rows, index } = parts.rows();
  return rows[index.get(parts.at() ?? '') ?? 0];
}

function runAtRow(parts: OutlineParts, intent: OutlineIntent): boolean {
  const row = rowNow(parts);
  if (!parts.mayEdit && changesMap(intent)) {
    // Who may only look follows a reference all the same.
    if (intent.do !== 'sibling' || row?.node.kind !== 'reference') return false;
    return parts.goToTarget(row.node.id);
  }
  if (row !== undefined) return runIntent(parts, intent, row);
  if (intent.do === 'add') addCard(parts, intent.kind);
  else if (intent.do === 'undo' || intent.do === 'redo') timeTravel(parts, intent.do);
  else return false;
  return true;
}

function goToTyped(parts: OutlineParts, typed: string): void {
  const { rows, index } = parts.rows();
  const { map } = parts.session.reading();
  const from = index.get(parts.at() ?? '') ?? 0;
  const goal = typedTo(rows, from, typed, ({ node }) => rowText(map, node.id));
  if (goal !== undefined) parts.goToRow(goal);
}
