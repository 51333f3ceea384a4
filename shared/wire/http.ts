import * as z from 'zod/mini';
import { isId, type MapId } from '../base/ids.ts';
import { colour, participantId } from '../model/fields.ts';
import { TITLE_MAX } from '../model/limits.ts';
import { NAME_MAX } from './limits.ts';
import { ROLES, STANDINGS } from './roles.ts';

/** Requests and responses of the HTTP interface: validated by both ends, and the source of the OpenAPI description. */
export const mapIdField = z.custom<MapId>((value) => isId('map', value), 'is not a map id');

/** The secret of a link: 43 characters of 6 bits, more than anybody can guess. */
export const SECRET_LENGTH = 43;
const secret = z.string().check(z.minLength(1), z.maxLength(2 * SECRET_LENGTH));

export const health = z.object({
  status: z.enum(['ok', 'starting', 'draining', 'storage-down']),
  version: z.string(),
  storage: z.string(),
});

export const template = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  elements: z.int(),
  relations: z.int(),
});
export const templates = z.object({ templates: z.array(template) });
export type Template = z.infer<typeof template>;

/** A new map from a template, or an empty one; a whole map file is accepted in its place. */
export const createMapRequest = z.strictObject({
  template: z.optional(z.string().check(z.maxLength(TITLE_MAX))),
  title: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(TITLE_MAX))),
});
export type CreateMapRequest = z.infer<typeof createMapRequest>;

/** Paths (`/m/<id>#<secret>`) that open the map with each role; shown once, stored hashed. */
const mapLinks = z.object({ host: z.string(), participant: z.string(), observer: z.string() });

export const createMapResponse = z.object({
  id: mapIdField,
  title: z.string(),
  links: mapLinks,
  /** What was left out of an imported file, in sentences. */
  warnings: z.array(z.string()),
});
export type CreateMapResponse = z.infer<typeof createMapResponse>;

export const previewRequest = z.strictObject({ secret });
/** What a link opens, before joining. */
export const previewResponse = z.object({
  title: z.string(),
  role: z.enum(ROLES),
  /** The name and colour of somebody who stays anonymous; the same until they join. */
  suggestedName: z.string(),
  /** Whether this browser had a seat before: joining takes it again, under its name. */
  isKnown: z.boolean(),
});
export type PreviewResponse = z.infer<typeof previewResponse>;

export const joinRequest = z.strictObject({
  secret,
  name: z.optional(z.string().check(z.trim(), z.maxLength(NAME_MAX))),
});
export type JoinRequest = z.infer<typeof joinRequest>;

export const participant = z.object({
  id: participantId,
  name: z.string(),
  colour,
});
export type Participant = z.infer<typeof participant>;

export const joinResponse = z.object({
  participant,
  role: z.enum(ROLES),
  /** Opens one room for a short time, for clients without cookies. */
  ticket: z.string(),
});
export type JoinResponse = z.infer<typeof joinResponse>;

export const mapInfo = z.object({
  id: mapIdField,
  title: z.string(),
  elements: z.int(),
  relations: z.int(),
  role: z.enum(ROLES),
  participant,
  /** What links are put behind, when the operator named it; else the address that the page came from. */
  publicUrl: z.optional(z.string()),
});
export type MapInfo = z.infer<typeof mapInfo>;

/** Somebody who ever joined, or whom a file names. */
export const knownPerson = z.extend(participant, {
  role: z.enum(ROLES),
  /** Told to hosts, of those who joined. */
  standing: z.optional(z.enum(STANDINGS)),
  /** Told to hosts: which link they stand on, while it opens anything. */
  cameBy: z.optional(z.enum(ROLES)),
});
export type KnownPerson = z.infer<typeof knownPerson>;

/** Everybody who ever joined: whom `addedBy` names. */
export const participants = z.object({ participants: z.array(knownPerson) });
export type Participants = z.infer<typeof participants>;

/** What a host changes about somebody: what they may do, or whether they are in at all. */
export const changePersonRequest = z.strictObject({
  role: z.optional(z.enum(ROLES)),
  standing: z.optional(z.enum(['in', 'removed'])),
});
export type ChangePersonRequest = z.infer<typeof changePersonRequest>;

/** A link again, renewed: the older one stops working, and those who came by it are put out or kept. Hosts only. */
export const renewLinksRequest = z.strictObject({
  role: z.enum(ROLES),
  seats: z._default(z.enum(['keep', 'end']), 'end'),
});
export const renewLinksResponse = z.object({ role: z.enum(ROLES), link: z.string() });

/** Every error (RFC 9457). `type` is a stable path such as `/problems/not-allowed`. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
});
export type Problem = z.infer<typeof problem>;
