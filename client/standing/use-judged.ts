import { useMemo, useSyncExternalStore } from 'react';
import type { ElementId, RelationId } from '../../shared/base/ids.ts';
import {
  type JudgedMap,
  type JudgedSets,
  judgedSets,
  judgedValue,
  judgedWords,
  lastJudged,
} from '../../shared/judging/judged.ts';
import type { Attribution } from '../../shared/model/attribution.ts';
import { compareAttributions } from '../../shared/standing/attribution-words.ts';
import { BAND_WORDS } from '../../shared/standing/bands.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import type { JudgingState } from '../session/judging.ts';
import { standingStoreOf } from './standing-store.ts';
import { useStandingShown, useStandings } from './use-standing.ts';

const read = new WeakMap<JudgingState['results'], JudgedMap>();

/** The same map for the same results, whoever asks: every row of a table does. */
function judgedOf({ rounds, results }: JudgingState): JudgedMap {
  const known = read.get(results) ?? lastJudged(rounds, results);
  read.set(results, known);
  return known;
}

/** What the group last judged of everything, as far as it was revealed. */
function useJudged(): JudgedMap {
  const { judging } = useSession();
  return useSyncExternalStore(judging.onChange, () => judgedOf(judging.state()));
}

/** What the group judged of one thing in a few words; nothing where it was not asked. */
export function useJudgedLines(id: ElementId | RelationId): readonly string[] {
  const judged = useJudged().get(id);
  const subject = useMap((map) => map.subject);
  return useMemo(() => judged?.map((each) => judgedWords(each, subject)) ?? [], [judged, subject]);
}

/** What a table says of its rows besides what is on the map. */
export interface RowFacts {
  /** Whether anything was judged, and whether standing is shown: without it the column is left out. */
  readonly hasJudged: boolean;
  readonly hasStanding: boolean;
  readonly judged: (id: ElementId) => readonly string[];
  readonly standing: (id: ElementId) => string;
  /** What rows are put in order by, the greater first. */
  readonly judgedValue: (id: ElementId) => number;
  readonly strength: (id: ElementId) => number;
}

/** The facts of all rows; another object when any of them is another. */
export function useRowFacts(): RowFacts {
  const all = useJudged();
  const stands = useStandings();
  const hasStanding = useStandingShown();
  const subject = useMap((map) => map.subject);
  return useMemo(
    () => ({
      hasJudged: all.size > 0,
      hasStanding,
      judged: (id) => all.get(id)?.map((each) => judgedWords(each, subject)) ?? [],
      standing: (id) => {
        const found = stands(id);
        return found === undefined ? '' : BAND_WORDS[found.band];
      },
      judgedValue: (id) => judgedValue(all.get(id)),
      strength: (id) => stands(id)?.strength ?? -1,
    }),
    [all, stands, hasStanding, subject],
  );
}

/** What the group is split on, what moved it, and, while standing is computed, where the map puts a cost on something else. */
export function useJudgedSets(): () => JudgedSets {
  const session = useSession();
  const all = useJudged();
  const isShown = useStandingShown();
  const store = standingStoreOf(session);
  const revision = useSyncExternalStore(store.subscribe, store.revision);
  return useMemo(() => {
    // Weights change with each computation, and the function must be another one then.
    const isComputed = isShown && revision > 0;
    const disagrees = (cost: ElementId, group: Attribution): boolean => {
      const map = isComputed ? store.attributionOf(cost) : undefined;
      return map !== undefined && !compareAttributions(map, group, session.reading().map.subject).agree;
    };
    return () => judgedSets(session.reading().map, all, disagrees);
  }, [session, all, store, isShown, revision]);
}
