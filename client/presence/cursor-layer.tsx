import { useEffect, useRef } from 'react';
import { useSession } from '../hooks/session-context.tsx';
import type { MapSession } from '../session/types.ts';
import { readableOn } from '../ui/avatar-text.ts';
import { type CursorNews, createCursorLayer } from './cursors.ts';
import type { Place } from './interpolate.ts';
import './presence.css';

/** The moving ground that pointers are drawn over. */
export interface Ground {
  readonly toWindow: (at: Place) => Place;
  /** Told whenever the ground has moved under its window. */
  readonly onMove: (listener: () => void) => () => void;
  readonly still: () => boolean;
}

/** Others' pointers with their names. Decoration: who is here is also told by the list of people. */
export function CursorLayer({ ground }: { readonly ground: Ground }) {
  const session = useSession();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current === null) return;
    const layer = createCursorLayer(host.current, {
      news: () => cursorNews(session),
      toWindow: ground.toWindow,
      still: ground.still,
    });
    const stops = [
      session.presence.onMotion(layer.invalidate),
      session.presence.onPeers(layer.invalidate),
      ground.onMove(layer.invalidate),
    ];
    return () => {
      for (const stop of stops) stop();
      layer.destroy();
    };
  }, [session, ground]);
  return <div ref={host} className="cursor-layer" aria-hidden="true" />;
}

function cursorNews({ presence }: MapSession): CursorNews[] {
  const motion = presence.motion();
  return presence.peers().flatMap(({ clientId, user }) => {
    const at = motion.get(clientId)?.cursor;
    if (at === null || at === undefined) return [];
    return [{ clientId, name: user.name, colour: user.colour, ink: readableOn(user.colour), at }];
  });
}
