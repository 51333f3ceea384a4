import * as z from 'zod/mini';
import { colour, line, sourceId, voiceId } from './fields.ts';
import { LABEL_MAX } from './limits.ts';

/** Somebody who speaks in print. */
export const voice = z.strictObject({
  id: voiceId,
  /** As in a reference: "Oliver et al. 2019". */
  label: line(LABEL_MAX),
  /** As on a card: "Oliver". */
  short: line(LABEL_MAX),
  sourceId: z.optional(sourceId),
  colour,
});
export type Voice = z.infer<typeof voice>;
