import * as z from 'zod/mini';
import { line, participantId } from './fields.ts';
import { NAME_MAX } from './limits.ts';

/** Somebody whom `addedBy` names, as far as others know them. */
export const participant = z.object({ id: participantId, name: line(NAME_MAX) });
