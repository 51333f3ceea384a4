import { join } from 'node:path';
import { z } from 'zod';

/** What may be asked of a running server through its control socket: one JSON object on one line. */
export const operatorRequest = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('status') }),
  z.strictObject({ do: z.literal('backup'), file: z.string().startsWith('/') }),
  z.strictObject({
    do: z.literal('restore'),
    file: z.string().startsWith('/'),
    keepHistory: z.boolean(),
  }),
]);
export type OperatorRequest = z.infer<typeof operatorRequest>;

/** The answer, on one line too: whether it was done, and a sentence for whoever asked. */
export const operatorAnswer = z.strictObject({ ok: z.boolean(), line: z.string() });
export type OperatorAnswer = z.infer<typeof operatorAnswer>;

/** Characters of the longest line that is read: a path has at most 4,096. */
export const LINE_MAX = 16 * 1024;

/** Where the control socket of the server of a data folder is. */
export function socketIn(folder: string): string {
  return join(folder, 'control.sock');
}
