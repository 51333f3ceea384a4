import { isClear } from '../../../shared/lens/lens.ts';
import { printLens } from '../../../shared/lens/link.ts';
import type { MapSession } from '../../session/types.ts';
import { copyRich } from '../../ui/copy-rich.ts';
import { notify } from '../../view-state/actions.ts';
import { viewState } from '../../view-state/store.ts';
import { mapPath } from '../routes.ts';
import { linkOrigin } from './use-link-origin.ts';

/** What this browser's view is looked at for, as it stands in an address; null for nothing. */
export function lensNow(): string | null {
  const { lens, lensMode } = viewState.getState();
  return isClear(lens) ? null : printLens({ lens, mode: lensMode });
}

/** Copies a link that shows the map as it is looked at here. It opens no door: it is for people who are in the map. */
export function copyViewLink({ mapId }: Pick<MapSession, 'mapId'>): void {
  const link = linkOrigin(mapId) + mapPath(mapId, null, lensNow());
  const done = copyRich(`<a href="${link.replaceAll('&', '&amp;')}">A view of the map</a>`, link);
  if (done) notify({ tone: 'info', text: 'Link copied. It shows this view to people who are in the map.' });
  else notify({ tone: 'warning', text: 'This browser does not let pages copy. Copy the address instead.' });
}
