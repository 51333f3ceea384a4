import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ElementId } from '../../shared/base/ids.ts';
import type { Attribution } from '../../shared/model/attribution.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import { ownScores } from '../../shared/standing/base-scores.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { useView } from '../view-state/store.ts';
import { gateOf } from './gate.ts';
import type { AnswerTo, Question } from './protocol.ts';
import { type StandingPhase, type Stands, standingStoreOf } from './standing-store.ts';

/** Whether people are judging at this moment, so that what the map adds up to is kept from them. */
export function useIsHiddenByRound(): boolean {
  const gate = gateOf(useSession());
  return useSyncExternalStore(gate.onChange, gate.isRoundOpen);
}

/** Whether computed standing is shown: somebody turned it on here, and no round is open. */
export function useStandingShown(): boolean {
  const isOn = useView((view) => view.standing.isOn);
  const isHidden = useIsHiddenByRound();
  return isOn && !isHidden;
}

/** Where a card stands, or what a relation carries; undefined while standing is off, hidden or not yet computed. */
export function useStanding(id: TargetId): Stands | undefined {
  const store = standingStoreOf(useSession());
  const isShown = useStandingShown();
  return useSyncExternalStore(store.subscribe, () => (isShown ? store.of(id) : undefined));
}

/** What the map says casts a cost; undefined while standing is off, hidden or not yet computed. */
export function useAttribution(cost: ElementId): Attribution | undefined {
  const store = standingStoreOf(useSession());
  const isShown = useStandingShown();
  return useSyncExternalStore(store.subscribe, () => (isShown ? store.attributionOf(cost) : undefined));
}

/** Where anything stands, for those who count; another function whenever something became different. */
export function useStandings(): (id: TargetId) => Stands | undefined {
  const store = standingStoreOf(useSession());
  const isShown = useStandingShown();
  const of = useSyncExternalStore(store.subscribe, store.reader);
  return isShown ? of : NOTHING_STANDS;
}

const NOTHING_STANDS = (): undefined => undefined;

/** How far the computation has come. */
export function useStandingPhase(): StandingPhase {
  const store = standingStoreOf(useSession());
  return useSyncExternalStore(store.subscribe, store.phase);
}

/** What is different under what I have muted. */
export function useDifferences(): ReadonlyMap<TargetId, Stands> {
  const store = standingStoreOf(useSession());
  return useSyncExternalStore(store.subscribe, store.differences);
}

/** Why something stands as it does: its reasons in order of weight, and whether what is against it is answered. */
export function useBecause(id: TargetId): AnswerTo<{ about: 'reasons'; id: TargetId }> | undefined {
  return useAnswer({ about: 'reasons', id });
}

/** What the map says casts a cost, with what that follows from. */
export function useAttributionParts(
  cost: ElementId,
): AnswerTo<{ about: 'attribution'; cost: ElementId }> | undefined {
  return useAnswer({ about: 'attribution', cost });
}

/** On what the verdict about costs turns most. `ballots` are one person's own judgements; without them it is for the group. */
export function useCruxes(
  costs: readonly ElementId[],
  ballots?: ReadonlyMap<TargetId, number>,
): AnswerTo<{ about: 'cruxes'; costs: readonly ElementId[] }> | undefined {
  return useAnswer({ about: 'cruxes', costs, ...(ballots === undefined ? {} : { ballots }) }, CRUXES_AFTER);
}

/** On what the verdict about one cost turns most. */
export function useCrux(cost: ElementId, ballots?: ReadonlyMap<TargetId, number>) {
  return useCruxes([cost], ballots);
}

/** What I myself judged in rounds that were revealed with names; the same map while nothing of it is different. */
export function useOwnBallots(): ReadonlyMap<TargetId, number> {
  const session = useSession();
  const gate = gateOf(session);
  const rounds = useSyncExternalStore(gate.onChange, gate.revealed);
  const map = useMap(({ elements, relations }) => ({ elements, relations }));
  return useMemo(() => ownScores(map, rounds, session.me.id), [map, rounds, session]);
}

/** How long the map must rest before cruxes are looked for, in milliseconds: it takes long, and edits come in bursts. */
const CRUXES_AFTER = 400;

/** Asks again whenever the strengths changed; the answer before stays until the next is there. */
function useAnswer<Q extends Question>(question: Q, after = 0): AnswerTo<Q> | undefined {
  const store = standingStoreOf(useSession());
  const isShown = useStandingShown();
  const isSettled = useStandingPhase().state === 'settled';
  const revision = useSyncExternalStore(store.subscribe, store.revision);
  // The same question is another object each time it is put; what it says decides whether it is asked again.
  const key = JSON.stringify(question, (_, value: unknown) => (value instanceof Map ? [...value] : value));
  const latest = useRef(question);
  useEffect(() => {
    latest.current = question;
  });
  const [answered, setAnswered] = useState<Answered<Q>>();
  useEffect(() => {
    if (!isShown || !isSettled) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      void store.ask(latest.current).then((answer) => {
        if (isWanted && answer !== undefined) setAnswered({ key, revision, answer });
      });
    }, after);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [store, key, revision, isShown, isSettled, after]);
  return isShown && answered?.key === key ? answered.answer : undefined;
}

interface Answered<Q extends Question> {
  readonly key: string;
  /** The state of the map that it is about. */
  readonly revision: number;
  readonly answer: AnswerTo<Q>;
}
