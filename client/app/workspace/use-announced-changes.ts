import { useEffect } from 'react';
import { useSession } from '../../hooks/session-context.tsx';
import { announce } from '../../view-state/actions.ts';
import { describeChange } from './describe-change.ts';

/** Tells screen readers what others do to the map. */
export function useAnnouncedChanges(): void {
  const session = useSession();
  useEffect(() => {
    let before = session.reading().map;
    return session.onMap(({ map }, change) => {
      const said = change.local || !session.ready() ? undefined : describeChange(before, map, change.touched);
      before = map;
      if (said !== undefined) announce(said);
    });
  }, [session]);
}
