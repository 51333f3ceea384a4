import { useEffect, useState } from 'react';
import type { MapId } from '../../../shared/base/ids.ts';
import { SessionProvider } from '../../hooks/session-context.tsx';
import type { MapSession } from '../../session/types.ts';
import { type Papers, PapersProvider } from '../../texts/texts-context.tsx';
import { resetForMap, showView } from '../../view-state/actions.ts';
import { useApi } from '../api-context.tsx';
import type { Member } from '../join/way-in.ts';
import { keepPlace } from './keep-place.ts';
import { loadJudging } from './load-judging.ts';
import { loadPapers } from './load-papers.ts';
import { openMapSession } from './open-map-session.ts';
import { Shell } from './shell.tsx';
import { PHONE } from './use-shown-view.ts';

interface WorkspaceProps {
  readonly id: MapId;
  readonly member: Member;
  /** What the address has the map looked at for. */
  readonly lens: string | null;
}

/** One open map with everything around it. */
export default function Workspace({ id, member, lens }: WorkspaceProps) {
  const api = useApi();
  const [open, setOpen] = useState<{ session: MapSession; papers: Promise<Papers> } | null>(null);
  useEffect(() => {
    const opened = openMapSession(api, id, member);
    resetForMap();
    // What was chosen at a desk does not hold in the hand: phones open in what fits them.
    if (matchMedia(PHONE).matches) showView(null);
    const stopPlace = whileReady(opened, () => keepPlace(opened, window.localStorage));
    const papers = loadPapers(api, opened);
    const closeJudging = loadJudging(api, opened);
    setOpen({ session: opened, papers });
    return () => {
      stopPlace();
      closeJudging();
      setOpen(null);
      // Where they could not be loaded, whoever asked for them was told, and nothing is open.
      papers.then(
        ({ destroy }) => destroy(),
        () => undefined,
      );
      opened.destroy();
    };
  }, [api, id, member]);
  if (open === null) return null;
  return (
    <SessionProvider session={open.session}>
      <PapersProvider papers={open.papers}>
        <Shell lens={lens} />
      </PapersProvider>
    </SessionProvider>
  );
}

/** Begins once the map is here, before anything of it is drawn. Returns how to end it, or to stop waiting. */
function whileReady(session: MapSession, begin: () => () => void): () => void {
  if (session.ready()) return begin();
  let end = session.onStatus(() => {
    if (!session.ready()) return;
    end();
    end = begin();
  });
  return () => end();
}
