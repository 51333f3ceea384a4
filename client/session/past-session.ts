import * as Y from 'yjs';
import type { ArgumentMap } from '../../shared/model/map.ts';
import { byAge } from '../../shared/model/order.ts';
import type { MapSession, Motion, Peer, PresenceStore, UndoStore } from './types.ts';

const never = () => () => undefined;

// The same values each time: what is asked for again and again must not look like news.
const NOBODY: readonly Peer[] = [];
const NO_MOTION: ReadonlyMap<number, Motion> = new Map();

/** Nobody is seen in the past, and nobody sees who looks at it. */
const ALONE: PresenceStore = {
  peers: () => NOBODY,
  onPeers: never,
  motion: () => NO_MOTION,
  onMotion: never,
  publish: () => undefined,
};

const NOTHING_TO_UNDO = { canUndo: false, canRedo: false } as const;
const NO_UNDO: UndoStore = {
  undo: () => false,
  redo: () => false,
  boundary: () => undefined,
  together: () => undefined,
  state: () => NOTHING_TO_UNDO,
  onChange: never,
};

/**
 * The map as it was at some moment, to be looked at in place of the present: without a connection and read-only,
 * with the names of those who are known to the present session. Nothing of it needs to be let go of.
 */
export function openPast(present: MapSession, map: ArgumentMap): MapSession {
  // A file lists its cards by id; every reading lists them by age.
  const elements = new Map([...map.elements].sort(([, a], [, b]) => byAge(a, b)));
  const reading = { map: { ...map, elements }, diagnostics: [] };
  return {
    ...present,
    me: { ...present.me, role: 'observer' },
    // Of its own and empty, so that no command can reach the present document by way of the past.
    doc: new Y.Doc(),
    ready: () => true,
    reading: () => reading,
    onMap: never,
    presence: ALONE,
    undo: NO_UNDO,
    text: () => undefined,
    discardDeviceCopy: async () => undefined,
    reconnect: () => undefined,
    destroy: () => undefined,
  };
}
