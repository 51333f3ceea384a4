import type { ElementId } from '../../../shared/base/ids.ts';
import { targetsRelation } from '../../../shared/model/relation.ts';
import { useView } from '../../view-state/store.ts';
import type { ViewState } from '../../view-state/types.ts';

/** The one card that is selected; undefined when none is, or several are. */
export function selectedCard({ selection }: Pick<ViewState, 'selection'>): ElementId | undefined {
  const [only, ...more] = selection;
  return only === undefined || more.length > 0 || targetsRelation(only) ? undefined : only;
}

/** The one card that is selected on the map. */
export function useSelectedCard(): ElementId | undefined {
  return useView(selectedCard);
}
