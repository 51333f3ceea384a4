import type * as Y from 'yjs';
import type { MapId } from '../../shared/base/ids.ts';
import { err, type Result } from '../../shared/base/result.ts';
import { readSession, type SessionReading } from '../../shared/doc/session-doc.ts';
import type { Registry } from '../live/registry.ts';
import type { Room } from '../live/room.ts';
import { sessionDocOf } from '../live/session-docs.ts';
import { type JudgingFailure, NO_MAP, UNREADABLE } from './failures.ts';

/** A session document that is open. */
export interface OpenSessionDoc {
  read(): Promise<SessionReading>;
  /** Resolves once the change is stored and everybody was told. */
  write(change: (doc: Y.Doc) => void): Promise<void>;
  /** Upper estimate of its size in bytes. */
  readonly bytes: number;
}

/** Opens the session document of a map for as long as `use` runs. */
export async function withSession<T>(
  registry: Pick<Registry, 'open'>,
  map: MapId,
  use: (session: OpenSessionDoc) => Promise<Result<T, JudgingFailure>>,
): Promise<Result<T, JudgingFailure>> {
  const opened = await registry.open(sessionDocOf(map));
  if (!opened.ok) return err(opened.error === 'missing' ? NO_MAP : UNREADABLE);
  try {
    return await use(sessionIn(opened.value.room));
  } finally {
    opened.value.release();
  }
}

function sessionIn(room: Room): OpenSessionDoc {
  return {
    read: () => room.look(readSession),
    write: (change) => room.write(change),
    get bytes() {
      return room.bytes;
    },
  };
}
