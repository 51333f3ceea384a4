import type { ElementId, RelationId } from '../../shared/base/ids.ts';
import type { RowKey } from '../../shared/graph/outline.ts';
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
  unfoldPlaces(
    rows.filter(({ parent, fold }) => parent === row.parent && fold === 'closed').map(({ key }) => key),
  );
}

/** Unfolds these places, where they are folded. */
export function unfoldPlaces(keys: readonly RowKey[]): void {
  const { folded } = viewState.getState();
  if (keys.some((key) => folded.has(key as ElementId))) {
    setFolds(new Set([...folded].filter((id) => !keys.includes(id))));
  }
  unfoldSteps(keys as readonly RelationId[]);
}
