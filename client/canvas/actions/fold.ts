import { nameOf } from '../../../shared/graph/phrases.ts';
import type { Element } from '../../../shared/model/element.ts';
import { treeOf } from '../../hooks/use-derived.ts';
import { announce, moveCamera, toggleFold } from '../../view-state/actions.ts';
import { viewState } from '../../view-state/store.ts';
import type { CanvasParts } from '../canvas-context.tsx';

/** Below this zoom the view moves to what was unfolded. */
const READABLE_FROM = 0.5;

/** Folds what hangs under a card, or unfolds it and, from afar, goes there. */
export function toggleFoldOf({ session, scene }: CanvasParts, element: Element): void {
  const { zoom } = scene.view();
  const children = treeOf(session.reading().map).children.get(element.id) ?? [];
  toggleFold(element.id);
  const folded = viewState.getState().folded.has(element.id);
  // What comes up must be readable: from afar, where cards crowd, it would be coloured blocks.
  if (!folded && zoom < READABLE_FROM) moveCamera({ kind: 'fit', ids: [element.id, ...children] });
  announce(`${folded ? 'Folded' : 'Unfolded'} what hangs under ${nameOf(element)}.`);
}
