import * as z from 'zod/mini';
import {
  anchorId,
  elementId,
  isoTime,
  line,
  participantId,
  prose,
  rank,
  stepId,
  targetId,
  tourId,
} from './fields.ts';
import { CAPTION_MAX, SHOWN_MAX, TITLE_MAX } from './limits.ts';

/** A guided walk through the map. Its steps are records of their own, so that several people can write them at once. */
export const tour = z.strictObject({
  id: tourId,
  title: line(TITLE_MAX),
  /** Where it stands among the tours; equal ranks are ordered by id. */
  rank,
  addedBy: participantId,
  addedAt: isoTime,
});
export type Tour = z.infer<typeof tour>;

/** One halt of a tour: what is said, and what is looked at meanwhile. */
export const step = z.strictObject({
  id: stepId,
  tour: tourId,
  rank,
  caption: prose(CAPTION_MAX),
  /** What the map shows, the first being the main thing. What is no longer there is passed over. */
  show: z.array(targetId).check(z.maxLength(SHOWN_MAX, `has more than ${SHOWN_MAX} entries`)),
  /** The quotation that is read along. */
  passage: z.optional(z.strictObject({ element: elementId, anchor: anchorId })),
  addedBy: participantId,
  addedAt: isoTime,
});
export type Step = z.infer<typeof step>;
