import * as z from 'zod/mini';
import { digest } from '../base/digest.ts';
import { type AnswerId, ID_PREFIX } from '../base/ids.ts';
import {
  answerId,
  elementId,
  isoTime,
  line,
  participantId,
  prose,
  relationId,
  sourceId,
  targetId,
} from './fields.ts';
import { LABEL_MAX, NOTE_MAX, SHOWN_MAX } from './limits.ts';

/** What can be answered to an item of a checklist, or of a critical question. */
const ANSWERS = ['yes', 'no', 'unclear', 'not-applicable'] as const;

/**
 * What the group answers to one item: of a checklist about a source, or of the critical questions of a scheme about
 * an element or relation. There is one record for each subject, list and item, whoever answers (see `answerIdOf`).
 */
export const answer = z.strictObject({
  id: answerId,
  subject: z.union([sourceId, elementId, relationId]),
  /** The checklist, or the scheme, by its id. */
  list: line(LABEL_MAX),
  item: line(LABEL_MAX),
  answer: z.optional(z.enum(ANSWERS)),
  note: z.optional(prose(NOTE_MAX)),
  /** The elements and relations that the answer points to, such as the question that was raised. */
  points: z.array(targetId).check(z.maxLength(SHOWN_MAX, `has more than ${SHOWN_MAX} entries`)),
  addedBy: participantId,
  addedAt: isoTime,
});
export type Answer = z.infer<typeof answer>;

/** The id of the one answer to an item: two people who answer at once write the same record. */
export function answerIdOf({ subject, list, item }: Pick<Answer, 'subject' | 'list' | 'item'>): AnswerId {
  return `${ID_PREFIX.answer}${digest(JSON.stringify([subject, list, item]))}` as AnswerId;
}
