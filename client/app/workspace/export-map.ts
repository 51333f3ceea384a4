import { printNative } from '../../../shared/formats/native/print.ts';
import { count } from '../../../shared/graph/phrases.ts';
import type { MapSession } from '../../session/types.ts';
import { downloadText } from '../../ui/download.ts';
import { notify } from '../../view-state/actions.ts';
import type { Api } from '../api.ts';
import { fileName } from '../download.ts';

/** Whether a file holds what people say about the map, which need not go where the map goes. */
type Comments = 'with' | 'without';

/** Downloads the map as the server has it or, without the server or with work not yet saved, as this device has it. */
export async function exportMap(
  api: Api,
  session: MapSession,
  comments: Comments = 'without',
): Promise<void> {
  if (session.status().state === 'saving') {
    downloadLocalCopy(session, comments);
  } else {
    const file = await api.exportMap(session.mapId, comments);
    if (file.ok) downloadText(fileName(session.reading().map.title), file.value);
    else {
      downloadLocalCopy(session, comments);
      notify({
        tone: 'warning',
        text: 'The server did not give the file, so it was made from the map as it stands on this device.',
      });
    }
  }
  const { size } = session.reading().map.comments;
  if (comments === 'with' || size === 0) return;
  notify({
    tone: 'info',
    text: `The file is without what people said about the map (${count(size, 'comment')}).`,
    action: { label: 'Export with comments', run: () => void exportMap(api, session, 'with') },
  });
}

/** Downloads the map as it stands here, with everything that is not saved yet. */
export function downloadLocalCopy(session: MapSession, comments: Comments = 'with'): void {
  const { map } = session.reading();
  const printed = comments === 'with' ? map : { ...map, comments: new Map() };
  downloadText(fileName(map.title), printNative(printed, [session.me]));
}
