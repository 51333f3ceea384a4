import type { ElementId } from '../../shared/base/ids.ts';
import { applyFolds, foldsAbove } from '../../shared/graph/folding.ts';
import { treeOf } from '../hooks/use-derived.ts';
import { setFolds } from '../view-state/actions.ts';
import { viewState } from '../view-state/store.ts';
import type { ViewParts } from './view-parts.tsx';

/** Unfolds what hides any of these cards: who asks to see a card must not be shown empty ground. */
export function unfoldTo({ session }: Pick<ViewParts, 'session'>, ids: readonly ElementId[]): void {
  const { folded } = viewState.getState();
  const tree = treeOf(session.reading().map);
  const { visible } = applyFolds(tree, folded);
  const above = ids.filter((id) => !visible.has(id)).flatMap((id) => foldsAbove(tree, folded, id));
  if (above.length > 0) setFolds(new Set([...folded].filter((id) => !above.includes(id))));
}

/** Unfolds to these cards and what hangs under them: what somebody who has them selected is looking at. */
export function unfoldUnder(view: ViewParts, ids: readonly ElementId[]): void {
  unfoldTo(view, ids);
  const { folded } = viewState.getState();
  if (ids.some((id) => folded.has(id))) setFolds(new Set([...folded].filter((id) => !ids.includes(id))));
}
