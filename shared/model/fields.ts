import { z } from 'zod';
import { isId } from '../base/ids.ts';
import type {
  AnchorId,
  BearerId,
  ElementId,
  ParticipantId,
  RegionId,
  RelationId,
  SourceId,
  VoiceId,
} from '../base/ids.ts';

/** Id fields: a string of another kind, or of no kind, is refused by name. */
export const elementId = z.custom<ElementId>((value) => isId('element', value), 'is not an element id');
export const relationId = z.custom<RelationId>((value) => isId('relation', value), 'is not a relation id');
export const regionId = z.custom<RegionId>((value) => isId('region', value), 'is not a region id');
export const voiceId = z.custom<VoiceId>((value) => isId('voice', value), 'is not a voice id');
export const sourceId = z.custom<SourceId>((value) => isId('source', value), 'is not a source id');
export const anchorId = z.custom<AnchorId>((value) => isId('anchor', value), 'is not an anchor id');
export const bearerId = z.custom<BearerId>((value) => isId('bearer', value), 'is not a bearer id');
export const participantId = z.custom<ParticipantId>(
  (value) => isId('participant', value),
  'is not a participant id',
);

/** A moment as ISO 8601 in UTC. */
export const isoTime = z.iso.datetime();

/** Farthest a card may lie from the origin, in canvas pixels: keeps one stray value from stretching the map out of sight. */
const COORDINATE_MAX = 1_000_000;
const coordinate = z.number().min(-COORDINATE_MAX).max(COORDINATE_MAX);

/** A place on the canvas in pixels at zoom 1, the top left corner of what lies there. */
export const position = z.strictObject({ x: coordinate, y: coordinate });
export type Position = z.infer<typeof position>;

/** A colour as `#rrggbb`. */
export const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'is not a colour such as #1f6feb');

/** One line of text that must say something, at most `max` characters. */
export function line(max: number) {
  return z.string().trim().min(1, 'is empty').max(max, `is longer than ${max} characters`);
}
