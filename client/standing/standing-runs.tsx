import { useEffect } from 'react';
import { useSession } from '../hooks/session-context.tsx';
import { useView } from '../view-state/store.ts';
import { standingStoreOf } from './standing-store.ts';
import { WhatIfBar } from './what-if-bar.tsx';

/** While this is there the standing of the map that is shown is computed, as the view asks for it. */
export default function StandingRuns() {
  const session = useSession();
  const { semantics, muted } = useView((view) => view.standing);
  const store = standingStoreOf(session);
  useEffect(() => store.start(), [store]);
  useEffect(() => store.weighBy(semantics), [store, semantics]);
  useEffect(() => store.mute(muted), [store, muted]);
  return <WhatIfBar />;
}
