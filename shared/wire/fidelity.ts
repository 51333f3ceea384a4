import * as z from 'zod/mini';
import { anchorId, elementId, prose } from '../model/fields.ts';

/** Requests and responses about the private marks that people keep on statements and what these quote. */

/** Whether a statement says what the words it rests on say: it does; it goes further than they do; it does not. */
export const FIDELITY_VERDICTS = ['faithful', 'stretched', 'wrong'] as const;
export type FidelityVerdict = (typeof FIDELITY_VERDICTS)[number];

/** Longest note on a mark, in UTF-16 units: a reason, not a review. */
export const MARK_NOTE_MAX = 500;
/** Most marks of one person in one map: each is a click and a few hundred bytes, and a map has some thousand quotations. */
export const MARKS_MAX = 5_000;

const wording = z.string().check(z.regex(/^[0-9a-f]{14}$/, 'is not a wording'));

/** Puts the caller's own mark on a statement and one of its anchors, in place of an older one. */
export const putMarkRequest = z.strictObject({
  verdict: z.enum(FIDELITY_VERDICTS),
  note: z._default(prose(MARK_NOTE_MAX), ''),
  /** What was compared (`wordingOf`), so that the mark can be told to be older than the words. */
  wording,
});
export type PutMarkRequest = z.infer<typeof putMarkRequest>;

/** A mark of the caller's own; nobody else is told of it. */
export const fidelityMark = z.object({
  elementId,
  anchorId,
  verdict: z.enum(FIDELITY_VERDICTS),
  note: z.string(),
  wording,
  /** When it was made, in milliseconds since 1970 (UTC). */
  at: z.number(),
});
export type FidelityMark = z.infer<typeof fidelityMark>;

/** All marks of the caller in a map. */
export const fidelityMarks = z.object({ marks: z.array(fidelityMark) });
