import { playableTours, stepsOf } from '../../../../shared/graph/tours.ts';
import type { MapSession } from '../../../session/types.ts';
import * as view from '../../../view-state/actions.ts';
import type { Act } from './act.ts';

/** Tours: each can be played, and all are listed beside the map. */
export function tourActs(session: MapSession): Act[] {
  const { map } = session.reading();
  const plays = playableTours(map).flatMap(({ id, title }): Act[] => {
    const [first] = stepsOf(map, id);
    if (first === undefined) return [];
    return [
      {
        id: `tour-${id}`,
        label: `Start the tour: ${title}`,
        group: 'Help',
        also: 'play guided walk through learn introduction presentation',
        run: () => view.goToStep({ tour: id, step: first.id, at: 0 }),
      },
    ];
  });
  const all: Act = {
    id: 'tours',
    label: 'Tours: guided walks through the map',
    group: 'Map',
    also: 'play write steps presentation teach introduction',
    run: () => view.setToursOpen(true),
  };
  return [all, ...plays];
}
