import { useEffect, useRef } from 'react';
import { type Spotlight, spotlightOn } from '../../shared/graph/tours.ts';
import type { Step } from '../../shared/model/tour.ts';
import { unfoldTo } from '../acts/unfold.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { publishShowing } from '../presence/publish.ts';
import { moveCamera, setSpotlight } from '../view-state/actions.ts';

/** Has the rest step back behind what a step shows, here and for those who follow me. */
export function useLight(step: Step): Spotlight {
  const session = useSession();
  const parts = useMap(({ elements, relations }) => ({ elements, relations }));
  const light = useSame(spotlightOn(parts, step.show));
  useEffect(() => {
    // A step that shows nothing in particular shows the whole map.
    setSpotlight(light.shown.length === 0 ? null : light);
    publishShowing(session, light.shown);
  }, [session, light]);
  useEffect(
    () => () => {
      setSpotlight(null);
      publishShowing(session, null);
    },
    [session],
  );
  return light;
}

/** Brings what is lit into view, unfolded; the whole map where it is nothing in particular. */
export function useLookThere(light: Spotlight): void {
  const session = useSession();
  useEffect(() => {
    const ids = [...light.elements];
    unfoldTo({ session }, ids);
    // By then the view knows how much room the tour leaves it.
    const frame = requestAnimationFrame(() =>
      moveCamera(ids.length === 0 ? { kind: 'fit-all' } : { kind: 'fit', ids, pace: 'leisurely' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [session, light]);
}

/** The same object while the same is lit: what is typed in a card moves nothing. */
function useSame(light: Spotlight): Spotlight {
  const kept = useRef(light);
  if (keyOf(kept.current) !== keyOf(light)) kept.current = light;
  return kept.current;
}

function keyOf({ shown, elements, relations }: Spotlight): string {
  return [shown, [...elements], [...relations]].join(';');
}
