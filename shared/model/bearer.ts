import * as z from 'zod/mini';
import { bearerId, line } from './fields.ts';
import { LABEL_MAX } from './limits.ts';

/** Somebody who bears a cost: an entry in the map's own list. */
export const bearer = z.strictObject({ id: bearerId, label: line(LABEL_MAX) });
export type Bearer = z.infer<typeof bearer>;
