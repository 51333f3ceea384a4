import * as z from 'zod/mini';
import {
  type AnchorId,
  type AnswerId,
  type BearerId,
  type CommentId,
  type ElementId,
  isId,
  type ParticipantId,
  type RegionId,
  type RelationId,
  type SourceId,
  type StepId,
  type TourId,
  type VoiceId,
} from '../base/ids.ts';
import { wellFormed } from '../base/text.ts';

/** Id fields: a string of another kind, or of no kind, is refused by name. */
export const elementId = z.custom<ElementId>((value) => isId('element', value), 'is not an element id');
export const relationId = z.custom<RelationId>((value) => isId('relation', value), 'is not a relation id');
export const regionId = z.custom<RegionId>((value) => isId('region', value), 'is not a region id');
export const voiceId = z.custom<VoiceId>((value) => isId('voice', value), 'is not a voice id');
export const sourceId = z.custom<SourceId>((value) => isId('source', value), 'is not a source id');
export const anchorId = z.custom<AnchorId>((value) => isId('anchor', value), 'is not an anchor id');
export const bearerId = z.custom<BearerId>((value) => isId('bearer', value), 'is not a bearer id');
export const commentId = z.custom<CommentId>((value) => isId('comment', value), 'is not a comment id');
export const tourId = z.custom<TourId>((value) => isId('tour', value), 'is not a tour id');
export const stepId = z.custom<StepId>((value) => isId('step', value), 'is not a step id');
export const answerId = z.custom<AnswerId>((value) => isId('answer', value), 'is not an answer id');
export const participantId = z.custom<ParticipantId>(
  (value) => isId('participant', value),
  'is not a participant id',
);

/** The id of an element or a relation. */
export const targetId = z.union([elementId, relationId]);

/** A place in an order that people change: what comes between two ranks takes their mean. */
export const rank = z.number();

/** A moment as ISO 8601 in UTC. */
export const isoTime = z.iso.datetime();

/** Farthest a card may lie from the origin, in canvas pixels: keeps one stray value from stretching the map out of sight. */
const COORDINATE_MAX = 1_000_000;
const coordinate = z.number().check(z.gte(-COORDINATE_MAX), z.lte(COORDINATE_MAX));

/** A place on the canvas in pixels at zoom 1, the top left corner of what lies there. */
export const position = z.strictObject({ x: coordinate, y: coordinate });
export type Position = z.infer<typeof position>;

/** A colour as `#rrggbb`. */
export const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/, 'is not a colour such as #1f6feb'));

/** A SHA-256 as 64 hexadecimal digits. */
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256'));

/** One line of text that must say something, at most `max` characters; breaks and runs of space become one space. */
export function line(max: number) {
  return z
    .string()
    .check(
      z.overwrite(oneLine),
      z.minLength(1, 'is empty'),
      z.maxLength(max, `is longer than ${max} characters`),
    );
}

/** One line of text that may say nothing, at most `max` characters. */
export function lineOrNothing(max: number) {
  return z.string().check(z.overwrite(oneLine), z.maxLength(max, `is longer than ${max} characters`));
}

/** Text of any shape, at most `max` characters; it may be empty. */
export function prose(max: number) {
  return z.string().check(z.overwrite(wellFormed), z.maxLength(max, `is longer than ${max} characters`));
}

/** Words as they stand in a source: they keep the spaces at their ends, which offsets count. */
export function passage(max: number) {
  return prose(max).check(z.refine((words) => words.trim() !== '', 'is empty'));
}

/** A set of at most `max` words or ids: each once, sorted, so that equal sets are equal lists. */
export function labels<T extends string>(entry: z.ZodMiniType<T>, max: number) {
  return z.array(entry).check(
    z.overwrite((entries) => [...new Set(entries)].sort()),
    z.maxLength(max, `has more than ${max} entries`),
  );
}

/** Makes breaks and runs of space one space, with none at the ends. */
export function oneLine(text: string): string {
  return wellFormed(text).replace(/\s+/g, ' ').trim();
}
