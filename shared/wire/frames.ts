import * as z from 'zod/mini';
import { participantId } from '../model/fields.ts';
import { CLOSE } from './close-codes.ts';
import { ROLES } from './roles.ts';

/** First number of each frame on the socket; 0–3 are y-websocket's own, the rest ours and only sent to clients that asked (`v=1`). */
export const FRAME = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** `[102][bytes]`: sent back unchanged once every earlier frame of the connection is stored. */
  barrier: 102,
  /** `[103][JSON]`: a frame was refused; the socket is closed right after. */
  reject: 103,
  /** `[104][JSON]`: who the server takes us for, and what it allows. */
  hello: 104,
  /**
   * From the server, `[105][entries][moved]`: what changed of others' presence, entries as in an awareness frame, moved
   * as in motion.ts. To the server, `[105][own move]`: only the sender's pointer moved since its last presence.
   */
  presence: 105,
} as const;

/** Version of the added frames, sent as the parameter `v`. */
export const PROTOCOL_VERSION = '1';

/** The server's greeting to a client of ours. */
export const hello = z.object({
  epoch: z.string(),
  role: z.enum(ROLES),
  participantId,
  limits: z.object({ updateBytes: z.int(), presenceBytes: z.int(), documentBytes: z.int() }),
});
export type Hello = z.infer<typeof hello>;

/** Why a connection is closed, where the code alone leaves a client of ours not knowing what to do next. */
export const REJECT_WHYS = ['role-changed', 'link-withdrawn', 'removed', 'storage-down'] as const;
export type RejectWhy = (typeof REJECT_WHYS)[number];

/** What each says to a person, where there is nothing more to say. */
export const REJECT_WORDS: Readonly<Record<RejectWhy, string>> = {
  'role-changed': 'Your role was changed; reconnecting.',
  'link-withdrawn': 'The link you came by was withdrawn. Ask a host for a new one.',
  removed: 'A host removed you from this map.',
  'storage-down': 'The server cannot store anything at present.',
};

/** Why a frame, or the whole connection, was refused. */
export const reject = z.object({
  code: z.enum(CLOSE),
  message: z.string(),
  /** A server that is newer than this page may know more reasons; the code then says enough. */
  why: z.catch(z.optional(z.enum(REJECT_WHYS)), undefined),
});
export type Reject = z.infer<typeof reject>;
