import * as z from 'zod/mini';
import { isId, type RoundId } from '../base/ids.ts';
import { err, ok, type Result } from '../base/result.ts';
import { isoTime, participantId } from '../model/fields.ts';
import { ROUND_MS_MAX, TARGETS_MAX } from './limits.ts';
import { QUESTIONS } from './questions.ts';
import { target, targetKey } from './target.ts';

export const roundId = z.custom<RoundId>((value) => isId('round', value), 'is not a round id');

/** What a round asks of whom, as a host opens it; none of it changes afterwards. */
const terms = {
  id: roundId,
  question: z.enum(QUESTIONS),
  targets: z.array(target).check(
    z.minLength(1, 'names nothing to judge'),
    z.maxLength(TARGETS_MAX, `has more than ${TARGETS_MAX} entries`),
    z.refine((all) => new Set(all.map(targetKey)).size === all.length, 'names something twice'),
  ),
  /** When it closes by itself; null when a host closes it. */
  endsAt: z.nullable(isoTime),
  /** Whether the reveal says whose judgement is whose. */
  names: z.enum(['shown', 'hidden']),
  /** Whether people are asked for a reason. */
  reasons: z.enum(['asked', 'not-asked']),
  /** What everybody sees of who is done while it is open. */
  progress: z.enum(['count', 'names']),
};

/** What a host says to open a round. */
export const openRound = z
  .strictObject({
    ...terms,
    /** How long it takes, in milliseconds: the server counts from the opening, by its own clock. */
    lastsMs: z.optional(z.int().check(z.gte(1), z.lte(ROUND_MS_MAX))),
  })
  .check(
    z.refine(({ endsAt, lastsMs }) => endsAt === null || lastsMs === undefined, {
      error: 'gives a second end',
      path: ['lastsMs'],
    }),
  );
export type OpenRound = z.infer<typeof openRound>;

/** The round that opens at a moment (ms since 1970) on a host's terms. */
export function opened({ lastsMs, ...terms }: OpenRound, openedBy: Round['openedBy'], now: number): Round {
  const openedAt = new Date(now).toISOString();
  const endsAt = lastsMs === undefined ? terms.endsAt : new Date(now + lastsMs).toISOString();
  return { ...terms, endsAt, openedBy, openedAt, stage: { name: 'open' } };
}

/** How far a round is. What follows `open` has no way back. */
const stage = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('open') }),
  /** `by` is null when its time was over. */
  z.strictObject({ name: z.literal('closed'), at: isoTime, by: z.nullable(participantId) }),
  z.strictObject({ name: z.literal('revealed'), closedAt: isoTime, at: isoTime }),
  /** Given up before the reveal: its ballots are gone. */
  z.strictObject({ name: z.literal('abandoned'), at: isoTime }),
]);

/** One question asked of chosen targets, which everybody judges alone before all see what all think. */
export const round = z.strictObject({
  ...terms,
  openedBy: participantId,
  openedAt: isoTime,
  stage,
});
export type Round = z.infer<typeof round>;

/** What a host does to a round after opening it. */
export const ROUND_ACTS = ['close', 'reveal', 'abandon'] as const;
export type RoundAct = (typeof ROUND_ACTS)[number];

/** Whether ballots are taken at a moment (ms since 1970): it is open, and its time is not over. */
export function takesBallots(of: Pick<Round, 'stage' | 'endsAt'>, now: number): boolean {
  return of.stage.name === 'open' && !isOver(of, now);
}

/** Whether the time of a round has passed. */
export function isOver({ endsAt }: Pick<Round, 'endsAt'>, now: number): boolean {
  return endsAt !== null && now >= Date.parse(endsAt);
}

/** A round after an act; or the sentence that says why it cannot be done. `by` is null for the server's own clock. */
export function afterAct(
  of: Round,
  act: RoundAct,
  by: Round['openedBy'] | null,
  at: string,
): Result<Round, string> {
  const { stage } = of;
  if (stage.name === 'abandoned') return err('This round was given up.');
  if (stage.name === 'revealed') return err('This round was revealed.');
  if (act === 'abandon') return ok({ ...of, stage: { name: 'abandoned', at } });
  if (act === 'close') {
    if (stage.name === 'closed') return err('This round is closed.');
    return ok({ ...of, stage: { name: 'closed', at, by } });
  }
  // Its time may have been over before anybody saw that.
  const closedAt = of.endsAt !== null && isOver(of, Date.parse(at)) ? of.endsAt : at;
  return ok({
    ...of,
    stage: { name: 'revealed', closedAt: stage.name === 'closed' ? stage.at : closedAt, at },
  });
}
