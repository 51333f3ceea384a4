import type { Revealed } from '../../../../client/judging/reveal/views.ts';
import type { ParticipantId } from '../../../../shared/base/ids.ts';
import type { CountedBallot } from '../../../../shared/judging/ballot.ts';
import type { Judgement } from '../../../../shared/judging/judgement.ts';
import type { Round } from '../../../../shared/judging/round.ts';
import { tally } from '../../../../shared/judging/tally.ts';
import { at } from '../../../support/builders.ts';
import { aBallot, aRound } from '../../../support/rounds.ts';

/** What people said: in this round, and in the one before. */
export type Said = Readonly<Record<string, readonly [now: Judgement | null, before?: Judgement | null]>>;

/** Calls people by their ids without what marks them. */
export const nameOf = (id: ParticipantId): string => id.slice(2);

/** Two rounds on one cost with their results, as the reveal of the second gets them. */
export function twoRounds(said: Said, fields: Partial<Round> = {}, reason = '') {
  const first = aRound('first', fields);
  const second = aRound('second', fields);
  const ballotsOf = (round: 0 | 1): CountedBallot[] =>
    Object.entries(said).flatMap(([by, all]) => {
      const judgement = all[round];
      return judgement === undefined ? [] : [aBallot(by, judgement, { reason })];
    });
  const before = ballotsOf(1);
  const earlier = before.length === 0 ? [] : [{ round: first, ballots: before }];
  const results = new Map([
    [first.id, tally(first, before, [], at(8))],
    [second.id, tally(second, ballotsOf(0), earlier, at(9))],
  ]);
  return { round: second, results };
}

/** The one target of the second round. */
export function revealedOf(said: Said, fields: Partial<Round> = {}, reason = ''): Revealed {
  const { round, results } = twoRounds(said, fields, reason);
  const [result] = results.get(round.id)?.targets ?? [];
  if (result === undefined) throw new Error('no result');
  const before =
    result.shift === null ? undefined : results.get(result.shift.since)?.targets.find(() => true);
  return { question: round.question, subject: 'homework', result, before, nameOf };
}
