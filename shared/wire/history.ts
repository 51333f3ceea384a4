import * as z from 'zod/mini';
import { participantId } from '../model/fields.ts';

/** Requests and responses about a map's past. Moments are in milliseconds since 1970 (UTC). */

/** Longest name of a version, in UTF-16 units: it must fit into a list. */
export const VERSION_NAME_MAX = 120;
/** Most named versions of one map; each is kept whole for as long as the map. */
export const VERSIONS_MAX = 200;

/** What one participant did within one minute. */
const activity = z.object({
  /** `null` is the server itself. */
  participant: z.nullable(participantId),
  /** Numbers of the first and the last edit. */
  from: z.int(),
  to: z.int(),
  since: z.number(),
  until: z.number(),
  /** What was typed in one text without a pause is one edit, counted where it began; so there may be none in a minute. */
  edits: z.int(),
  bytes: z.int(),
});
export type Activity = z.infer<typeof activity>;

/** A state of the map that somebody named. */
export const namedVersion = z.object({
  id: z.string(),
  name: z.string(),
  /** Number of the edit that it is the state after. */
  seq: z.int(),
  /** When that edit was made, and when the version was named. */
  at: z.number(),
  namedAt: z.number(),
  namedBy: participantId,
});
export type NamedVersion = z.infer<typeof namedVersion>;

/** What can be had again of a map: every state from the edit `oldest` to the edit `head`, and the named versions. */
export const mapHistory = z.object({
  oldest: z.int(),
  head: z.int(),
  activity: z.array(activity),
  versions: z.array(namedVersion),
  /** Days for which every state is kept. */
  days: z.int(),
});
export type MapHistory = z.infer<typeof mapHistory>;

/** Names the state after an edit, or the present one. */
export const nameVersionRequest = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(VERSION_NAME_MAX)),
  seq: z.optional(z.int().check(z.gte(0))),
});
