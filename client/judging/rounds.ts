import type { RoundId } from '../../shared/base/ids.ts';
import type { Round } from '../../shared/judging/round.ts';
import { type Target, targetKey } from '../../shared/judging/target.ts';
import type { JudgingState, MyBallot } from '../session/judging.ts';

const NO_BALLOTS: ReadonlyMap<string, MyBallot> = new Map();

/** My ballots in a round, by the key of their target. */
export function ballotsIn(state: Pick<JudgingState, 'mine'>, round: RoundId): ReadonlyMap<string, MyBallot> {
  return state.mine.get(round) ?? NO_BALLOTS;
}

/** Whether a ballot counts as cast: one that was turned down does not. */
function isCast(ballot: MyBallot | undefined): ballot is MyBallot {
  return ballot !== undefined && ballot.delivery.state !== 'refused';
}

/** What I have not judged yet in a round, in its order. */
export function leftFor(state: Pick<JudgingState, 'mine'>, round: Round): Target[] {
  const mine = ballotsIn(state, round.id);
  return round.targets.filter((target) => !isCast(mine.get(targetKey(target))));
}

/** The rounds that are open, or closed and not yet revealed; the newest first. */
export function roundsUnderWay({ rounds }: Pick<JudgingState, 'rounds'>): Round[] {
  return [...rounds.values()].filter(isUnderWay).reverse();
}

/** Whether a round is open, or closed and not yet revealed. */
function isUnderWay({ stage }: Pick<Round, 'stage'>): boolean {
  return stage.name === 'open' || stage.name === 'closed';
}

/** The rounds that are over, the latest first. */
export function pastRounds({ rounds }: Pick<JudgingState, 'rounds'>): Round[] {
  return [...rounds.values()].filter((round) => !isUnderWay(round)).reverse();
}

/** How many rounds up to this one asked the same of any of the same, counting it: 2 for a second round. */
export function turnOf({ rounds }: Pick<JudgingState, 'rounds'>, round: Round): number {
  const keys = new Set(round.targets.map(targetKey));
  let turn = 0;
  for (const each of rounds.values()) {
    const isSame = each.question === round.question && each.targets.some((of) => keys.has(targetKey(of)));
    if (isSame && each.stage.name !== 'abandoned') turn += 1;
    if (each.id === round.id) return Math.max(1, turn);
  }
  return 1;
}
