import { useCallback, useEffect, useRef } from 'react';
import type { Activity } from '../../shared/wire/history.ts';
import { useSession } from '../hooks/session-context.tsx';
import { setNews } from '../view-state/actions.ts';
import { useView, viewState } from '../view-state/store.ts';
import { ActivityPanel } from './activity-panel.tsx';
import { watchLooks } from './looks.ts';
import { seenMemory } from './seen-database.ts';
import { type Tracker, trackUnseen } from './tracker.ts';

interface UnseenProps {
  readonly databases: IDBFactory;
  readonly askActivity: () => Promise<readonly Activity[]>;
}

/** Keeps count of what others did that I have not looked at; the panel that lists it, while that is open. */
export function Unseen({ databases, askActivity }: UnseenProps) {
  const session = useSession();
  const tracker = useRef<Tracker | null>(null);
  const isOpen = useView((view) => view.sidePanel === 'activity');
  const anyUnseen = useView((view) => view.news.some(({ isSeen }) => !isSeen) && !view.isLookingBack);
  useEffect(() => {
    let isWanted = true;
    const memory = seenMemory(session.mapId, session.me.id, databases);
    void trackUnseen(session, memory, setNews).then((started) => {
      if (isWanted) tracker.current = started;
      else started.destroy();
    });
    // A page that is hidden may never be seen again, nor be told that it ends.
    const keep = (): void => {
      if (document.visibilityState === 'hidden') tracker.current?.keep();
    };
    document.addEventListener('visibilitychange', keep);
    return () => {
      isWanted = false;
      document.removeEventListener('visibilitychange', keep);
      tracker.current?.destroy();
      tracker.current = null;
    };
  }, [session, databases]);
  const look = useCallback((place: string) => tracker.current?.look(place), []);
  useEffect(() => {
    if (!anyUnseen) return undefined;
    return watchLooks(() => performance.now(), look);
  }, [anyUnseen, look]);
  useEffect(
    () =>
      viewState.subscribe(({ selection }, before) => {
        const [only, ...more] = selection;
        if (selection !== before.selection && only !== undefined && more.length === 0) look(only);
      }),
    [look],
  );
  if (!isOpen) return null;
  return <ActivityPanel askActivity={askActivity} onSeenAll={() => tracker.current?.lookAtAll()} />;
}
