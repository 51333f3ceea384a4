import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { ok } from '../../../shared/base/result.ts';
import type { Round } from '../../../shared/judging/round.ts';
import { cardOrRelation, type Target, targetKey } from '../../../shared/judging/target.ts';
import { wordingOfTarget } from '../../../shared/judging/wording.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ArrowLeft, ArrowRight, List } from '../../ui/icons.ts';
import { announce } from '../../view-state/actions.ts';
import type { RoundWish } from '../../view-state/types.ts';
import { ballotsIn, leftFor } from '../rounds.ts';
import { TargetCard } from '../target/target-card.tsx';
import { useJudging, useJudgingRights } from '../use-judging.ts';
import { BallotForm } from './ballot-form.tsx';
import './ballots.css';
import { type Draft, differs, draftOf } from './draft.ts';
import { useDrafts } from './drafts.ts';
import { MyBallots } from './my-ballots.tsx';

interface BallotsProps {
  readonly round: Round;
  /** What is to come up; another object each time somebody asks for it. */
  readonly wish: RoundWish | undefined;
}

/** A walk through what an open round asks about: one target after the other, or all that I judged in a list. */
export function Ballots({ round, wish }: BallotsProps) {
  const session = useSession();
  const { judging } = session;
  const state = useJudging();
  const { mayJudge } = useJudgingRights();
  const mine = ballotsIn(state, round.id);
  const [at, setAt] = useState<number | 'all'>(
    () => wishedFor(round, wish, leftFor(state, round)) ?? firstLeft(round, leftFor(state, round), mayJudge),
  );
  const drafts = useDrafts();
  const [problem, setProblem] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  const goTo = (next: number | 'all'): void => {
    setProblem(undefined);
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
    const wished = wishedFor(round, wish, leftFor(state, round));
    if (wished !== undefined) goTo(wished);
  });
  const target = at === 'all' ? undefined : round.targets[at];
  if (at === 'all' || target === undefined) {
    return (
      <div className="ballots" ref={place}>
        <MyBallots round={round} onChoose={goTo} />
      </div>
    );
  }
  const key = targetKey(target);
  const cast = (draft: Draft): void => {
    const { judgement } = draft;
    const before = mine.get(key);
    // Who goes on without a change has cast it already; under other words it is cast anew.
    const stands =
      before !== undefined &&
      before.delivery.state !== 'refused' &&
      !differs(draft, before) &&
      before.wording === wordingOfTarget(session.reading().map, target);
    const done = stands
      ? ok(undefined)
      : judging.cast(round.id, { target, judgement, reason: draft.reason.trim() });
    if (!done.ok) {
      setProblem(done.error);
      return;
    }
    drafts.drop(round.id, key);
    const next = nextLeft(round, at, leftFor(judging.state(), round));
    announce(next === 'all' ? 'You have judged everything.' : judgement === null ? 'Passed.' : 'Cast.');
    goTo(next);
  };
  return (
    <div className="ballots" ref={place}>
      {round.targets.length > 1 && <Walk round={round} at={at} onGo={goTo} />}
      <OneTarget key={key} target={target}>
        {(about) =>
          mayJudge ? (
            <BallotForm
              round={round}
              about={about}
              mine={mine.get(key)}
              draft={drafts.of(round.id).get(key) ?? draftOf(mine.get(key))}
              onDraft={(draft) => drafts.keep(round.id, key, draft)}
              onCast={cast}
              problem={problem}
            />
          ) : (
            <p className="ballots__observer">
              You observe here: you see what is asked and, after the reveal, what everybody judged. Observers
              do not judge.
            </p>
          )
        }
      </OneTarget>
    </div>
  );
}

interface OneTargetProps {
  readonly target: Target;
  readonly children: (about: string) => ReactNode;
}

function OneTarget({ target, children }: OneTargetProps) {
  const about = useId();
  return (
    <>
      <div className="ballots__target" role="region" aria-label="What is judged" tabIndex={0}>
        <TargetCard id={about} target={target} />
      </div>
      {children(about)}
    </>
  );
}

interface WalkProps {
  readonly round: Round;
  readonly at: number;
  readonly onGo: (at: number | 'all') => void;
}

/** Where in the round this is, and the ways to what is before and after. */
function Walk({ round, at, onGo }: WalkProps) {
  const { length } = round.targets;
  return (
    <div className="ballots__walk">
      <IconButton
        label="The one before"
        icon={<ArrowLeft />}
        disabled={at === 0}
        onClick={() => onGo(at - 1)}
      />
      <p className="ballots__at">
        <strong>{at + 1}</strong> of {length}
      </p>
      <IconButton
        label="The next one"
        icon={<ArrowRight />}
        disabled={at === length - 1}
        onClick={() => onGo(at + 1)}
      />
      <Button size="sm" variant="quiet" icon={<List />} onClick={() => onGo('all')}>
        All {length}
      </Button>
    </div>
  );
}

/** The first that I have not judged; who judges nothing begins at the beginning. */
function firstLeft(round: Round, left: readonly Target[], mayJudge: boolean): number | 'all' {
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
function nextLeft(round: Round, at: number, left: readonly Target[]): number | 'all' {
  const places = left.map((target) => round.targets.indexOf(target));
  return places.find((place) => place > at) ?? places[0] ?? 'all';
}
