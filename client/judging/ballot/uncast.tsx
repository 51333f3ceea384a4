import type { Round } from '../../../shared/judging/round.ts';
import { targetKey } from '../../../shared/judging/target.ts';
import { useMap } from '../../hooks/use-map.ts';
import { Button } from '../../ui/button.tsx';
import { TriangleAlert } from '../../ui/icons.ts';
import { ballotsIn } from '../rounds.ts';
import { TargetName } from '../target/target-name.tsx';
import { useJudging } from '../use-judging.ts';
import { uncastIn, useDrafts } from './drafts.ts';
import './uncast.css';
import { notCastWords, uncastWords } from './uncast-words.ts';

interface UncastNoticeProps {
  readonly round: Round;
  /** Called when I have; the button that I pressed for it goes. */
  readonly onSeen: () => void;
}

/** What I had chosen and not cast when a round ended, or cast too late, told until I say that I have seen it. */
export function UncastNotice({ round, onSeen }: UncastNoticeProps) {
  const state = useJudging();
  const drafts = useDrafts();
  const subject = useMap((map) => map.subject);
  const uncast = uncastIn(round, ballotsIn(state, round.id), drafts);
  if (uncast.length === 0) return null;
  return (
    <section className="uncast" aria-label="Not cast">
      <p className="uncast__head">
        <TriangleAlert aria-hidden="true" />
        {notCastWords(uncast)}
      </p>
      <ul>
        {uncast.map((each) => (
          <li key={targetKey(each.target)}>
            <TargetName target={each.target} />
            <span className="uncast__chosen">{uncastWords(round.question, each, subject)}</span>
          </li>
        ))}
      </ul>
      <Button
        size="sm"
        onClick={() => {
          drafts.dropAll(round.id, uncast);
          onSeen();
        }}
      >
        I have seen it
      </Button>
    </section>
  );
}
