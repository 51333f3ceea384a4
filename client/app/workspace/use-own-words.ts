import { useEffect } from 'react';
import { repeatsItsQuotation } from '../../../shared/anchoring/own-words.ts';
import type { ElementId } from '../../../shared/base/ids.ts';
import { settleFidelity } from '../../commands/passages.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { announce } from '../../view-state/actions.ts';
import { viewState } from '../../view-state/store.ts';

/**
 * A card that was made of words of a paper and is then said in somebody's own words paraphrases them. Decided when the
 * editing ends, wherever the statement was edited, and only for statements that were still the paper's when it began.
 */
export function useOwnWords(): void {
  const session = useSession();
  useEffect(() => {
    let borrowed: ElementId | null = null;
    return viewState.subscribe((now, before) => {
      const id = now.editing?.id ?? null;
      if (id === (before.editing?.id ?? null)) return;
      if (borrowed !== null && settleFidelity(session, borrowed)) {
        announce('In your own words now: the quotation counts as paraphrased.');
      }
      const element = id === null ? undefined : session.reading().map.elements.get(id);
      borrowed = element !== undefined && repeatsItsQuotation(element) ? element.id : null;
    });
  }, [session]);
}
