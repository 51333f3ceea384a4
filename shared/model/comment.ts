import * as z from 'zod/mini';
import { commentId, isoTime, labels, participantId, passage, targetId } from './fields.ts';
import { COMMENT_MAX, MENTIONS_MAX } from './limits.ts';

/** A remark about an element or a relation. The first of a thread has no `replyTo`; the others name the first. */
export const comment = z.strictObject({
  id: commentId,
  about: targetId,
  replyTo: z.optional(commentId),
  text: passage(COMMENT_MAX),
  /** Whom it calls on; each is told. */
  mentions: z.optional(labels(participantId, MENTIONS_MAX)),
  /** Who settled the thread, and when; read of the first comment alone. */
  resolved: z.optional(z.strictObject({ by: participantId, at: isoTime })),
  editedAt: z.optional(isoTime),
  addedBy: participantId,
  addedAt: isoTime,
});
export type Comment = z.infer<typeof comment>;
