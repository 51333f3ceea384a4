import type { RoundId } from '../../shared/base/ids.ts';
import { QUESTION_WORDS } from '../../shared/judging/question-words.ts';
import type { Round } from '../../shared/judging/round.ts';
import type { JudgingState } from '../session/judging.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ChevronRight, Info, Plus } from '../ui/icons.ts';
import { Spinner } from '../ui/progress.tsx';
import { type Uncast, uncastIn, useDrafts } from './ballot/drafts.ts';
import '../ui/row-list.css';
import './round-list.css';
import { targetsWords } from './round-words.ts';
import { ballotsIn, leftFor, pastRounds, roundsUnderWay, turnOf } from './rounds.ts';
import { leftWords, momentWords } from './time-words.ts';
import { useJudging, useJudgingRights, useNow } from './use-judging.ts';

interface RoundListProps {
  readonly onOpen: () => void;
  readonly onChoose: (round: RoundId) => void;
  readonly onMeaning: () => void;
}

/** All rounds of the map: those under way, and those that are over. */
export function RoundList({ onOpen, onChoose, onMeaning }: RoundListProps) {
  const state = useJudging();
  const { isHost } = useJudgingRights();
  const underWay = roundsUnderWay(state);
  const past = pastRounds(state);
  const isEmpty = state.rounds.size === 0;
  return (
    <div className="judging__body rounds">
      {isEmpty && state.link === 'connecting' && <Spinner label="Fetching the rounds…" />}
      {isEmpty && state.link !== 'connecting' && (
        <EmptyState
          text={
            'Nobody has judged anything here yet. In a round everybody judges alone first, and then sees at the ' +
            `same moment what all think. ${isHost ? '' : 'A host opens it.'}`
          }
        />
      )}
      {isHost && (
        <Button variant={underWay.length === 0 ? 'primary' : 'secondary'} icon={<Plus />} onClick={onOpen}>
          Open a round
        </Button>
      )}
      <Rounds heading="Under way" rounds={underWay} onChoose={onChoose} />
      <Rounds heading="Past rounds" rounds={past} onChoose={onChoose} />
      <Button className="rounds__meaning" variant="quiet" icon={<Info />} onClick={onMeaning}>
        What these numbers mean, and what not
      </Button>
    </div>
  );
}

interface RoundsProps {
  readonly heading: string;
  readonly rounds: readonly Round[];
  readonly onChoose: (round: RoundId) => void;
}

function Rounds({ heading, rounds, onChoose }: RoundsProps) {
  const state = useJudging();
  const { mayJudge } = useJudgingRights();
  const drafts = useDrafts();
  const now = useNow(rounds.some(({ stage, endsAt }) => stage.name === 'open' && endsAt !== null));
  if (rounds.length === 0) return null;
  return (
    <section>
      <h3 className="rounds__heading">{heading}</h3>
      <ul className="ui-row-list">
        {rounds.map((round) => {
          const turn = turnOf(state, round);
          return (
            <li key={round.id}>
              <button
                type="button"
                className="ui-row-list__row rounds__round"
                onClick={() => onChoose(round.id)}
              >
                <span className="ui-row-list__words rounds__words">
                  <span className="rounds__question">{QUESTION_WORDS[round.question].title}</span>
                  <span>
                    {targetsWords(round)}
                    {turn > 1 && `, round ${turn}`} · {stageWords(state, round, mayJudge, now)}
                  </span>
                  <UncastMark uncast={uncastIn(round, ballotsIn(state, round.id), drafts)} />
                </span>
                <ChevronRight aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function UncastMark({ uncast }: { readonly uncast: readonly Uncast[] }) {
  if (uncast.length === 0) return null;
  const isAllCast = uncast.every(({ isRefused }) => isRefused);
  return <span className="rounds__uncast">{isAllCast ? 'Cast too late' : 'Chosen, not cast'}</span>;
}

function stageWords(state: JudgingState, round: Round, mayJudge: boolean, now: number): string {
  const { stage, endsAt } = round;
  switch (stage.name) {
    case 'open': {
      const left = leftFor(state, round).length;
      const time = endsAt === null ? 'open' : `${leftWords(Date.parse(endsAt) - now)} left`;
      if (!mayJudge) return time;
      return `${time}, ${left === 0 ? 'you are done' : `${left} for you to judge`}`;
    }
    case 'closed':
      return 'closed, not yet revealed';
    case 'revealed': {
      const people = state.results.get(round.id)?.people;
      const who = people === undefined ? '' : ` · ${people === 1 ? 'one person' : `${people} people`}`;
      return `${momentWords(stage.at)}${who}`;
    }
    case 'abandoned':
      return `given up ${momentWords(stage.at)}`;
  }
}
