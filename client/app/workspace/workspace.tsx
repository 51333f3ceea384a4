import { useEffect, useState } from 'react';
import type { MapId } from '../../../shared/base/ids.ts';
import { openingFolds } from '../../../shared/graph/folding.ts';
import { SessionProvider } from '../../hooks/session-context.tsx';
import { treeOf } from '../../hooks/use-derived.ts';
import type { MapSession } from '../../session/types.ts';
import { type Papers, PapersProvider } from '../../texts/texts-context.tsx';
import { resetForMap, setFolds, showView } from '../../view-state/actions.ts';
import { useApi } from '../api-context.tsx';
import type { Member } from '../join/way-in.ts';
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
    const stopWaiting = whenReady(opened, () => setFolds(openingFolds(treeOf(opened.reading().map))));
    const papers = loadPapers(api, opened);
    const closeJudging = loadJudging(api, opened);
    setOpen({ session: opened, papers });
    return () => {
      stopWaiting();
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

/** Calls once the map is here, before anything of it is drawn. Returns how to stop waiting. */
function whenReady(session: MapSession, onReady: () => void): () => void {
  if (session.ready()) {
    onReady();
    return () => undefined;
  }
  const stop = session.onStatus(() => {
    if (!session.ready()) return;
    stop();
    onReady();
  });
  return stop;
}
