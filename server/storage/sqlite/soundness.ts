import type { Database } from 'better-sqlite3';
import type { MapId } from '../../../shared/base/ids.ts';
import { err, ok, type Result } from '../../../shared/base/result.ts';
import { isIntact } from '../checksum.ts';
import { SCHEMA_VERSION } from './schema.ts';

/** Something in a database file that does not match its checksum. */
interface Mismatch {
  readonly map: MapId;
  readonly kind: 'row' | 'snapshot' | 'version' | 'text';
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it was known to be damaged: its copy is in quarantine. */
  readonly isKnown: boolean;
}

/** Whether an open file is a database of ours, of a version we know, and whole as a file; else why not. */
export function checkFile(db: Database): Result<void, string> {
  const version = Number(db.pragma('user_version', { simple: true }));
  const tables = db
    .prepare(
      "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('maps', 'updates', 'snapshots')",
    )
    .pluck()
    .get();
  if (version < 1 || tables !== 3) return err('it is not a Penumbra database');
  if (version > SCHEMA_VERSION) {
    return err(`a newer program wrote it (version ${version}; this one knows up to ${SCHEMA_VERSION})`);
  }
  const integrity = String(db.pragma('integrity_check(1)', { simple: true }));
  return integrity === 'ok' ? ok(undefined) : err(`it is damaged (${integrity})`);
}

/** Everything in a database of the present schema that does not match its checksum. */
export function findMismatches(db: Database): Mismatch[] {
  const isKnown = db.prepare('SELECT 1 FROM quarantine WHERE map = ? AND kind = ? AND name = ?');
  const kinds = [
    { kind: 'row', table: 'updates', name: 'seq' },
    { kind: 'snapshot', table: 'snapshots', name: 'seq' },
    { kind: 'version', table: 'versions', name: 'id' },
    { kind: 'text', table: 'texts', name: 'hash' },
  ] as const;
  return kinds.flatMap(({ kind, table, name: column }) => {
    const select = db.prepare<[], { map: MapId; name: string; bytes: Uint8Array; sha256: Uint8Array }>(
      `SELECT map, CAST(${column} AS TEXT) AS name, bytes, sha256 FROM ${table}`,
    );
    const found: Omit<Mismatch, 'isKnown'>[] = [];
    for (const { map, name, bytes, sha256 } of select.iterate()) {
      if (!isIntact(bytes, sha256)) found.push({ map, kind, name, bytes });
    }
    return found.map((each) => ({
      ...each,
      isKnown: isKnown.get(each.map, kind, each.name) !== undefined,
    }));
  });
}
