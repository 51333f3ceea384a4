import type { MapSession } from '../../session/types.ts';
import type { Api } from '../api.ts';
import type { OpenPapers } from './open-papers.ts';

/** Opens what is kept beside the document; not in the first load, because no pane shows it at once. */
export async function loadPapers({ send }: Api, session: MapSession): Promise<OpenPapers> {
  const [{ openPapers }, { paperApi }] = await Promise.all([
    import('./open-papers.ts'),
    import('../paper-api.ts'),
  ]);
  return openPapers(paperApi(send), session, window.indexedDB);
}
