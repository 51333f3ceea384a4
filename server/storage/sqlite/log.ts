import type { Database } from 'better-sqlite3';
import type { MapId } from '../../../shared/base/ids.ts';
import { checksum } from '../checksum.ts';
import { afterCompaction } from '../retention.ts';
import type { NewUpdate, Retention, Snapshot, Storage } from '../storage.ts';
import { activityIn } from './activity.ts';
import type { Quarantine } from './quarantine.ts';
import { logReader } from './read-log.ts';

/** The calls about a map's edits: append, read back, compact. */
export function logCalls(
  db: Database,
  quarantine: Quarantine,
): Pick<Storage, 'appendUpdates' | 'loadLog' | 'saveSnapshot'> {
  return {
    appendUpdates: appender(db),
    loadLog: logReader(db, quarantine),
    saveSnapshot: compactor(db),
  };
}

function appender(db: Database): Storage['appendUpdates'] {
  const advance = db
    .prepare<[number, string], number>('UPDATE maps SET head = head + ? WHERE id = ? RETURNING head')
    .pluck();
  const insert = db.prepare(
    'INSERT INTO updates (map, seq, participant, at, goes_on, bytes, sha256) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const claim = db.prepare('INSERT OR IGNORE INTO owners (map, client, participant) VALUES (?, ?, ?)');
  /** The numbers before the new rows' own, by map. */
  const reserve = (updates: readonly NewUpdate[]): Map<MapId, number> => {
    const counts = new Map<MapId, number>();
    for (const { map } of updates) counts.set(map, (counts.get(map) ?? 0) + 1);
    for (const [map, count] of counts) {
      const head = advance.get(count, map);
      if (head === undefined) throw new Error(`no map ${map}`);
      counts.set(map, head - count);
    }
    return counts;
  };
  const append = db.transaction((updates: readonly NewUpdate[]) => {
    const last = reserve(updates);
    return updates.map(({ map, participant, at, bytes, claims = [], goesOn = false }) => {
      const seq = (last.get(map) ?? 0) + 1;
      last.set(map, seq);
      insert.run(map, seq, participant, at, goesOn ? 1 : 0, bytes, checksum(bytes));
      for (const client of claims) claim.run(map, client, participant);
      return seq;
    });
  });
  return async (updates) => append.immediate(updates);
}

function compactor(db: Database): Storage['saveSnapshot'] {
  // One that was found damaged must not count as something to fall back on; its copy is in quarantine.
  const dropDamaged = db.prepare(
    `DELETE FROM snapshots WHERE map = ? AND EXISTS (
       SELECT 1 FROM quarantine WHERE quarantine.map = snapshots.map AND kind = 'snapshot'
       AND name = CAST(snapshots.seq AS TEXT) AND quarantine.bytes IS snapshots.bytes)`,
  );
  const insert = db.prepare(
    'INSERT OR REPLACE INTO snapshots (map, seq, at, bytes, sha256) VALUES (?, ?, ?, ?, ?)',
  );
  const select = db.prepare<[string], number>('SELECT seq FROM snapshots WHERE map = ? ORDER BY seq').pluck();
  const firstYoung = db
    .prepare<[string, number], number>(
      'SELECT seq FROM updates WHERE map = ? AND at >= ? ORDER BY seq LIMIT 1',
    )
    .pluck();
  const dropSnapshot = db.prepare('DELETE FROM snapshots WHERE map = ? AND seq = ?');
  const dropRows = db.prepare('DELETE FROM updates WHERE map = ? AND seq <= ?');
  const activity = activityIn(db);
  const save = db.transaction((id: MapId, snapshot: Snapshot, { dropRowsBefore }: Retention) => {
    dropDamaged.run(id);
    insert.run(id, snapshot.seq, snapshot.at, snapshot.bytes, checksum(snapshot.bytes));
    const snapshots = select.all(id);
    const left = afterCompaction({ snapshots, firstYoungRow: firstYoung.get(id, dropRowsBefore) });
    for (const seq of snapshots) {
      if (!left.snapshots.includes(seq)) dropSnapshot.run(id, seq);
    }
    activity.gather(id, snapshot.seq);
    dropRows.run(id, left.base);
    activity.drop(id, left.base);
  });
  return async (id, snapshot, retention) => {
    save.immediate(id, snapshot, retention);
  };
}
