import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { NO_SESSION, readSession, type SessionReading } from '../../shared/doc/session-doc.ts';
import { CLOSE } from '../../shared/wire/close-codes.ts';
import { type Connection, connect } from './connection.ts';
import { createEmitter } from './emitter.ts';
import type { JudgingState } from './judging.ts';

export interface SessionLinkOptions {
  readonly mapId: string;
  /** `ws://…/sync` or `wss://…/sync`. */
  readonly url: string;
  readonly random: () => number;
  readonly webSocket?: typeof WebSocket;
}

/** The session document of a map as the server tells it. */
export interface SessionLink {
  readonly state: JudgingState['link'];
  reading(): SessionReading;
  onChange(listener: () => void): () => void;
  /** Tries again after the server closed for good. */
  reconnect(): void;
  destroy(): void;
}

/** One document with its connection. */
interface Line {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly connection: Connection;
}

/** Follows the session document of a map. It is never written here, and nothing of it is kept on the device. */
export function openSessionLink(options: SessionLinkOptions): SessionLink {
  const changes = createEmitter();
  let state: JudgingState['link'] = 'connecting';
  let reading = NO_SESSION;
  const become = (next: typeof state): void => {
    if (state === next) return;
    state = next;
    changes.emit();
  };

  const begin = (): Line => {
    const doc = new Y.Doc();
    const awareness = new Awareness(doc);
    // Who is in the map is told by its own connection.
    awareness.setLocalState(null);
    doc.on('update', () => {
      const next = readSession(doc);
      const { results } = reading;
      const isSame =
        next.results.size === results.size &&
        [...next.results].every(([id, result]) => results.get(id) === result);
      // Telling who is done leaves the results as they were, and what was worked out from them.
      reading = isSame ? { ...next, results } : next;
      changes.emit();
    });
    const connection = connect(
      {
        ...options,
        doc,
        awareness,
        mapId: `${options.mapId}/session`,
        epoch: null,
        isLoading: () => false,
      },
      {
        hello: () => undefined,
        moved: () => undefined,
        synced: () => become('live'),
        lost: () => become('lost'),
        acknowledged: () => undefined,
        closed: (code, _reason, why) => {
          // With another role, or after a backup was put in place, there is something to read again.
          if (why === 'role-changed') connection.reconnect();
          else if (code === CLOSE.otherHistory) again();
          else become('lost');
        },
      },
    );
    return { doc, awareness, connection };
  };
  const end = ({ doc, awareness, connection }: Line): void => {
    connection.destroy();
    awareness.destroy();
    doc.destroy();
  };
  /** Begins with nothing: two histories must not be mixed. */
  const again = (): void => {
    end(line);
    reading = NO_SESSION;
    line = begin();
    changes.emit();
  };
  let line = begin();
  return {
    get state() {
      return state;
    },
    reading: () => reading,
    onChange: changes.on,
    reconnect: () => line.connection.reconnect(),
    destroy: () => end(line),
  };
}
