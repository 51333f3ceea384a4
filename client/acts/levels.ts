import type { ElementId } from '../../shared/base/ids.ts';
import { branchOf, foldsToLevel, levelsOf, levelsShown } from '../../shared/graph/folding.ts';
import { count, nameOf } from '../../shared/graph/phrases.ts';
import type { Element } from '../../shared/model/element.ts';
import { treeOf } from '../hooks/use-derived.ts';
import type { MapSession } from '../session/types.ts';
import { announce, moveCamera, select, setFolds } from '../view-state/actions.ts';
import { focusAt } from '../view-state/focus.ts';
import { viewState } from '../view-state/store.ts';
import type { ViewParts } from './view-parts.tsx';

/** Unfolds all that hangs under a card at any depth or, where all of it shows, folds it. */
export function toggleBranchOf({ session, goNear }: ViewParts, element: Element): void {
  const branch = branchOf(treeOf(session.reading().map), element.id);
  const { folded } = viewState.getState();
  const closed = [...branch].filter((id) => folded.has(id));
  if (closed.length === 0) {
    setFolds(new Set([...folded, element.id]));
    announce(`Folded what hangs under ${nameOf(element)}.`);
    return;
  }
  setFolds(new Set([...folded].filter((id) => !branch.has(id))));
  goNear([...branch]);
  announce(`Unfolded all ${count(branch.size - 1, 'card')} under ${nameOf(element)}.`);
}

/** Folds the whole map so that as many levels show. */
export function foldToLevel(session: MapSession, levels: number): void {
  const tree = treeOf(session.reading().map);
  const all = levelsOf(tree);
  const wanted = Math.min(all, Math.max(1, levels));
  setFolds(wanted === all ? new Set() : foldsToLevel(tree, wanted));
  announce(`Showing ${wanted} of ${count(all, 'level')}.`);
}

/** Folds the whole map by one more level, or unfolds it by one. */
export function foldByOne(session: MapSession, way: 'fold' | 'unfold'): void {
  const shown = levelsShown(treeOf(session.reading().map), viewState.getState().folded);
  foldToLevel(session, way === 'fold' ? shown - 1 : shown + 1);
}

/** Unfolds a card and brings it into view with what answers it, and nothing else. */
export function showAnswers(session: MapSession, id: ElementId): void {
  const { map } = session.reading();
  const element = map.elements.get(id);
  if (element === undefined) return;
  const answers = treeOf(map).children.get(id) ?? [];
  const { folded, focus } = viewState.getState();
  if (folded.has(id)) setFolds(new Set([...folded].filter((each) => each !== id)));
  // Whoever looks at a neighbourhood goes on to this one: elsewhere the answers might be out of it.
  if (focus !== null) focusAt({ ...focus, id });
  else select([id]);
  moveCamera({ kind: 'fit', ids: [id, ...answers] });
  const words = answers.length === 0 ? 'Nothing answers' : `${count(answers.length, 'card')} under`;
  announce(`${words} ${nameOf(element)}.`);
}
