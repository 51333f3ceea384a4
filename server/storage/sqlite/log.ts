import type { Database } from 'better-sqlite3';
import type { MapId, ParticipantId } from '../../../shared/base/ids.ts';
import { checksum, isIntact } from '../checksum.ts';
import {
  type NewUpdate,
  type Retention,
  SNAPSHOTS_KEPT,
  type Snapshot,
  type Storage,
  type StoredLog,
} from '../storage.ts';

interface StoredBytes {
  seq: number;
  at: number;
  bytes: Uint8Array;
  sha256: Uint8Array;
}
interface StoredUpdate extends StoredBytes {
  participant: ParticipantId | null;
}

/** The calls about a map's edits: append, read back, compact. */
export function logCalls(db: Database): Pick<Storage, 'appendUpdates' | 'loadLog' | 'saveSnapshot'> {
  return {
    appendUpdates: appender(db),
    loadLog: loader(db),
    saveSnapshot: compactor(db),
  };
}

function appender(db: Database): Storage['appendUpdates'] {
  const advance = db.prepare<[string], { head: number }>(
    'UPDATE maps SET head = head + 1 WHERE id = ? RETURNING head',
  );
  const insert = db.prepare(
    'INSERT INTO updates (map, seq, participant, at, bytes, sha256) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const append = db.transaction((updates: readonly NewUpdate[]) =>
    updates.map(({ map, participant, at, bytes }) => {
      const row = advance.get(map);
      if (row === undefined) throw new Error(`no map ${map}`);
      insert.run(map, row.head, participant, at, bytes, checksum(bytes));
      return row.head;
    }),
  );
  return async (updates) => append.immediate(updates);
}

function loader(db: Database): Storage['loadLog'] {
  const selectSnapshots = db.prepare<[string], StoredBytes>(
    'SELECT seq, at, bytes, sha256 FROM snapshots WHERE map = ? ORDER BY seq DESC',
  );
  const selectRows = db.prepare<[string, number], StoredUpdate>(
    'SELECT seq, participant, at, bytes, sha256 FROM updates WHERE map = ? AND seq > ? ORDER BY seq',
  );
  const read = db.transaction((map: MapId): StoredLog => {
    const snapshots = selectSnapshots.all(map);
    const snapshot = snapshots.find(({ bytes, sha256 }) => isIntact(bytes, sha256));
    const rows = selectRows.all(map, snapshot?.seq ?? 0);
    const newer = snapshots.filter(({ seq }) => seq > (snapshot?.seq ?? 0));
    const sound = rows.filter(({ bytes, sha256 }) => isIntact(bytes, sha256));
    return {
      snapshot: snapshot && { seq: snapshot.seq, at: snapshot.at, bytes: snapshot.bytes },
      rows: sound.map(({ seq, participant, at, bytes }) => ({ map, seq, participant, at, bytes })),
      damaged: [
        ...newer.map(({ seq }) => ({ kind: 'snapshot' as const, seq })),
        ...rows.filter((row) => !sound.includes(row)).map(({ seq }) => ({ kind: 'row' as const, seq })),
      ],
    };
  });
  return async (id) => read(id);
}

function compactor(db: Database): Storage['saveSnapshot'] {
  const insert = db.prepare(
    'INSERT OR REPLACE INTO snapshots (map, seq, at, bytes, sha256) VALUES (?, ?, ?, ?, ?)',
  );
  const select = db.prepare<[string], { seq: number }>(
    'SELECT seq FROM snapshots WHERE map = ? ORDER BY seq DESC',
  );
  const dropSnapshots = db.prepare('DELETE FROM snapshots WHERE map = ? AND seq < ?');
  // Rows stay until the older of the kept snapshots covers them, so that either can be lost without loss.
  const dropRows = db.prepare('DELETE FROM updates WHERE map = ? AND seq <= ? AND at < ?');
  const save = db.transaction((id: MapId, snapshot: Snapshot, retention: Retention) => {
    insert.run(id, snapshot.seq, snapshot.at, snapshot.bytes, checksum(snapshot.bytes));
    const oldestKept = select.all(id)[SNAPSHOTS_KEPT - 1];
    if (oldestKept === undefined) return;
    dropSnapshots.run(id, oldestKept.seq);
    dropRows.run(id, oldestKept.seq, retention.dropRowsBefore);
  });
  return async (id, snapshot, retention) => {
    save(id, snapshot, retention);
  };
}
