import { type TargetId, targetsRelation } from '../../shared/model/relation.ts';
import { moveCamera, select } from '../view-state/actions.ts';

/** Selects a card or relation and has the view go there. */
export function goTo(target: TargetId): void {
  select([target]);
  moveCamera({ kind: 'centre', ids: targetsRelation(target) ? [] : [target] });
}
