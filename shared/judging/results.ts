import * as z from 'zod/mini';
import { isoTime, participantId, prose } from '../model/fields.ts';
import { wording } from './ballot.ts';
import { attribution, judgement } from './judgement.ts';
import { REASON_MAX } from './limits.ts';
import { VERDICTS } from './questions.ts';
import { roundId } from './round.ts';
import { target } from './target.ts';

const count = z.int().check(z.gte(0));
const figure = z.number().check(z.gte(0), z.lte(100));

/**
 * What all ballots on one target come to. `isRounded` says that the group was small and the names hidden: its figures
 * are rounded, and what single judgements could be told from is null.
 */
const summary = z.discriminatedUnion('scale', [
  z.strictObject({
    scale: z.literal('percent'),
    isRounded: z.boolean(),
    median: figure,
    quartiles: z.nullable(z.tuple([figure, figure])),
    mean: figure,
    /** Standard deviation, of all and not of a sample. */
    spread: figure,
  }),
  z.strictObject({
    scale: z.literal('triangle'),
    isRounded: z.boolean(),
    mean: attribution,
    /** Root of the mean squared distance from the mean, the side of the triangle being 1. */
    spread: z.number().check(z.gte(0), z.lte(1)),
  }),
  z.strictObject({
    scale: z.literal('verdict'),
    isRounded: z.boolean(),
    counts: z.nullable(z.strictObject({ faithful: count, stretched: count, wrong: count })),
    /** What most say; null when no verdict has more than half of the ballots. */
    most: z.nullable(z.enum(VERDICTS)),
  }),
]);
export type Summary = z.infer<typeof summary>;

/** One judgement as it is shown; `by` where names are shown. */
const point = z.strictObject({
  judgement,
  by: z.optional(participantId),
  reason: z.optional(prose(REASON_MAX)),
});
export type Point = z.infer<typeof point>;

/** How many moved which way since an earlier round; on the triangle by the corner that gained most. */
const movement = z.discriminatedUnion('scale', [
  z.strictObject({ scale: z.literal('percent'), up: count, down: count, stayed: count }),
  z.strictObject({
    scale: z.literal('triangle'),
    inherent: count,
    practice: count,
    structural: count,
    stayed: count,
  }),
  z.strictObject({ scale: z.literal('verdict'), changed: count, stayed: count }),
]);
export type Movement = z.infer<typeof movement>;

/** What moved on one target since the last round that asked the same of it. */
const shift = z.strictObject({
  since: roundId,
  /** People who judged it both times. */
  both: count,
  /** Null when they are too few to say without names. */
  movement: z.nullable(movement),
  /** From where to where, person by person; empty where that cannot be shown. */
  arrows: z.array(z.strictObject({ from: judgement, to: judgement, by: z.optional(participantId) })),
});
export type Shift = z.infer<typeof shift>;

/** What a round made of one target. */
export const targetResult = z.strictObject({
  target,
  /** Ballots with a judgement, and passes. */
  judged: count,
  passed: count,
  /** Ballots with a judgement, by what their authors had before them; empty where too few judged without names. */
  wordings: z.record(wording, count),
  /** Null when nobody judged it, or too few to tell anything without names. */
  summary: z.nullable(summary),
  /** Every judgement, lowest first; empty where they are not shown singly. */
  points: z.array(point),
  /** Reasons that stand apart from judgements: of passes, and where points are not shown; none of too few without names. */
  reasons: z.array(z.strictObject({ text: prose(REASON_MAX), by: z.optional(participantId) })),
  shift: z.nullable(shift),
});
export type TargetResult = z.infer<typeof targetResult>;

/** Everything that a reveal tells. */
export const roundResult = z.strictObject({
  round: roundId,
  revealedAt: isoTime,
  /** People who cast any ballot. */
  people: count,
  targets: z.array(targetResult),
});
export type RoundResult = z.infer<typeof roundResult>;

/** Who is done with a round that is open: how many, and who where the host has it shown. */
export const roundProgress = z.strictObject({
  /** People who cast on every target, passes included, and people who began. */
  done: count,
  begun: count,
  /** Everybody who began; present where names are shown. */
  people: z.optional(z.array(z.strictObject({ id: participantId, isDone: z.boolean() }))),
});
export type RoundProgress = z.infer<typeof roundProgress>;

/** How many of the ballots on a target were cast on other words than it has now; all of them when it is gone. */
export function castBeforeTheWording(
  result: Pick<TargetResult, 'wordings'>,
  now: string | undefined,
): number {
  return Object.entries(result.wordings).reduce(
    (sum, [read, ballots]) => (read === now ? sum : sum + ballots),
    0,
  );
}
