import { z } from 'zod';
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

/** Why a frame was refused. */
export const reject = z.object({
  code: z.enum(CLOSE),
  message: z.string(),
});
export type Reject = z.infer<typeof reject>;
