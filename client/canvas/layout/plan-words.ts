import type { ElementId } from '../../../shared/base/ids.ts';
import type { TidyPlan } from './plan.ts';
import { tidiesAlone } from './tidy.ts';

/** The ways to tidy in the order in which they are offered. */
const PLANS: readonly { readonly plan: TidyPlan['kind']; readonly label: string }[] = [
  { plan: 'neatly', label: 'Neatly, as it lies' },
  { plan: 'by-cost', label: 'By cost: a lane for each type' },
  { plan: 'by-structure', label: 'By structure: causes above, costs below' },
  { plan: 'tree', label: 'As a tree from the selected card' },
];

/** A way to tidy as it is offered at the moment. */
interface TidyOffer {
  readonly plan: TidyPlan['kind'];
  readonly label: string;
  /** A tree needs a card to start from. */
  readonly isPossible: boolean;
}

/** What can be tidied with these cards selected: them, or the map. */
export function tidyOffers(selected: readonly ElementId[]): {
  readonly of: string;
  readonly offers: readonly TidyOffer[];
} {
  const alone = tidiesAlone('neatly', selected);
  return {
    of: alone ? `Tidy the ${selected.length} selected cards` : 'Tidy the whole map',
    offers: PLANS.map(({ plan, label }) => ({
      plan,
      label: plan === 'tree' && selected.length > 1 ? 'As trees from the selected cards' : label,
      isPossible: plan !== 'tree' || selected.length > 0,
    })),
  };
}
