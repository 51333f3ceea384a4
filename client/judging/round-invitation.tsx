import { useEffect, useRef, useState } from 'react';
import type { RoundId } from '../../shared/base/ids.ts';
import { QUESTION_WORDS } from '../../shared/judging/question-words.ts';
import type { Round } from '../../shared/judging/round.ts';
import { useParticipant } from '../hooks/use-session-parts.ts';
import type { JudgingState } from '../session/judging.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { X } from '../ui/icons.ts';
import { announce, openRound } from '../view-state/actions.ts';
import { useView } from '../view-state/store.ts';
import './round-invitation.css';
import { targetsWords } from './round-words.ts';
import { leftFor, roundsUnderWay } from './rounds.ts';
import { leftWords } from './time-words.ts';
import { useJudging, useJudgingRights, useNow } from './use-judging.ts';

/** What is to be told of a round: that it opened, or that it was revealed while I was here. */
interface News {
  readonly round: Round;
  readonly what: 'open' | 'revealed';
}

/** A line under the map that says that a round is open, or was revealed; it takes neither the focus nor the map away. */
export function RoundInvitation() {
  const state = useJudging();
  const { mayJudge } = useJudgingRights();
  const isPanelOpen = useView((view) => view.sidePanel === 'judging');
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set());
  const seenOpen = useSeenOpen(state);
  const news = newsOf(state, seenOpen, mayJudge).find((each) => !declined.has(keyOf(each)));
  useAnnouncements(state, seenOpen);
  // Whoever has looked at the panel knows of it.
  const key = news === undefined ? undefined : keyOf(news);
  if (isPanelOpen && news?.what === 'revealed' && key !== undefined) setDeclined(new Set([...declined, key]));
  if (news === undefined || key === undefined || isPanelOpen) return null;
  return (
    <section className="round-invitation" aria-label="Round">
      <Words news={news} mayJudge={mayJudge} />
      <Button variant="primary" onClick={() => openRound(news.round.id)}>
        {news.what === 'revealed' ? 'See what all think' : mayJudge ? 'Judge' : 'Look at it'}
      </Button>
      <IconButton
        label="Not now"
        icon={<X />}
        side="top"
        onClick={() => {
          setDeclined(new Set([...declined, key]));
          document.getElementById('map')?.focus();
        }}
      />
    </section>
  );
}

interface WordsProps {
  readonly news: News;
  readonly mayJudge: boolean;
}

function Words({ news: { round, what }, mayJudge }: WordsProps) {
  const host = useParticipant(round.openedBy)?.name ?? 'A host';
  const { endsAt } = round;
  const now = useNow(what === 'open' && endsAt !== null);
  const title = QUESTION_WORDS[round.question].title;
  return (
    <p className="round-invitation__words">
      {what === 'revealed' ? (
        <>
          The round <strong>{title}</strong> was revealed.
        </>
      ) : (
        <>
          {host} asks {mayJudge ? 'everybody' : 'the others'}: <strong>{title}</strong> {targetsWords(round)}
          {endsAt !== null && `, ${leftWords(Date.parse(endsAt) - now)} left`}
        </>
      )}
    </p>
  );
}

/** Rounds that were open while I was here: of those, and no others, a reveal is news. */
function useSeenOpen(state: JudgingState): ReadonlySet<RoundId> {
  const seen = useRef(new Set<RoundId>());
  for (const { id } of roundsUnderWay(state)) seen.current.add(id);
  return seen.current;
}

function newsOf(state: JudgingState, seenOpen: ReadonlySet<RoundId>, mayJudge: boolean): News[] {
  const open = roundsUnderWay(state).filter(
    (round) => round.stage.name === 'open' && (!mayJudge || leftFor(state, round).length > 0),
  );
  const revealed = [...state.rounds.values()].filter(
    ({ id, stage }) => stage.name === 'revealed' && seenOpen.has(id),
  );
  return [
    ...open.map((round): News => ({ round, what: 'open' })),
    ...revealed.reverse().map((round): News => ({ round, what: 'revealed' })),
  ];
}

function keyOf({ round, what }: News): string {
  return `${what} ${round.id}`;
}

/** Says once that a round opened, closed or was revealed. */
function useAnnouncements(state: JudgingState, seenOpen: ReadonlySet<RoundId>): void {
  const told = useRef(new Map<RoundId, Round['stage']['name']>());
  useEffect(() => {
    for (const round of state.rounds.values()) {
      const { id, question } = round;
      const stage = round.stage.name;
      const isNews = seenOpen.has(id) && told.current.get(id) !== stage;
      told.current.set(id, stage);
      if (isNews) announce(`${QUESTION_WORDS[question].title} ${STAGE_NEWS[stage]}`);
    }
  }, [state, seenOpen]);
}

const STAGE_NEWS: Readonly<Record<Round['stage']['name'], string>> = {
  open: 'A round is open. It is under Judge.',
  closed: 'The round is closed.',
  revealed: 'The round was revealed.',
  abandoned: 'The round was given up.',
};
