import * as z from 'zod/mini';
import { ownBallot } from '../judging/ballot.ts';
import { ROUND_ACTS } from '../judging/round.ts';
import { isoTime } from '../model/fields.ts';

/** Requests and responses about rounds; a round and a ballot themselves are in shared/judging. */

/** What a host does to a round that is there. */
export const roundActRequest = z.strictObject({ act: z.enum(ROUND_ACTS) });

/** The caller's own ballots in a round; nobody is told anybody else's. */
export const ownBallots = z.object({
  ballots: z.array(ownBallot),
  /** What the server's clock says, by which rounds end; absent from older servers. */
  now: z.optional(isoTime),
});
export type OwnBallots = z.infer<typeof ownBallots>;
