import type { Result } from '../../../shared/base/result.ts';
import type { Refusal } from '../../../shared/model/refusal.ts';
import { notify } from '../../view-state/actions.ts';

/** Shows why something was not done; nothing when it was done. */
export function reportRefusal(outcome: Result<unknown, Refusal>): void {
  if (!outcome.ok) notify({ tone: 'warning', text: outcome.error.message });
}
