import type { OutlineRow } from '../../shared/graph/outline-rows.ts';
import { setFolds, toggleFold, toggleStepFold, unfoldSteps } from '../view-state/actions.ts';
import { viewState } from '../view-state/store.ts';

/** Folds a row or unfolds it; an element's fold is the one of the canvas too. */
export function foldRow({ node, fold }: OutlineRow, close: boolean): void {
  if (fold === 'leaf' || (fold === 'closed') === close) return;
  if (node.kind === 'element') toggleFold(node.id);
  else if (node.kind === 'relation') toggleStepFold(node.id);
}

/** Unfolds a row and all its siblings. */
export function unfoldSiblings(rows: readonly OutlineRow[], row: OutlineRow): void {
  const closed = rows.filter(({ parent, fold }) => parent === row.parent && fold === 'closed');
  const elements = new Set(closed.flatMap(({ node }) => (node.kind === 'element' ? [node.id] : [])));
  if (elements.size > 0)
    setFolds(new Set([...viewState.getState().folded].filter((id) => !elements.has(id))));
  unfoldSteps(closed.flatMap(({ node }) => (node.kind === 'relation' ? [node.id] : [])));
}
