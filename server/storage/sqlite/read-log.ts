import type { Database } from 'better-sqlite3';
import type { MapId, ParticipantId } from '../../../shared/base/ids.ts';
import { isIntact } from '../checksum.ts';
import type { Snapshot, Storage, StoredLog, UpdateRow } from '../storage.ts';
import { type Quarantine, unlessCorrupt } from './quarantine.ts';

interface StoredBytes {
  seq: number;
  at: number;
  bytes: Uint8Array;
  sha256: Uint8Array;
}
interface StoredUpdate extends StoredBytes {
  participant: ParticipantId | null;
}

/** A row or a snapshot that does not match its checksum, or whose place in the file cannot be read (then no bytes). */
interface Damage {
  readonly kind: 'row' | 'snapshot';
  readonly seq: number;
  readonly bytes: Uint8Array | null;
}

interface Sound<T> {
  readonly found: T;
  readonly damaged: readonly Damage[];
}

/** Reads a map's log: the newest sound snapshot and every sound row after it, whatever else is damaged. */
export function logReader(db: Database, quarantine: Quarantine): Storage['loadLog'] {
  const snapshotBefore = snapshotReader(db);
  const rowsBetween = rowReader(db);
  const selectOwners = db.prepare<[string], { client: number; participant: ParticipantId | null }>(
    'SELECT client, participant FROM owners WHERE map = ?',
  );
  // Nobody else writes while this runs, and a transaction would end with the first page that cannot be read.
  const read = (map: MapId, upTo: number) => {
    const snapshot = snapshotBefore(map, upTo);
    const rows = rowsBetween(map, snapshot.found?.seq ?? 0, upTo);
    const owners = new Map(selectOwners.all(map).map(({ client, participant }) => [client, participant]));
    return {
      snapshot: snapshot.found,
      rows: rows.found,
      owners,
      all: [...snapshot.damaged, ...rows.damaged],
    };
  };
  return async (map, upTo = Number.MAX_SAFE_INTEGER): Promise<StoredLog> => {
    const { all, ...log } = read(map, upTo);
    quarantine(
      map,
      all.map(({ kind, seq, bytes }) => ({ kind, name: String(seq), bytes })),
    );
    return { ...log, damaged: all.map(({ kind, seq }) => ({ kind, seq })) };
  };
}

/** The newest sound snapshot up to a row, and those newer than it that are not. */
function snapshotReader(db: Database): (map: MapId, upTo: number) => Sound<Snapshot | undefined> {
  const list = db
    .prepare<[string, number], number>(
      'SELECT seq FROM snapshots WHERE map = ? AND seq <= ? ORDER BY seq DESC',
    )
    .pluck();
  const select = db.prepare<[string, number], StoredBytes>(
    'SELECT seq, at, bytes, sha256 FROM snapshots WHERE map = ? AND seq = ?',
  );
  return (map, upTo) => {
    const damaged: Damage[] = [];
    for (const seq of list.all(map, upTo)) {
      const stored = unlessCorrupt(() => select.get(map, seq));
      if (stored !== undefined && isIntact(stored.bytes, stored.sha256)) {
        return { found: { seq, at: stored.at, bytes: stored.bytes }, damaged };
      }
      damaged.push({ kind: 'snapshot', seq, bytes: stored?.bytes ?? null });
    }
    return { found: undefined, damaged };
  };
}

/** The sound rows after one row up to another, and those between that are not. */
function rowReader(db: Database): (map: MapId, after: number, upTo: number) => Sound<UpdateRow[]> {
  const columns = 'SELECT seq, participant, at, bytes, sha256 FROM updates WHERE map = ?';
  const select = db.prepare<[string, number, number], StoredUpdate>(
    `${columns} AND seq > ? AND seq <= ? ORDER BY seq`,
  );
  const selectOne = db.prepare<[string, number], StoredUpdate>(`${columns} AND seq = ?`);
  const head = db.prepare<[string], number>('SELECT head FROM maps WHERE id = ?').pluck();
  /** Where a part of the file cannot be read, each row is looked up by itself: those on other pages are still there. */
  const oneByOne = (map: MapId, after: number, upTo: number): (StoredUpdate | number)[] => {
    const last = Math.min(upTo, head.get(map) ?? 0);
    const seqs = Array.from({ length: Math.max(0, last - after) }, (_, index) => after + index + 1);
    return seqs.map((seq) => unlessCorrupt(() => selectOne.get(map, seq)) ?? seq);
  };
  return (map, after, upTo) => {
    const stored = unlessCorrupt(() => select.all(map, after, upTo)) ?? oneByOne(map, after, upTo);
    const found: UpdateRow[] = [];
    const damaged: Damage[] = [];
    for (const row of stored) {
      if (typeof row === 'number') damaged.push({ kind: 'row', seq: row, bytes: null });
      else if (!isIntact(row.bytes, row.sha256))
        damaged.push({ kind: 'row', seq: row.seq, bytes: row.bytes });
      else found.push({ map, seq: row.seq, participant: row.participant, at: row.at, bytes: row.bytes });
    }
    return { found, damaged };
  };
}
