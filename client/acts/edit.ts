import type { ElementId } from '../../shared/base/ids.ts';
import { count } from '../../shared/graph/phrases.ts';
import type { Point } from '../../shared/graph/shapes.ts';
import { type TargetId, targetsRelation } from '../../shared/model/relation.ts';
import { copyToClipboardText, duplicate } from '../commands/clipboard.ts';
import { deleteSelection } from '../commands/delete.ts';
import { nudge } from '../commands/elements.ts';
import { redo, undo } from '../commands/map.ts';
import { later } from '../ui/later.ts';
import { announce, notify, select } from '../view-state/actions.ts';
import { viewState } from '../view-state/store.ts';
import { tell } from '../view-state/tell.ts';
import type { ViewParts } from './view-parts.tsx';
import { withPart } from './with-part.ts';

/** The selected cards, relations left aside, in the order of selection. */
export function selectedCards(): ElementId[] {
  return cardsAmong(viewState.getState().selection);
}

/** The cards among some targets. */
export function cardsAmong(ids: Iterable<TargetId>): ElementId[] {
  return [...ids].filter((id): id is ElementId => !targetsRelation(id));
}

/** Deletes these with the relations that end at them, in one step of undo. */
export function deleteTargets({ session }: ViewParts, ids: readonly TargetId[]): void {
  const before = session.reading().map;
  if (ids.length === 0 || !tell(deleteSelection(session, ids))) return;
  const after = session.reading().map;
  const cards = before.elements.size - after.elements.size;
  const relations = before.relations.size - after.relations.size;
  const what = [cards > 0 && count(cards, 'card'), relations > 0 && count(relations, 'relation')];
  announce(`Deleted ${what.filter((each) => each !== false).join(' and ')}. Ctrl+Z brings back.`);
}

/** Makes copies of cards and selects them. */
export function duplicateCards({ session }: ViewParts, ids: readonly ElementId[]): void {
  if (ids.length === 0) return;
  const made = duplicate(session, ids);
  if (!tell(made)) return;
  select(made.value);
  announce(`Duplicated ${count(made.value.length, 'card')}.`);
}

/** The text that a copy of the selected cards puts on the clipboard; undefined when no card is selected. */
export function copyCards({ session }: ViewParts, ids: readonly ElementId[]): string | undefined {
  if (ids.length === 0) return undefined;
  announce(`Copied ${count(ids.length, 'card')}.`);
  return copyToClipboardText(session, ids);
}

/** What reads files is fetched after the map. */
const paste = later(async () => (await import('../commands/paste.ts')).pasteClipboardText);

/** Pastes cards with their top left corner at a place and selects them. */
export function pasteCards({ session }: ViewParts, text: string, at: Point): void {
  withPart(paste, (pasteText) => {
    const pasted = pasteText(session, text, at);
    if (!tell(pasted)) return;
    select(pasted.value);
    announce(`Pasted ${count(pasted.value.length, 'card')}.`);
  });
}

/** Moves the selected cards by a step. */
export function nudgeCards({ session }: ViewParts, dx: number, dy: number): void {
  const cards = selectedCards();
  if (cards.length === 0 || !tell(nudge(session, cards, dx, dy))) return;
  const way = dx < 0 ? 'left' : dx > 0 ? 'right' : dy < 0 ? 'up' : 'down';
  announce(`Moved ${count(cards.length, 'card')} ${way}.`);
}

/** Takes back my last act, or does it again, and says when there is none. */
export function timeTravel({ session }: ViewParts, way: 'undo' | 'redo'): void {
  const done = way === 'undo' ? undo(session) : redo(session);
  if (done) announce(way === 'undo' ? 'Undone.' : 'Done again.');
  else notify({ tone: 'info', text: `There is nothing of yours to ${way}.` });
}
