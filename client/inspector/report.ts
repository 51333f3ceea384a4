import type { Result } from '../../shared/base/result.ts';
import type { Refusal } from '../../shared/model/refusal.ts';
import { notify } from '../view-state/actions.ts';

/** Shows why something was not done; true when it was done. */
export function report(outcome: Result<unknown, Refusal>): boolean {
  if (!outcome.ok) notify({ tone: 'warning', text: outcome.error.message });
  return outcome.ok;
}
