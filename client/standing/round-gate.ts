import type { RoundId } from '../../shared/base/ids.ts';
import type { RoundResult, TargetResult } from '../../shared/judging/results.ts';
import type { Round } from '../../shared/judging/round.ts';
import { cardOrRelation } from '../../shared/judging/target.ts';
import type { RevealedJudgement, RevealedRound } from '../../shared/standing/base-scores.ts';
import type { JudgingState, JudgingStore } from '../session/judging.ts';
import type { StandingGate } from './gate.ts';

/** What rounds mean for computed standing: it is hidden from the opening of any round until its reveal. */
export function gateOfRounds(judging: Pick<JudgingStore, 'state' | 'onChange'>): StandingGate {
  let read: { readonly of: JudgingState['results']; readonly revealed: readonly RevealedRound[] } | undefined;
  return {
    isRoundOpen: () => [...judging.state().rounds.values()].some(isUnderWay),
    revealed: () => {
      const { rounds, results } = judging.state();
      if (read?.of !== results) read = { of: results, revealed: revealedRounds(rounds, results) };
      return read.revealed;
    },
    onChange: judging.onChange,
  };
}

/** A round that is closed still waits for its reveal. */
function isUnderWay({ stage }: Round): boolean {
  return stage.name === 'open' || stage.name === 'closed';
}

function revealedRounds(
  rounds: ReadonlyMap<RoundId, Round>,
  results: ReadonlyMap<RoundId, RoundResult>,
): RevealedRound[] {
  return [...results.values()].flatMap(({ round: id, revealedAt, targets }) => {
    const question = rounds.get(id)?.question;
    if (question === undefined || question === 'casts' || question === 'fidelity') return [];
    const asked = question === 'relevance' ? 'relevance' : 'credence';
    return [{ revealedAt, judgements: targets.flatMap((each) => judgementOf(each, asked)) }];
  });
}

/** Every ballot, or where they are not shown singly their median as if it were the only one. */
function judgementOf(
  { target, points, summary }: TargetResult,
  question: RevealedJudgement['question'],
): RevealedJudgement[] {
  if (target.kind === 'quotation' || summary?.scale !== 'percent') return [];
  const ballots = points.flatMap(({ judgement: value, by }) =>
    typeof value === 'number' ? [{ value, ...(by !== undefined && { by }) }] : [],
  );
  return [
    {
      target: cardOrRelation(target),
      question,
      ballots: ballots.length > 0 ? ballots : [{ value: summary.median }],
    },
  ];
}
