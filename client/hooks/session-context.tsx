import { createContext, type ReactNode, useContext } from 'react';
import type { MapSession } from '../session/types.ts';

const SessionContext = createContext<MapSession | null>(null);

/** Makes one open map available to everything below. */
export function SessionProvider(props: { session: MapSession; children: ReactNode }): ReactNode {
  return <SessionContext value={props.session}>{props.children}</SessionContext>;
}

/** The open map. Only to be used below a `SessionProvider`. */
export function useSession(): MapSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession is used outside a SessionProvider');
  return session;
}
