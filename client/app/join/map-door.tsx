import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { MapId } from '../../../shared/base/ids.ts';
import { dropTexts } from '../../texts/text-database.ts';
import { Spinner } from '../../ui/progress.tsx';
import { useApi } from '../api-context.tsx';
import { replaceAddress } from '../navigation.ts';
import { findOpenedMap, rememberMap } from '../opened-maps.ts';
import { mapPath } from '../routes.ts';
import { ClosedDoor } from './closed-door.tsx';
import { Join } from './join.tsx';
import './map-door.css';
import { findWayIn, type Member, type WayIn } from './way-in.ts';

const loadWorkspace = () => import('../workspace/workspace.tsx');
const Workspace = lazy(loadWorkspace);

interface MapDoorProps {
  readonly id: MapId;
  readonly secret: string | null;
  /** What the link has the map looked at for. */
  readonly lens: string | null;
}

/** Stands before a map: lets members through, asks newcomers for a name, tells others what to do. */
export function MapDoor({ id, secret, lens }: MapDoorProps) {
  const api = useApi();
  const [way, setWay] = useState<WayIn | null>(null);
  const isIn = useRef(false);
  const lensNow = useRef(lens);
  lensNow.current = lens;

  const enter = useCallback(
    (member: Member, usedSecret: string | null): void => {
      isIn.current = true;
      rememberMap(window.localStorage, {
        id,
        title: member.title,
        role: member.role,
        openedAt: Date.now(),
        links: usedSecret === null ? {} : { [member.role]: mapPath(id, usedSecret) },
        me: member.me,
      });
      // Whoever copies the address must not hand out a role with it.
      replaceAddress(mapPath(id, null, lensNow.current));
      setWay({ way: 'in', member });
    },
    [id],
  );

  /** Looks for the way in; the returned function forgets the answer. */
  const look = useCallback((): (() => void) => {
    let wanted = true;
    void findWayIn(api, id, secret, findOpenedMap(window.localStorage, id)).then((found) => {
      if (!wanted) return;
      if (found.way === 'in') return enter(found.member, null);
      // Removed while this device was away, it may be; whoever is let in again fetches the texts anew.
      if (found.way === 'closed' && found.failure.status === 403) void dropTexts(id, window.indexedDB);
      setWay(found);
    });
    return () => {
      wanted = false;
    };
  }, [api, id, secret, enter]);
  useEffect(() => {
    void loadWorkspace();
    if (isIn.current && secret === null) return;
    return look();
  }, [secret, look]);

  const retry = (): void => {
    setWay(null);
    look();
  };
  if (way === null) return <Waiting />;
  if (way.way === 'closed') return <ClosedDoor {...way} onRetry={retry} />;
  if (way.way === 'ask') {
    return (
      <Join
        id={id}
        secret={way.secret}
        preview={way.preview}
        onJoined={(member) => enter(member, way.secret)}
      />
    );
  }
  return (
    <Suspense fallback={<Waiting />}>
      <Workspace id={id} member={way.member} lens={lens} />
    </Suspense>
  );
}

function Waiting() {
  return (
    <main className="map-door">
      <Spinner label="Opening the map…" />
    </main>
  );
}
