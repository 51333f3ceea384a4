import * as z from 'zod/mini';
import { colour, elementId, participantId, position, relationId } from '../model/fields.ts';
import { NAME_MAX } from './limits.ts';
import { ROLES } from './roles.ts';

/** Most cards shown in motion or selected for one person; keeps a presence entry under its size limit. */
export const PRESENCE_ITEMS_MAX = 50;

/** Who a presence entry belongs to: stamped by the server, whatever the client sends. */
export const presenceUser = z.object({
  id: participantId,
  name: z.string().check(z.maxLength(NAME_MAX)),
  colour,
  role: z.enum(ROLES),
});
export type PresenceUser = z.infer<typeof presenceUser>;

/** What one person lets the others see while it happens; synced, never stored. */
export const presence = z.object({
  user: presenceUser,
  /** The pointer, in canvas coordinates; null when it is off the canvas. */
  cursor: z.nullish(position),
  /** The visible part of the canvas, so that others can follow. */
  viewport: z.nullish(z.object({ x: z.number(), y: z.number(), zoom: z.number() })),
  selection: z._default(z.array(z.union([elementId, relationId])).check(z.maxLength(PRESENCE_ITEMS_MAX)), []),
  /** What a tour shows them, for whoever follows; null while they play none. */
  showing: z.nullish(z.array(z.union([elementId, relationId])).check(z.maxLength(PRESENCE_ITEMS_MAX))),
  /** Cards in flight, with where they are now. */
  drag: z._default(z.record(elementId, position), {}),
  /** What the person is typing in. */
  typing: z.nullish(z.object({ id: elementId, field: z.enum(['text', 'note']) })),
});
export type Presence = z.infer<typeof presence>;

/** The part of a presence entry that a client writes. */
export type OwnPresence = Omit<Presence, 'user'>;
