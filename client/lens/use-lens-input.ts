import { useEffect, useMemo, useReducer } from 'react';
import type { ParticipantId } from '../../shared/base/ids.ts';
import { cardsHolding } from '../../shared/find/find.ts';
import type { LensInput } from '../../shared/lens/aspect.ts';
import { findIndexOf } from '../hooks/find-index.ts';
import { independenceNow } from '../hooks/independence-now.ts';
import { useSession } from '../hooks/session-context.tsx';
import { linksOf } from '../hooks/use-derived.ts';
import { useMap } from '../hooks/use-map.ts';
import { useJudgedSets } from '../standing/use-judged.ts';
import { useChangedSince } from '../unseen/use-changed-since.ts';
import { lastVisit } from '../view-state/last-visit.ts';
import { changedSinceBy } from './changed-since.ts';
import { momentWords } from './moment-words.ts';

/** What lenses read of the map that is shown; anew with every change of it. */
export function useLensInput(): LensInput {
  const { mapId, me } = useSession();
  const map = useMap((whole) => whole);
  const nameOf = useNames();
  const judged = useJudgedSets();
  const changedAt = useChangedSince();
  return useMemo(() => {
    const links = () => linksOf(map.relations);
    return {
      map,
      links,
      independence: () => independenceNow(map).byRelation,
      judged,
      nameOf,
      selection: [],
      lastVisit: lastVisit(window.localStorage, mapId, me.id),
      changedSince: changedSinceBy(map, links, changedAt),
      momentWords,
      find: (query) => cardsHolding(findIndexOf(map), query),
    };
  }, [map, nameOf, judged, mapId, me.id, changedAt]);
}

/** Tells people's names; a new function once one has become known. */
function useNames(): (id: ParticipantId) => string {
  const { me, participants } = useSession();
  const [known, learn] = useReducer((times: number) => times + 1, 0);
  useEffect(() => participants.onChange(learn), [participants]);
  return useMemo(() => {
    // Asking is what has names looked up, so the function must change when an answer has come.
    const since = known;
    return (id) =>
      id === me.id ? me.name : (participants.get(id)?.name ?? (since === 0 ? '…' : 'Somebody'));
  }, [me, participants, known]);
}
