import { lineOrNothing } from './fields.ts';
import { SUBJECT_MAX } from './limits.ts';

/** What the costs of a map are costs of, as it stands within a sentence; empty where the map does not say. */
export const subject = lineOrNothing(SUBJECT_MAX);
