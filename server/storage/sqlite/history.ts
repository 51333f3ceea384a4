import type { Database } from 'better-sqlite3';
import type { MapId, ParticipantId } from '../../../shared/base/ids.ts';
import { checksum, isIntact } from '../checksum.ts';
import { oldestState } from '../retention.ts';
import type { Storage, StoredHistory, VersionRow } from '../storage.ts';
import { type ActivityTable, activityIn } from './activity.ts';
import { type Quarantine, unlessCorrupt } from './quarantine.ts';

interface StoredVersion {
  map: MapId;
  id: string;
  name: string;
  seq: number;
  at: number;
  named_at: number;
  named_by: ParticipantId;
}

type HistoryCalls = Pick<
  Storage,
  'history' | 'addVersion' | 'listVersions' | 'loadVersion' | 'removeVersion'
>;

/** The calls about what happened in a map, and about states that somebody named. */
export function historyCalls(db: Database, quarantine: Quarantine): HistoryCalls {
  const insert = db.prepare(
    `INSERT INTO versions (map, id, name, seq, at, named_at, named_by, bytes, sha256)
     SELECT :map, :id, :name, :seq, :at, :namedAt, :namedBy, :bytes, :sha256
     WHERE (SELECT count(*) FROM versions WHERE map = :map) < :versionsMax`,
  );
  const list = db.prepare<[string], StoredVersion>(
    `SELECT map, id, name, seq, at, named_at, named_by FROM versions WHERE map = ?
     ORDER BY seq, named_at, id`,
  );
  const has = db.prepare<[string, string]>('SELECT 1 FROM versions WHERE map = ? AND id = ?');
  const load = db.prepare<[string, string], { bytes: Uint8Array; sha256: Uint8Array }>(
    'SELECT bytes, sha256 FROM versions WHERE map = ? AND id = ?',
  );
  const remove = db.prepare('DELETE FROM versions WHERE map = ? AND id = ?');
  const read = historyReader(db, activityIn(db));
  return {
    history: async (map) => read(map),
    // One statement is one transaction, so that two requests at once cannot both take the last place.
    addVersion: async (row, bytes, versionsMax) =>
      insert.run({ ...row, bytes, sha256: checksum(bytes), versionsMax }).changes > 0,
    listVersions: async (map) => list.all(map).map(toRow),
    loadVersion: async (map, id) => {
      if (has.get(map, id) === undefined) return undefined;
      const found = unlessCorrupt(() => load.get(map, id));
      if (found !== undefined && isIntact(found.bytes, found.sha256)) return found.bytes;
      quarantine(map, [{ kind: 'version', name: id, bytes: found?.bytes ?? null }]);
      return undefined;
    },
    removeVersion: async (map, id) => remove.run(map, id).changes > 0,
  };
}

function historyReader(db: Database, activity: ActivityTable): (map: MapId) => StoredHistory {
  const head = db.prepare<[string], number>('SELECT head FROM maps WHERE id = ?').pluck();
  const firstRow = db.prepare<[string], number | null>('SELECT min(seq) FROM updates WHERE map = ?').pluck();
  const firstSnapshot = db
    .prepare<[string], number | null>('SELECT min(seq) FROM snapshots WHERE map = ?')
    .pluck();
  return db.transaction((map: MapId): StoredHistory => {
    const oldest = oldestState(firstRow.get(map) ?? undefined, firstSnapshot.get(map) ?? undefined);
    return { oldest, head: head.get(map) ?? 0, activity: activity.read(map, oldest) };
  });
}

function toRow({ named_at, named_by, ...row }: StoredVersion): VersionRow {
  return { ...row, namedAt: named_at, namedBy: named_by };
}
