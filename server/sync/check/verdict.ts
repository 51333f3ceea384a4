import { err, type Result } from '../../../shared/base/result.ts';
import type { CheckedEdit } from '../../live/edit.ts';

/** Why an update is not applied: it builds on what is not there, or it can never be right. */
export type Rejection =
  | { readonly state: 'gap' }
  | {
      readonly state: 'refused';
      readonly reason: { readonly kind: 'invalid' | 'too-big'; readonly message: string };
    };

export type Verdict = Result<CheckedEdit, Rejection>;

export const GAP: Verdict = err({ state: 'gap' });

export function invalid(message: string): Verdict {
  return err({ state: 'refused', reason: { kind: 'invalid', message } });
}

export function tooBig(message: string): Verdict {
  return err({ state: 'refused', reason: { kind: 'too-big', message } });
}
