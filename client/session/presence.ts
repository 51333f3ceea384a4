import { getUnixTime } from 'lib0/time';
import type { Awareness } from 'y-protocols/awareness';
import { PRESENCE_INTERVAL_MS } from '../../shared/wire/limits.ts';
import type { MovedCursor } from '../../shared/wire/motion.ts';
import { type OwnPresence, type Presence, presence } from '../../shared/wire/presence.ts';
import { createEmitter } from './emitter.ts';
import type { Motion, Peer, PresenceStore } from './types.ts';

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

const NOTHING: OwnPresence = { selection: [], drag: {} };

interface OwnedPresenceStore extends PresenceStore {
  /** Takes in pointers of others that moved while nothing else of them changed. */
  moved(cursors: readonly MovedCursor[]): void;
  destroy(): void;
}

/** Others' presence out of the awareness protocol, split into what moves and what rests; mine goes in, at most 20 times a second. */
export function createPresence(awareness: Awareness, myId: string): OwnedPresenceStore {
  const peersChanged = createEmitter();
  const motionChanged = createEmitter();
  const resting = new Map<number, Peer>();
  const moving = new Map<number, Motion>();
  let peers: readonly Peer[] = [];

  const forget = (clientId: number): boolean => {
    moving.delete(clientId);
    return resting.delete(clientId);
  };
  const take = (clientId: number): boolean => {
    const entry = presence.safeParse(awareness.getStates().get(clientId));
    // My own other tabs are not somebody else.
    if (!entry.success || entry.data.user.id === myId) return forget(clientId);
    const { cursor, drag, viewport, ...rest } = entry.data;
    moving.set(clientId, { cursor, drag, viewport });
    const { user, selection, typing, showing } = rest;
    const peer: Peer = { clientId, user, selection, typing, showing };
    if (JSON.stringify(resting.get(clientId)) === JSON.stringify(peer)) return false;
    resting.set(clientId, peer);
    return true;
  };
  const onChange = ({ added, updated, removed }: AwarenessChange): void => {
    let changed = false;
    for (const clientId of removed) changed = forget(clientId) || changed;
    for (const clientId of [...added, ...updated]) {
      if (clientId !== awareness.clientID) changed = take(clientId) || changed;
    }
    if (changed) {
      peers = [...resting.values()].sort((a, b) => a.clientId - b.clientId);
      peersChanged.emit();
    }
    motionChanged.emit();
  };
  awareness.on('change', onChange);
  const outbox = createOutbox((own) => awareness.setLocalState(own));
  return {
    peers: () => peers,
    onPeers: peersChanged.on,
    motion: () => moving,
    onMotion: motionChanged.on,
    publish: outbox.publish,
    moved: (cursors) => {
      for (const { clientId, clock, cursor } of cursors) {
        const meta = awareness.meta.get(clientId);
        // Whoever is not known here must not count as heard of, or the entry that says who it is would be taken for old.
        if (meta === undefined || clientId === awareness.clientID || !awareness.states.has(clientId))
          continue;
        // Overtaken on its way by something newer: the pointer must not jump back.
        if (clock < meta.clock) continue;
        // Whoever moves is there: the protocol takes people away of whom it heard nothing for 30 s, by this same clock.
        awareness.meta.set(clientId, { clock, lastUpdated: getUnixTime() });
        const before = moving.get(clientId);
        if (before !== undefined) moving.set(clientId, { ...before, cursor });
      }
      motionChanged.emit();
    },
    destroy: () => {
      outbox.stop();
      awareness.off('change', onChange);
    },
  };
}

/** Collects changes of my presence and sends the newest, with a pause between two sendings. */
function createOutbox(send: (own: Partial<Presence>) => void): {
  publish(change: Partial<OwnPresence>): void;
  stop(): void;
} {
  let own: OwnPresence = NOTHING;
  let waiting = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    pause = undefined;
    if (!waiting) return;
    waiting = false;
    send(own);
    pause = setTimeout(flush, PRESENCE_INTERVAL_MS);
  };
  send(own);
  return {
    publish: (change) => {
      own = { ...own, ...change };
      waiting = true;
      if (pause === undefined) flush();
    },
    stop: () => clearTimeout(pause),
  };
}
