import { type RefObject, useEffect, useRef } from 'react';
import { QUESTION_WORDS } from '../../shared/judging/question-words.ts';
import { isOver, type Round } from '../../shared/judging/round.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useParticipant } from '../hooks/use-session-parts.ts';
import { CloudOff, Hourglass } from '../ui/icons.ts';
import { isFocusLost } from '../ui/use-focus-while-open.ts';
import type { RoundWish } from '../view-state/types.ts';
import { Ballots } from './ballot/ballots.tsx';
import { UncastNotice } from './ballot/uncast.tsx';
import { ClosedRound } from './closed-round.tsx';
import { HostActs } from './host/host-acts.tsx';
import { Progress } from './progress.tsx';
import { Results } from './results/results.tsx';
import { namesWords, targetsWords } from './round-words.ts';
import './round-view.css';
import { turnOf } from './rounds.ts';
import { useTimeWarnings, warningWords } from './time-warning.ts';
import { leftWords, momentWords } from './time-words.ts';
import { useJudging, useJudgingRights, useNow } from './use-judging.ts';

interface RoundViewProps {
  readonly round: Round;
  /** What of it is to be shown; another object each time somebody asks for it. */
  readonly wish: RoundWish | undefined;
  /** Opens the same round once more. */
  readonly onAgain: () => void;
}

/** One round: judged while it is open, waited for while it is closed, read once it is revealed. */
export function RoundView({ round, wish, onAgain }: RoundViewProps) {
  const { judging } = useSession();
  const { isHost } = useJudgingRights();
  const { link } = useJudging();
  const now = useNow(round.stage.name === 'open' && round.endsAt !== null);
  // By the server's clock, which closes it: a device whose own is fast would shut somebody out.
  const phase = round.stage.name;
  useEffect(() => judging.want(round.id), [judging, round.id]);
  const question = useRef<HTMLHeadingElement>(null);
  const was = useRef(phase);
  useEffect(() => {
    if (was.current === phase) return;
    was.current = phase;
    // What had the focus may have gone with the ballots, or with the host's button.
    if (isFocusLost()) question.current?.focus();
  }, [phase]);
  return (
    <>
      <Head round={round} now={now} question={question} />
      {link === 'lost' && round.stage.name === 'open' && (
        <p className="round__notice" role="status">
          <CloudOff aria-hidden="true" /> No connection. What you cast is kept on this device and sent when
          the connection is back, if the round is still open.
        </p>
      )}
      {phase === 'open' && <TimeWarningLine round={round} />}
      {(phase === 'closed' || phase === 'revealed') && (
        <UncastNotice round={round} onSeen={() => question.current?.focus()} />
      )}
      {phase === 'open' && <Ballots key={round.id} round={round} wish={wish} />}
      {phase === 'closed' && <ClosedRound round={round} />}
      {round.stage.name === 'revealed' && <Results round={round} />}
      {round.stage.name === 'abandoned' && (
        <p className="round__note">This round was given up before the reveal. Its ballots are gone.</p>
      )}
      {isHost && <HostActs round={round} onAgain={onAgain} />}
    </>
  );
}

/** That time runs out, as long as there is something that would be lost; the live region says it. */
function TimeWarningLine({ round }: { readonly round: Round }) {
  const warning = useTimeWarnings().get(round.id);
  if (warning === undefined) return null;
  return (
    <p className="round__notice" data-urgent={warning.within === 10 || undefined}>
      <Hourglass aria-hidden="true" /> {warningWords(warning)}
    </p>
  );
}

interface StageProps {
  readonly round: Round;
  readonly now: number;
}

interface HeadProps extends StageProps {
  readonly question: RefObject<HTMLHeadingElement | null>;
}

function Head({ round, now, question }: HeadProps) {
  const state = useJudging();
  const turn = turnOf(state, round);
  const host = useParticipant(round.openedBy);
  const by = host === undefined ? '' : `, opened by ${host.name}`;
  return (
    <header className="round__head">
      <h3 className="round__question" ref={question} tabIndex={-1}>
        {QUESTION_WORDS[round.question].title}
      </h3>
      <p className="round__about">
        {targetsWords(round)}
        {turn > 1 && ` · round ${turn}`}
        {by}
      </p>
      <StageLine round={round} now={now} />
    </header>
  );
}

function StageLine({ round, now }: StageProps) {
  const { stage, endsAt } = round;
  switch (stage.name) {
    case 'open':
      return (
        <>
          <p className="round__stage">
            {endsAt === null ? (
              <span>Open until a host closes it.</span>
            ) : isOver(round, now) ? (
              <span>Its time is over.</span>
            ) : (
              <span>
                <span className="round__left" role="timer">
                  {leftWords(Date.parse(endsAt) - now)}
                </span>{' '}
                left, until {momentWords(endsAt)}.
              </span>
            )}{' '}
            <Progress round={round} />
          </p>
          <p className="round__fine">{namesWords(round)}</p>
        </>
      );
    case 'closed':
      return <p className="round__stage">Closed {momentWords(stage.at)}. Waiting for the reveal.</p>;
    case 'revealed':
      return <p className="round__stage">Revealed {momentWords(stage.at)}</p>;
    case 'abandoned':
      return <p className="round__stage">Given up {momentWords(stage.at)}</p>;
  }
}
