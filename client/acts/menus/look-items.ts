import { branchOf, type FoldTree } from '../../../shared/graph/folding.ts';
import { count } from '../../../shared/graph/phrases.ts';
import { type TargetId, targetsRelation } from '../../../shared/model/relation.ts';
import { viewState } from '../../view-state/store.ts';
import { withLooking } from '../looking.ts';
import type { ViewParts } from '../view-parts.tsx';
import type { PointMenuItem } from './point-menu.tsx';

/** How to look at one thing: with its answers, with all of its branch, with what is around it. */
export function lookItems(view: ViewParts, id: TargetId, tree: FoldTree): PointMenuItem[] {
  const focus: PointMenuItem = {
    id: 'focus',
    label: 'Focus on what is around it',
    shortcut: 'S',
    run: () => withLooking(({ focusOn }) => focusOn(view.session, { id, steps: 1 })),
  };
  if (targetsRelation(id)) return [focus];
  const answers = tree.children.get(id)?.length ?? 0;
  if (answers === 0) return [focus];
  const show: PointMenuItem = {
    id: 'answers',
    label: answers === 1 ? 'Show the answer to this' : `Show the ${count(answers, 'answer')} to this`,
    shortcut: 'A',
    run: () => withLooking(({ showAnswers }) => showAnswers(view.session, id)),
  };
  return [show, ...branchItems(view, id, tree), focus];
}

/** Offered where it does more than unfolding the card itself. */
function branchItems(view: ViewParts, id: TargetId, tree: FoldTree): PointMenuItem[] {
  const element = targetsRelation(id) ? undefined : view.session.reading().map.elements.get(id);
  if (element === undefined) return [];
  const { folded } = viewState.getState();
  const branch = [...branchOf(tree, element.id)];
  if (!branch.some((each) => each !== element.id && folded.has(each))) return [];
  return [
    {
      id: 'branch',
      label: 'Unfold the whole branch',
      run: () => withLooking(({ toggleBranchOf }) => toggleBranchOf(view, element)),
    },
  ];
}
