import { judgementWords } from '../../shared/judging/question-words.ts';
import type { Round } from '../../shared/judging/round.ts';
import { targetKey } from '../../shared/judging/target.ts';
import { useMap } from '../hooks/use-map.ts';
import type { MyBallot } from '../session/judging.ts';
import { ballotsIn } from './rounds.ts';
import { TargetName } from './target/target-name.tsx';
import { useJudging } from './use-judging.ts';

/** What I cast in a round, to be read. */
export function MyJudgements({ round }: { readonly round: Round }) {
  const subject = useMap((map) => map.subject);
  const mine = ballotsIn(useJudging(), round.id);
  return (
    <ul className="round__mine">
      {round.targets.map((target) => (
        <li key={targetKey(target)}>
          <TargetName target={target} />
          <span>{myWords(round, mine.get(targetKey(target)), subject)}</span>
        </li>
      ))}
    </ul>
  );
}

function myWords({ question }: Round, mine: MyBallot | undefined, subject: string): string {
  if (mine === undefined) return 'You did not judge it.';
  if (mine.delivery.state === 'refused') return `Not counted: ${mine.delivery.reason}`;
  const kept = mine.delivery.state === 'kept' ? ' (on this device, not with the server)' : '';
  if (mine.judgement === null) return `You passed${kept}.`;
  return `You: ${judgementWords(question, mine.judgement, subject)}${kept}`;
}
