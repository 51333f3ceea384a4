import * as z from 'zod/mini';
import { type BallotId, isId, type ParticipantId } from '../base/ids.ts';
import { isoTime, prose } from '../model/fields.ts';
import { type Judgement, judgement } from './judgement.ts';
import { REASON_MAX } from './limits.ts';
import { target } from './target.ts';

const ballotId = z.custom<BallotId>((value) => isId('ballot', value), 'is not a ballot id');

/** Largest number of a change: nobody drags a slider oftener in ten weeks. */
const TURN_MAX = 1_000_000_000;

/** The digest of what a target read as. */
export const wording = z.string().check(z.regex(/^[0-9a-z]{28}$/, 'is not a wording'));

/** What somebody casts on one target: made on their device, under an id of its own, so that sending it twice is sending it once. */
export const castBallot = z.strictObject({
  id: ballotId,
  target,
  /** Null is a pass: it was looked at and left. */
  judgement: z.nullable(judgement),
  reason: z._default(prose(REASON_MAX), ''),
  /** What its author had before them (`wordingOfTarget`). */
  wording,
  /** Counts a person's changes of mind about one target: the highest is what they mean, in whatever order they come. */
  turn: z.int().check(z.gte(1), z.lte(TURN_MAX)),
});
export type CastBallot = z.infer<typeof castBallot>;

/** A ballot as its author is given it back, and nobody else. */
export const ownBallot = z.extend(castBallot, { at: isoTime });
export type OwnBallot = z.infer<typeof ownBallot>;

/** A ballot as results are made from it. */
export interface CountedBallot {
  readonly by: ParticipantId;
  /** Key of its target. */
  readonly target: string;
  readonly judgement: Judgement | null;
  readonly reason: string;
  readonly wording: string;
}
