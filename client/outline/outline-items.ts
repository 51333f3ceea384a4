import type { ArgumentMap } from '../../shared/model/map.ts';
import { type TargetId, targetsRelation } from '../../shared/model/relation.ts';
import type { PointMenuItem } from '../acts/menus/point-menu.tsx';
import { showSteps } from '../view-state/actions.ts';
import { viewState } from '../view-state/store.ts';

/** What only the outline offers for something: rows for relations on which nothing bears yet. */
export function outlineItems(map: ArgumentMap, target: TargetId): PointMenuItem[] {
  const { shownSteps } = viewState.getState();
  const relations = [...map.relations.values()];
  const steps = relations.filter(
    ({ id, from }) => id === target || (!targetsRelation(target) && from === target),
  );
  const bare = steps.filter(({ id }) => !relations.some(({ to }) => to === id)).map(({ id }) => id);
  if (bare.length === 0) return [];
  const shown = bare.some((id) => shownSteps.has(id));
  return [
    {
      id: 'steps',
      label: shown ? 'Hide its relations as rows' : 'Show its relations as rows',
      run: () => showSteps(bare, !shown),
    },
  ];
}
