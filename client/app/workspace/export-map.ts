import { printNative } from '../../../shared/formats/native/print.ts';
import type { MapSession } from '../../session/types.ts';
import { downloadText } from '../../ui/download.ts';
import { notify } from '../../view-state/actions.ts';
import type { Api } from '../api.ts';
import { fileName } from '../download.ts';

/** Downloads the map as the server has it or, without the server or with work not yet saved, as this device has it. */
export async function exportMap(api: Api, session: MapSession): Promise<void> {
  if (session.status().state === 'saving') {
    downloadLocalCopy(session);
    return;
  }
  const file = await api.exportMap(session.mapId);
  if (file.ok) {
    downloadText(fileName(session.reading().map.title), file.value);
    return;
  }
  downloadLocalCopy(session);
  notify({
    tone: 'warning',
    text: 'The server did not give the file, so it was made from the map as it stands on this device.',
  });
}

/** Downloads the map as it stands here, with everything that is not saved yet. */
export function downloadLocalCopy(session: MapSession): void {
  const { map } = session.reading();
  downloadText(fileName(map.title), printNative(map, [session.me]));
}
