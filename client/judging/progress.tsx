import type { ParticipantId } from '../../shared/base/ids.ts';
import type { Round } from '../../shared/judging/round.ts';
import { useParticipant } from '../hooks/use-session-parts.ts';
import { Check } from '../ui/icons.ts';
import { progressWords } from './round-words.ts';
import { useJudging } from './use-judging.ts';

/** Who is done with a round, as its host chose: how many, or who. */
export function Progress({ round }: { readonly round: Round }) {
  const progress = useJudging().progress.get(round.id);
  return (
    <span className="round__progress">
      {progressWords(progress)}
      {progress?.people !== undefined && (
        <span className="round__people">
          {progress.people.map(({ id, isDone }) => (
            <Somebody key={id} id={id} isDone={isDone} />
          ))}
        </span>
      )}
    </span>
  );
}

function Somebody({ id, isDone }: { readonly id: ParticipantId; readonly isDone: boolean }) {
  const name = useParticipant(id)?.name ?? 'Somebody';
  return (
    <span className="round__person" data-done={isDone || undefined}>
      {isDone && <Check aria-hidden="true" />}
      {name}
      {isDone ? ' is done' : ' has begun'}
    </span>
  );
}
