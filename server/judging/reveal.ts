import type { MapId, RoundId } from '../../shared/base/ids.ts';
import type { SessionReading } from '../../shared/doc/session-doc.ts';
import type { CountedBallot } from '../../shared/judging/ballot.ts';
import { type Judgement, judgement } from '../../shared/judging/judgement.ts';
import type { RoundResult } from '../../shared/judging/results.ts';
import type { Round } from '../../shared/judging/round.ts';
import { type EarlierRound, tally } from '../../shared/judging/tally.ts';
import { targetKey } from '../../shared/judging/target.ts';
import type { BallotRow, BallotStorage } from '../storage/ballots.ts';

type Ballots = Pick<BallotStorage, 'listBallots'>;

/** What is told of a round from its ballots, beside the last ones that asked the same of its targets. */
export async function resultOf(
  storage: Ballots,
  map: MapId,
  round: Round,
  session: SessionReading,
  at: string,
): Promise<RoundResult> {
  const earlier: EarlierRound[] = [];
  for (const each of lastBefore(round, session))
    earlier.push({ round: each, ballots: await ballotsOf(storage, map, each.id) });
  return tally(round, await ballotsOf(storage, map, round.id), earlier, at);
}

/** For each target the round that was revealed last and asked the same of it; each once, the oldest first. */
function lastBefore({ question, targets }: Round, { rounds }: SessionReading): Round[] {
  const revealed = [...rounds.values()]
    .filter((each) => each.question === question && each.stage.name === 'revealed')
    .sort((a, b) => (revealedAt(a) < revealedAt(b) ? -1 : 1));
  const needed = new Set<Round>();
  for (const key of targets.map(targetKey)) {
    const last = revealed.findLast((each) => each.targets.some((target) => targetKey(target) === key));
    if (last !== undefined) needed.add(last);
  }
  return revealed.filter((each) => needed.has(each));
}

function revealedAt({ stage }: Round): string {
  return stage.name === 'revealed' ? stage.at : '';
}

async function ballotsOf(storage: Ballots, map: MapId, round: RoundId): Promise<CountedBallot[]> {
  return (await storage.listBallots(map, round)).map((row) => ({
    by: row.participant,
    target: row.target,
    judgement: judgementOf(row),
    reason: row.reason,
    wording: row.wording,
  }));
}

/** The judgement of a stored ballot; null is a pass. */
export function judgementOf(row: Pick<BallotRow, 'judgement'>): Judgement | null {
  return row.judgement === null ? null : judgement.parse(JSON.parse(row.judgement));
}
