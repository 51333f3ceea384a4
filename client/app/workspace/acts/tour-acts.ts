import { playableTours } from '../../../../shared/graph/tours.ts';
import type { MapSession } from '../../../session/types.ts';
import { startTour } from '../../../tour/start.ts';
import * as view from '../../../view-state/actions.ts';
import type { Act } from './act.ts';

/** Tours: each can be played, and all are listed beside the map. */
export function tourActs(session: MapSession): Act[] {
  const { map } = session.reading();
  const plays = playableTours(map).map(
    ({ id, title }): Act => ({
      id: `tour-${id}`,
      label: `Start the tour: ${title}`,
      group: 'Help',
      also: 'play guided walk through learn introduction presentation',
      run: () => startTour(session, id),
    }),
  );
  const all: Act = {
    id: 'tours',
    label: 'Tours: guided walks through the map',
    group: 'Map',
    also: 'play write steps presentation teach introduction',
    run: () => view.openPanel('tours'),
  };
  return [all, ...plays];
}
