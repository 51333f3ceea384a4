import type { Judgement } from '../../../shared/judging/judgement.ts';
import { judgementWords } from '../../../shared/judging/question-words.ts';
import type { Round } from '../../../shared/judging/round.ts';
import { targetKey } from '../../../shared/judging/target.ts';
import { useMap } from '../../hooks/use-map.ts';
import type { MyBallot } from '../../session/judging.ts';
import { Check, ChevronRight, CloudOff, TriangleAlert } from '../../ui/icons.ts';
import '../../ui/row-list.css';
import { ballotsIn, leftFor } from '../rounds.ts';
import { TargetName } from '../target/target-name.tsx';
import { useJudging, useJudgingRights } from '../use-judging.ts';
import './ballots.css';
import { uncastIn, useDrafts } from './drafts.ts';

interface MyBallotsProps {
  readonly round: Round;
  readonly onChoose: (at: number) => void;
}

/** Everything that a round asks about, with what I made of it: to look over, and to go back to. */
export function MyBallots({ round, onChoose }: MyBallotsProps) {
  const state = useJudging();
  const { mayJudge } = useJudgingRights();
  const mine = ballotsIn(state, round.id);
  const left = leftFor(state, round).length;
  const drafts = useDrafts();
  const uncast = new Map(
    uncastIn(round, mine, drafts).map(({ target, draft }) => [targetKey(target), draft.judgement]),
  );
  return (
    <div className="ballots__list">
      {mayJudge && (
        <p className="ballots__summary" role="status" data-done={left === 0 || undefined}>
          {left === 0 ? (
            <>
              <Check aria-hidden="true" /> You have judged everything. You can change it until the round
              closes.
            </>
          ) : (
            `${left} of ${round.targets.length} still to judge.`
          )}
        </p>
      )}
      <ol className="ui-row-list">
        {round.targets.map((target, at) => (
          <li key={targetKey(target)}>
            <button
              type="button"
              className="ui-row-list__row ballots__one"
              data-first-control={at === 0 || undefined}
              onClick={() => onChoose(at)}
            >
              <span className="ui-row-list__words ballots__words">
                <TargetName target={target} />
                {mayJudge && (
                  <Mine
                    round={round}
                    mine={mine.get(targetKey(target))}
                    uncast={uncast.get(targetKey(target)) ?? null}
                  />
                )}
              </span>
              <ChevronRight aria-hidden="true" />
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

interface MineProps {
  readonly round: Round;
  readonly mine: MyBallot | undefined;
  /** What I chose since and did not cast. */
  readonly uncast: Judgement | null;
}

function Mine({ round, mine, uncast }: MineProps) {
  const subject = useMap((map) => map.subject);
  if (uncast !== null)
    return (
      <span className="ballots__mine" data-uncast="">
        <TriangleAlert aria-hidden="true" /> Chosen, not cast:{' '}
        {judgementWords(round.question, uncast, subject)}
      </span>
    );
  if (mine === undefined) return <span className="ballots__mine">Not judged yet</span>;
  const { delivery, judgement } = mine;
  return (
    <span className="ballots__mine" data-cast={delivery.state !== 'refused' || undefined}>
      {judgement === null ? 'Passed' : `You: ${judgementWords(round.question, judgement, subject)}`}
      {delivery.state === 'kept' && (
        <>
          {' '}
          <CloudOff aria-hidden="true" /> kept on this device
        </>
      )}
      {delivery.state === 'refused' && `. Not taken: ${delivery.reason}`}
    </span>
  );
}
