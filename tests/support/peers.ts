import * as Y from 'yjs';
import { COMMAND, TYPING } from '../../shared/doc/origin.ts';
import { ROOT_NAMES, root } from '../../shared/doc/shape.ts';
import { type MapWatch, watchMap } from '../../shared/doc/watch.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';

/** One device with its own document, followed and undoable as in the browser. */
export interface Peer {
  readonly index: number;
  readonly doc: Y.Doc;
  readonly undo: Y.UndoManager;
  readonly watch: MapWatch;
  map(): ArgumentMap;
}

interface Message {
  readonly from: number;
  readonly to: number;
  readonly update: Uint8Array;
}

/** Peers whose updates reach each other when, how often and in what order the test says. */
export interface Network {
  readonly peers: readonly Peer[];
  /** Delivers one of the waiting messages; with `again` it stays waiting, to come a second time. */
  deliver(choice: number, again?: boolean): void;
  /** Cuts a peer off, or lets it back in: what is sent meanwhile waits. */
  toggle(peer: number): void;
  /** Lets everybody back in and brings all to the same state, as reconnecting does. */
  settle(): void;
  /** How many updates were made so far. */
  sent(): number;
}

/** Connects fresh peers that all start from one update. */
export function connect(count: number, seed: Uint8Array): Network {
  const waiting: Message[] = [];
  const away = new Set<number>();
  let sent = 0;
  const peers = Array.from({ length: count }, (_, index) => {
    const peer = createPeer(index, seed);
    peer.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === NETWORK) return;
      sent += 1;
      for (let to = 0; to < count; to += 1) if (to !== index) waiting.push({ from: index, to, update });
    });
    return peer;
  });
  const apply = (to: number, update: Uint8Array): void => {
    const peer = peers[to];
    if (peer !== undefined) Y.applyUpdate(peer.doc, update, NETWORK);
  };
  return {
    peers,
    deliver: (choice, again = false) => {
      const open = waiting.filter(({ from, to }) => !away.has(from) && !away.has(to));
      const message = open[choice % Math.max(1, open.length)];
      if (message === undefined) return;
      if (!again) waiting.splice(waiting.indexOf(message), 1);
      apply(message.to, message.update);
    },
    toggle: (peer) => {
      if (!away.delete(peer)) away.add(peer);
    },
    settle: () => {
      away.clear();
      waiting.length = 0;
      for (const from of peers) {
        for (const to of peers) apply(to.index, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)));
      }
      for (const from of peers) {
        for (const to of peers) apply(to.index, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)));
      }
    },
    sent: () => sent,
  };
}

/** The origin of updates that came from elsewhere. */
export const NETWORK = 'network';

/** A device that starts from an update, with undo of its own. */
export function createPeer(index: number, seed: Uint8Array): Peer {
  const doc = new Y.Doc();
  doc.clientID = index + 1;
  Y.applyUpdate(doc, seed, NETWORK);
  const undo = new Y.UndoManager(
    ROOT_NAMES.map((name) => root(doc, name)),
    { trackedOrigins: new Set([COMMAND, TYPING]), captureTimeout: 0 },
  );
  const watch = watchMap(doc, () => undefined);
  return { index, doc, undo, watch, map: () => watch.reading().map };
}
