import type { Element } from '../../../shared/model/element.ts';
import { announce, toggleFold } from '../../view-state/actions.ts';
import { viewState } from '../../view-state/store.ts';
import { nameOf } from '../words.ts';

/** Folds what hangs under a card, or unfolds it, and says so. */
export function toggleFoldOf(element: Element): void {
  toggleFold(element.id);
  const folded = viewState.getState().folded.has(element.id);
  announce(`${folded ? 'Folded' : 'Unfolded'} what hangs under ${nameOf(element)}.`);
}
