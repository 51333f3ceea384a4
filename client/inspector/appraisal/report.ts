import type { Result } from '../../../shared/base/result.ts';
import type { Refusal } from '../../../shared/model/refusal.ts';

/** Says why something was refused, where it is seen; returns whether it was done. */
export type Report = (outcome: Result<unknown, Refusal>) => boolean;
