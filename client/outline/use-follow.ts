import { useEffect } from 'react';
import { usePeers } from '../hooks/use-session-parts.ts';
import { announce, follow } from '../view-state/actions.ts';
import { useView } from '../view-state/store.ts';
import type { OutlineParts } from './outline-context.tsx';

/** Goes along with whom I follow: to each row at which they are. Returns who that is. */
export function useFollow(parts: OutlineParts) {
  const following = useView((view) => view.following);
  const peers = usePeers();
  const followed = peers.find((each) => each.user.id === following);
  const pointedAt = followed?.showing ?? followed?.selection;
  useEffect(() => {
    const [first] = pointedAt ?? [];
    if (first !== undefined) parts.goToTarget(first, { selection: 'keep' });
  }, [parts, pointedAt]);
  const isGone = following !== null && followed === undefined;
  useEffect(() => {
    // Without a connection nobody can be seen; that does not mean that they left.
    if (!isGone || parts.session.status().state === 'offline') return;
    follow(null);
    announce('The person you followed has left.');
  }, [isGone, parts]);
  return followed?.user;
}
