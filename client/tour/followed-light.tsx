import { useEffect } from 'react';
import { spotlightOn } from '../../shared/graph/tours.ts';
import { useSession } from '../hooks/session-context.tsx';
import { usePeers } from '../hooks/use-session-parts.ts';
import { setSpotlight } from '../view-state/actions.ts';
import { useView, viewState } from '../view-state/store.ts';

/** Puts the same light on the map as a tour does for whom I follow; draws nothing itself. */
export function FollowedLight() {
  const session = useSession();
  const following = useView((view) => view.following);
  const showing = usePeers().find((each) => each.user.id === following)?.showing;
  useEffect(() => {
    if (!showing || showing.length === 0) return;
    const light = spotlightOn(session.reading().map, showing);
    setSpotlight(light);
    return () => {
      // A tour of my own that began meanwhile has its own light.
      if (viewState.getState().spotlight === light) setSpotlight(null);
    };
  }, [session, showing]);
  return null;
}
