import { nameOf } from '../../shared/graph/phrases.ts';
import type { Element } from '../../shared/model/element.ts';
import { treeOf } from '../hooks/use-derived.ts';
import { announce, toggleFold } from '../view-state/actions.ts';
import { viewState } from '../view-state/store.ts';
import type { ViewParts } from './view-parts.tsx';

/** Folds what hangs under a card, or unfolds it and, from afar, goes there. */
export function toggleFoldOf({ session, goNear }: ViewParts, element: Element): void {
  const children = treeOf(session.reading().map).children.get(element.id) ?? [];
  toggleFold(element.id);
  const folded = viewState.getState().folded.has(element.id);
  if (!folded) goNear([element.id, ...children]);
  announce(`${folded ? 'Folded' : 'Unfolded'} what hangs under ${nameOf(element)}.`);
}
