import { useEffect } from 'react';
import { targetsRelation } from '../../shared/model/relation.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { keepSelected } from '../view-state/actions.ts';
import { shareSelection } from './publish.ts';

/** Lets others see what I have selected, and takes out of it what somebody deleted; for whichever view shows the map. */
export function useSharedSelection(): void {
  const session = useSession();
  const { elements, relations } = useMap((map) => ({ elements: map.elements, relations: map.relations }));
  useEffect(
    () => keepSelected((id) => (targetsRelation(id) ? relations.has(id) : elements.has(id))),
    [elements, relations],
  );
  useEffect(() => shareSelection(session), [session]);
}
