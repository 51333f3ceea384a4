import { useEffect, useRef } from 'react';
import type { RoundId } from '../../shared/base/ids.ts';
import { QUESTION_WORDS } from '../../shared/judging/question-words.ts';
import type { Round } from '../../shared/judging/round.ts';
import type { JudgingState } from '../session/judging.ts';
import { announce } from '../view-state/actions.ts';
import { type Drafts, uncastIn, useDrafts } from './ballot/drafts.ts';
import { ballotsIn, leftFor, roundsUnderWay } from './rounds.ts';
import { useJudging, useJudgingRights, useNow } from './use-judging.ts';

/** Seconds before the end of a round from which whoever is not done is warned: time to decide, and time to press a key. */
const WARN_AT_S = [10, 60] as const;
type Seconds = (typeof WARN_AT_S)[number];

/** That the time of a round runs out for somebody who is not done. */
export interface TimeWarning {
  readonly round: Round;
  readonly within: Seconds;
  /** How much I have neither judged nor passed, and how much I chose and did not cast. */
  readonly left: number;
  readonly uncast: number;
}

/** Whose time runs out, at a moment by the server's clock (ms since 1970). */
function warningsAt(
  state: Pick<JudgingState, 'rounds' | 'mine'>,
  drafts: Drafts,
  now: number,
): TimeWarning[] {
  return roundsUnderWay(state).flatMap((round) => {
    const within = secondsLeft(round, now);
    if (within === undefined) return [];
    const left = leftFor(state, round).length;
    const uncast = uncastIn(round, ballotsIn(state, round.id), drafts).length;
    return left + uncast === 0 ? [] : [{ round, within, left, uncast }];
  });
}

function secondsLeft({ stage, endsAt }: Round, now: number): Seconds | undefined {
  if (stage.name !== 'open' || endsAt === null) return undefined;
  const ms = Date.parse(endsAt) - now;
  return ms <= 0 ? undefined : WARN_AT_S.find((seconds) => ms <= seconds * 1_000);
}

/** A warning in a sentence or two. */
export function warningWords({ within, left, uncast }: Omit<TimeWarning, 'round'>): string {
  const time = within === 60 ? 'Less than a minute left.' : 'Less than ten seconds left.';
  const still = left === 0 ? '' : ` ${left} still to judge.`;
  const chosen = uncast === 0 ? '' : ' What you have chosen counts only once it is cast.';
  return `${time}${still}${chosen}`;
}

/** The warnings for me at present, by round. */
export function useTimeWarnings(): ReadonlyMap<RoundId, TimeWarning> {
  const state = useJudging();
  const { mayJudge } = useJudgingRights();
  const isTimed =
    mayJudge && roundsUnderWay(state).some(({ stage, endsAt }) => stage.name === 'open' && endsAt !== null);
  const drafts = useDrafts();
  const now = useNow(isTimed);
  return new Map(isTimed ? warningsAt(state, drafts, now).map((each) => [each.round.id, each]) : []);
}

/** Has each warning said once. */
export function useSpokenWarnings(warnings: ReadonlyMap<RoundId, TimeWarning>): void {
  const told = useRef(new Map<RoundId, Seconds>());
  useEffect(() => {
    for (const [id, warning] of warnings) {
      if (told.current.get(id) === warning.within) continue;
      told.current.set(id, warning.within);
      announce(`${QUESTION_WORDS[warning.round.question].title} ${warningWords(warning)}`);
    }
  });
}
