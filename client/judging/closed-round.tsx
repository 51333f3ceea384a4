import type { Round } from '../../shared/judging/round.ts';
import { MyJudgements } from './my-judgements.tsx';
import { useJudgingRights } from './use-judging.ts';

/** A round that takes no more ballots, while everybody waits for the reveal. */
export function ClosedRound({ round }: { readonly round: Round }) {
  const { mayJudge, isHost } = useJudgingRights();
  return (
    <div className="round__body">
      <p className="round__note">
        No more ballots are taken. {isHost ? 'When you reveal it,' : 'When a host reveals it,'} everybody sees
        at the same moment what all judged.
      </p>
      {mayJudge && <MyJudgements round={round} />}
    </div>
  );
}
