import { mayEdit } from '../../../../shared/wire/roles.ts';
import { selectedCards } from '../../../acts/edit.ts';
import { tidyOffers } from '../../../canvas/layout/plan-words.ts';
import { startTidying } from '../../../canvas/layout/tidying.ts';
import type { MapSession } from '../../../session/types.ts';
import type { Act } from './act.ts';

/** The ways to tidy the map, or what is selected. */
export function tidyActs(session: MapSession): Act[] {
  if (!mayEdit(session.me.role)) return [];
  const { of, offers } = tidyOffers(selectedCards());
  return offers.flatMap(({ plan, label, isPossible }) =>
    isPossible
      ? [
          {
            id: `tidy-${plan}`,
            label: plan === 'tree' ? `Tidy: ${label.toLowerCase()}` : `${of}: ${label.toLowerCase()}`,
            group: 'Map' as const,
            also: 'layout arrange lanes align order clean up',
            run: () => void startTidying(session, plan),
          },
        ]
      : [],
  );
}
