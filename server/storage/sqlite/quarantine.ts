import type { Database } from 'better-sqlite3';
import type { MapId } from '../../../shared/base/ids.ts';
import { isRolledBack } from '../rolled-back.ts';

/** Something that does not match its checksum, or cannot be read at all (then without bytes). */
interface Finding {
  readonly kind: 'row' | 'snapshot' | 'version' | 'text';
  /** The number of a row or a snapshot, the id of a version, the hash of a text. */
  readonly name: string;
  readonly bytes: Uint8Array | null;
}

/** Copies findings aside, each the first time it is met. */
export type Quarantine = (map: MapId, findings: readonly Finding[]) => void;

/** A quarantine in the database itself, so that backups hold it too and erasing a map erases it. */
export function quarantineIn(db: Database, now: () => number = Date.now): Quarantine {
  const insert = db.prepare(
    'INSERT OR IGNORE INTO quarantine (map, kind, name, found_at, reason, bytes) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const keep = db.transaction((map: MapId, findings: readonly Finding[]) => {
    for (const { kind, name, bytes } of findings) {
      const reason = bytes === null ? 'cannot be read' : 'does not match its checksum';
      insert.run(map, kind, name, now(), reason, bytes);
    }
  });
  return (map, findings) => {
    if (findings.length === 0) return;
    try {
      keep.immediate(map, findings);
    } catch (cause) {
      // A full disk must not keep a map from opening; the next reading meets the damage again and copies it then.
      if (!isRolledBack(cause)) throw cause;
    }
  };
}

/** What was read; undefined when the place in the file where it lies is damaged. */
export function unlessCorrupt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code.startsWith('SQLITE_CORRUPT')) return undefined;
    throw cause;
  }
}
