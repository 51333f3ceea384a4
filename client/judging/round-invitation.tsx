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
import '../ui/offer.css';
import './round-invitation.css';
import { type Drafts, type Uncast, uncastIn, useDrafts } from './ballot/drafts.ts';
import { notCastWords } from './ballot/uncast-words.ts';
import { targetsWords } from './round-words.ts';
import { ballotsIn, leftFor, roundsUnderWay } from './rounds.ts';
import { type TimeWarning, useSpokenWarnings, useTimeWarnings, warningWords } from './time-warning.ts';
import { leftWords } from './time-words.ts';
import { useJudging, useJudgingRights, useNow } from './use-judging.ts';

/**
 * What is to be told of a round: that it opened, that its time runs out, that it ended with something of mine that was
 * not cast, or that it was revealed while I was here.
 */
interface News {
  readonly round: Round;
  readonly what: 'open' | 'last-minute' | 'not-cast' | 'revealed';
  /** What did not count when it ended. */
  readonly uncast?: readonly Uncast[];
}

/** A line under the map that says that a round is open, or was revealed; it takes neither the focus nor the map away. */
export function RoundInvitation() {
  const state = useJudging();
  const { mayJudge } = useJudgingRights();
  const isPanelOpen = useView((view) => view.sidePanel === 'judging');
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set());
  const seenOpen = useSeenOpen(state);
  const warnings = useTimeWarnings();
  const drafts = useDrafts();
  const all = newsOf(state, drafts, seenOpen, warnings, mayJudge).filter(
    (each) => !declined.has(keyOf(each)),
  );
  const [news] = all;
  useAnnouncements(state, drafts, seenOpen);
  // After those: of two at once the later one is spoken.
  useSpokenWarnings(warnings);
  // Whoever has looked at the panel knows of them.
  const known = isPanelOpen ? all.filter(({ what }) => what === 'revealed') : [];
  if (known.length > 0) setDeclined(new Set([...declined, ...known.map(keyOf)]));
  if (news === undefined || isPanelOpen) return null;
  return (
    <section className="ui-offer round-invitation" aria-label="Round">
      <Words news={news} warning={warnings.get(news.round.id)} mayJudge={mayJudge} />
      <Button variant="primary" onClick={() => openRound(news.round.id)}>
        {buttonWords(news, mayJudge)}
      </Button>
      <IconButton
        label="Not now"
        icon={<X />}
        side="top"
        onClick={() => {
          // Who leaves it in its last minute needs no more to be asked.
          const asked = news.what === 'last-minute' ? [keyOf({ ...news, what: 'open' })] : [];
          setDeclined(new Set([...declined, keyOf(news), ...asked]));
          document.getElementById('map')?.focus();
        }}
      />
    </section>
  );
}

function buttonWords({ what }: News, mayJudge: boolean): string {
  switch (what) {
    case 'revealed':
      return 'See what all think';
    case 'not-cast':
      return 'See what you chose';
    case 'open':
    case 'last-minute':
      return mayJudge ? 'Judge' : 'Look at it';
  }
}

interface WordsProps {
  readonly news: News;
  readonly warning: TimeWarning | undefined;
  readonly mayJudge: boolean;
}

function Words({ news: { round, what, uncast = [] }, warning, mayJudge }: WordsProps) {
  const host = useParticipant(round.openedBy)?.name ?? 'A host';
  const { endsAt } = round;
  const now = useNow(what === 'open' && endsAt !== null);
  const title = <strong>{QUESTION_WORDS[round.question].title}</strong>;
  return (
    <p className="ui-offer__words">
      {what === 'revealed' && <>The round {title} was revealed.</>}
      {what === 'not-cast' && (
        <>
          The round {title} is over. {notCastWords(uncast)}
        </>
      )}
      {what === 'last-minute' && warning !== undefined && (
        <>
          {title} {warningWords(warning)}
        </>
      )}
      {what === 'open' && (
        <>
          {host} asks {mayJudge ? 'everybody' : 'the others'}: {title} {targetsWords(round)}
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

function newsOf(
  state: JudgingState,
  drafts: Drafts,
  seenOpen: ReadonlySet<RoundId>,
  warnings: ReadonlyMap<RoundId, TimeWarning>,
  mayJudge: boolean,
): News[] {
  const open = roundsUnderWay(state).filter(
    (round) => round.stage.name === 'open' && (!mayJudge || leftFor(state, round).length > 0),
  );
  const here = [...state.rounds.values()].reverse().filter(({ id }) => seenOpen.has(id));
  const revealed = here.filter(({ stage }) => stage.name === 'revealed');
  return [
    ...[...warnings.values()].map(({ round }): News => ({ round, what: 'last-minute' })),
    ...open.map((round): News => ({ round, what: 'open' })),
    // That can wait; what is open cannot.
    ...here.flatMap((round): News[] => {
      const uncast = endedUncast(state, drafts, round);
      return uncast.length === 0 ? [] : [{ round, what: 'not-cast', uncast }];
    }),
    ...revealed.map((round): News => ({ round, what: 'revealed' })),
  ];
}

/** What I had chosen and not cast, or cast too late, when a round ended; nothing while it is open. */
function endedUncast(state: JudgingState, drafts: Drafts, round: Round): Uncast[] {
  return round.stage.name === 'open' ? [] : uncastIn(round, ballotsIn(state, round.id), drafts);
}

function keyOf({ round, what }: News): string {
  return `${what} ${round.id}`;
}

/** Says once that a round opened, closed or was revealed. */
function useAnnouncements(state: JudgingState, drafts: Drafts, seenOpen: ReadonlySet<RoundId>): void {
  const told = useRef(new Map<RoundId, Round['stage']['name']>());
  useEffect(() => {
    for (const round of state.rounds.values()) {
      const { id, question } = round;
      const stage = round.stage.name;
      const before = told.current.get(id);
      const isNews = seenOpen.has(id) && before !== stage;
      told.current.set(id, stage);
      // Said once: of a round that was closed first, the reveal is news and this is not.
      const uncast = before === 'open' ? endedUncast(state, drafts, round) : [];
      const lost = uncast.length === 0 ? '' : ` ${notCastWords(uncast)}`;
      if (isNews) announce(`${QUESTION_WORDS[question].title} ${STAGE_NEWS[stage]}${lost}`);
    }
  }, [state, drafts, seenOpen]);
}

const STAGE_NEWS: Readonly<Record<Round['stage']['name'], string>> = {
  open: 'A round is open. It is under Judge.',
  closed: 'The round is closed.',
  revealed: 'The round was revealed.',
  abandoned: 'The round was given up.',
};
