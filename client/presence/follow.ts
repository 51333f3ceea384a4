import type { ParticipantId } from '../../shared/base/ids.ts';
import type { MapSession } from '../session/types.ts';
import { type CentredView, glideShare, glideView } from './interpolate.ts';
import { viewportOf } from './others.ts';

/** The view that follows. */
export interface FollowingView {
  readonly get: () => CentredView;
  readonly set: (view: CentredView) => void;
  readonly still: () => boolean;
  /** The person followed is no longer here. */
  readonly onGone: () => void;
}

/** Lets a view glide along with somebody's until the returned function is called. */
export function followView(session: MapSession, id: ParticipantId, view: FollowingView): () => void {
  let frame = 0;
  let lastFrame = 0;
  const invalidate = (): void => {
    if (frame === 0) frame = requestAnimationFrame(onFrame);
  };
  const onFrame = (time: number): void => {
    frame = 0;
    const goal = viewportOf(session, id);
    if (goal === undefined) return;
    const share = view.still() ? 1 : glideShare(Math.min(50, time - lastFrame));
    lastFrame = time;
    const now = view.get();
    if (now.x === goal.x && now.y === goal.y && now.zoom === goal.zoom) return;
    const next = glideView(now, goal, share);
    view.set(next);
    if (next !== goal) invalidate();
  };
  const checkPresence = (): void => {
    // Without a connection nobody can be seen; that does not mean that they left.
    if (session.status().state === 'offline') return;
    if (!session.presence.peers().some((each) => each.user.id === id)) view.onGone();
  };
  const stops = [session.presence.onMotion(invalidate), session.presence.onPeers(checkPresence)];
  invalidate();
  return () => {
    cancelAnimationFrame(frame);
    for (const stop of stops) stop();
  };
}
