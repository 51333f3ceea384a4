import type { Result } from '../../shared/base/result.ts';
import type { Refusal } from '../../shared/model/refusal.ts';
import { notify } from './actions.ts';

/** Shows why a command was refused; returns whether it was done. */
export function tell<T>(outcome: Result<T, Refusal>): outcome is { readonly ok: true; readonly value: T } {
  if (!outcome.ok) notify({ tone: 'warning', text: outcome.error.message });
  return outcome.ok;
}
