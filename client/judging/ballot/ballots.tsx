import { useId } from 'react';
import type { Round } from '../../../shared/judging/round.ts';
import { type Target, targetKey } from '../../../shared/judging/target.ts';
import type { RoundWish } from '../../view-state/types.ts';
import { ballotsIn } from '../rounds.ts';
import { TargetCard } from '../target/target-card.tsx';
import { useJudging, useJudgingRights } from '../use-judging.ts';
import { BallotForm } from './ballot-form.tsx';
import './ballots.css';
import { draftOf } from './draft.ts';
import { useDrafts } from './drafts.ts';
import { MyBallots } from './my-ballots.tsx';
import { useCast } from './use-cast.ts';
import { useWalk, type WalkPlace } from './use-walk.ts';
import { Walk } from './walk.tsx';

interface BallotsProps {
  readonly round: Round;
  /** What is to come up; another object each time somebody asks for it. */
  readonly wish: RoundWish | undefined;
}

/** A walk through what an open round asks about: one target after the other, or all that I judged in a list. */
export function Ballots({ round, wish }: BallotsProps) {
  const { at, goTo, place } = useWalk(round, wish);
  const target = at === 'all' ? undefined : round.targets[at];
  return (
    <div className="ballots" ref={place}>
      {at === 'all' || target === undefined ? (
        <MyBallots round={round} onChoose={goTo} />
      ) : (
        <>
          {round.targets.length > 1 && <Walk round={round} at={at} onGo={goTo} />}
          <OneTarget key={targetKey(target)} round={round} at={at} target={target} onGo={goTo} />
        </>
      )}
    </div>
  );
}

interface OneTargetProps {
  readonly round: Round;
  readonly at: number;
  readonly target: Target;
  readonly onGo: (to: WalkPlace) => void;
}

/** One of the things that a round asks about, and what I make of it. */
function OneTarget(props: OneTargetProps) {
  const { mayJudge } = useJudgingRights();
  const about = useId();
  return (
    <>
      <div className="ballots__target" role="region" aria-label="What is judged" tabIndex={0}>
        <TargetCard id={about} target={props.target} />
      </div>
      {mayJudge ? (
        <OneBallot {...props} about={about} />
      ) : (
        <p className="ballots__observer">
          You observe here: you see what is asked and, after the reveal, what everybody judged. Observers do
          not judge.
        </p>
      )}
    </>
  );
}

function OneBallot({ round, at, target, onGo, about }: OneTargetProps & { readonly about: string }) {
  const mine = ballotsIn(useJudging(), round.id).get(targetKey(target));
  const drafts = useDrafts();
  const { cast, problem } = useCast(round, at, target, onGo);
  const key = targetKey(target);
  return (
    <BallotForm
      round={round}
      about={about}
      mine={mine}
      draft={drafts.of(round.id).get(key) ?? draftOf(mine)}
      onDraft={(draft) => drafts.keep(round.id, key, draft)}
      onCast={cast}
      problem={problem}
    />
  );
}
