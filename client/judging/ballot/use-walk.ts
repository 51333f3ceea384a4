import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Round } from '../../../shared/judging/round.ts';
import { cardOrRelation, type Target } from '../../../shared/judging/target.ts';
import type { RoundWish } from '../../view-state/types.ts';
import { leftFor } from '../rounds.ts';
import { useJudging, useJudgingRights } from '../use-judging.ts';

/** Where somebody is in a round: at one of its targets, or at the list of all. */
export type WalkPlace = number | 'all';

interface WalkState {
  readonly at: WalkPlace;
  readonly goTo: (next: WalkPlace) => void;
  /** What is walked through: whoever judges by keys goes on in it. */
  readonly place: RefObject<HTMLDivElement | null>;
}

/** Walks through what a round asks about, from what was wished for or is left to judge; goes to each new wish. */
export function useWalk(round: Round, wish: RoundWish | undefined): WalkState {
  const state = useJudging();
  const { mayJudge } = useJudgingRights();
  const left = leftFor(state, round);
  const [at, setAt] = useState<WalkPlace>(
    () => wishedFor(round, wish, left) ?? firstLeft(round, left, mayJudge),
  );
  const place = useRef<HTMLDivElement>(null);
  const goTo = (next: WalkPlace): void => {
    setAt(next);
    // Whoever judges by keys goes on at once: what was pressed may be gone, or be another's.
    requestAnimationFrame(() => {
      place.current?.querySelector<HTMLElement>('[data-first-control]')?.focus({ preventScroll: true });
    });
  };
  const granted = useRef(wish);
  useEffect(() => {
    if (granted.current === wish) return;
    granted.current = wish;
    const wished = wishedFor(round, wish, left);
    if (wished !== undefined) goTo(wished);
  });
  return { at, goTo, place };
}

/** The first that I have not judged; who judges nothing begins at the beginning. */
function firstLeft(round: Round, left: readonly Target[], mayJudge: boolean): WalkPlace {
  const [first] = left;
  if (!mayJudge) return 0;
  return first === undefined ? 'all' : round.targets.indexOf(first);
}

/** Where something comes up that somebody asked for: of several quotations of a card the first that I have not judged. */
function wishedFor(
  { targets }: Round,
  wish: RoundWish | undefined,
  left: readonly Target[],
): number | undefined {
  const about = targets.filter((each) => cardOrRelation(each) === wish?.about);
  const first = about.find((each) => left.includes(each)) ?? about[0];
  return first === undefined ? undefined : targets.indexOf(first);
}

/** The next after a place that I have not judged, from the beginning again at the end. */
export function nextLeft(round: Round, at: number, left: readonly Target[]): WalkPlace {
  const places = left.map((target) => round.targets.indexOf(target));
  return places.find((place) => place > at) ?? places[0] ?? 'all';
}
