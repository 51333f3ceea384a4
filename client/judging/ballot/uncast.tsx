import { judgementWords } from '../../../shared/judging/question-words.ts';
import type { Question } from '../../../shared/judging/questions.ts';
import type { Round } from '../../../shared/judging/round.ts';
import { targetKey } from '../../../shared/judging/target.ts';
import { Button } from '../../ui/button.tsx';
import { TriangleAlert } from '../../ui/icons.ts';
import { ballotsIn } from '../rounds.ts';
import { TargetName } from '../target/target-name.tsx';
import { useJudging } from '../use-judging.ts';
import { type Uncast, uncastIn, useDrafts } from './drafts.ts';
import './uncast.css';

/** What I had chosen and not cast when a round ended, told until I say that I have seen it. */
export function UncastNotice({ round }: { readonly round: Round }) {
  const state = useJudging();
  const drafts = useDrafts();
  const uncast = uncastIn(round, ballotsIn(state, round.id), drafts);
  if (uncast.length === 0) return null;
  const one = uncast.length === 1;
  return (
    <section className="uncast" aria-label="Not cast">
      <p className="uncast__head">
        <TriangleAlert aria-hidden="true" />
        {one
          ? 'You had chosen something but not cast it; it did not count.'
          : `You had chosen ${uncast.length} judgements but not cast them; they did not count.`}
      </p>
      <ul>
        {uncast.map((each) => (
          <li key={targetKey(each.target)}>
            <TargetName target={each.target} />
            <span className="uncast__chosen">{uncastWords(round.question, each)}</span>
          </li>
        ))}
      </ul>
      <Button size="sm" onClick={() => drafts.dropAll(round.id)}>
        I have seen it
      </Button>
    </section>
  );
}

/** What I had chosen on one thing, and what counts in its place. */
export function uncastWords(question: Question, { draft, cast }: Uncast): string {
  if (draft.judgement === null) return '';
  const chosen = judgementWords(question, draft.judgement);
  if (cast === undefined) return `You had chosen ${chosen}.`;
  if (cast.judgement === null) return `You had chosen ${chosen}. You had passed before, and that counts.`;
  const counts = judgementWords(question, cast.judgement);
  return counts === chosen
    ? `You had written another reason for ${chosen}. What you cast before counts.`
    : `You had chosen ${chosen}. What you cast before counts: ${counts}.`;
}
