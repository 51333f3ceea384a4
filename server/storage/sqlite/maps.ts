import type { Database } from 'better-sqlite3';
import type { MapId } from '../../../shared/base/ids.ts';
import { checksum } from '../checksum.ts';
import type { MapRow, NewMap, Storage } from '../storage.ts';
import { insertLink } from './links.ts';
import { insertParticipant } from './participants.ts';

interface StoredMap {
  id: MapId;
  epoch: string;
  created_at: number;
}

type MapCalls = Pick<Storage, 'createMap' | 'findMap' | 'addSessionDoc' | 'eraseMap'>;

/** The calls about maps as a whole. */
export function mapCalls(db: Database): MapCalls {
  const insert = db.prepare('INSERT INTO maps (id, epoch, created_at, head) VALUES (?, ?, ?, 1)');
  const insertSeed = db.prepare(
    'INSERT INTO updates (map, seq, participant, at, bytes, sha256) VALUES (?, 1, NULL, ?, ?, ?)',
  );
  const select = db.prepare<[string], StoredMap>('SELECT id, epoch, created_at FROM maps WHERE id = ?');
  const insertSession = db.prepare(
    'INSERT INTO maps (id, epoch, created_at, head, session_of) VALUES (?, ?, ?, 1, ?)',
  );
  const addSession = db.transaction((row: MapRow, seed: Uint8Array, of: MapId) => {
    if (select.get(row.id) !== undefined) return;
    insertSession.run(row.id, row.epoch, row.createdAt, of);
    insertSeed.run(row.id, row.createdAt, seed, checksum(seed));
  });
  const remove = db.prepare('DELETE FROM maps WHERE id = ?');
  const create = db.transaction((created: NewMap) => {
    const { map, seed } = created;
    insert.run(map.id, map.epoch, map.createdAt);
    insertSeed.run(map.id, map.createdAt, seed, checksum(seed));
    for (const link of created.links) insertLink(db, map.id, link);
    for (const row of created.participants) insertParticipant(db, row);
  });
  return {
    createMap: async (created) => {
      create(created);
    },
    findMap: async (id) => {
      const row = select.get(id);
      return row === undefined ? undefined : toRow(row);
    },
    addSessionDoc: async (row, seed, of) => {
      addSession.immediate(row, seed, of);
    },
    // Everything else goes with it by ON DELETE CASCADE, in the same transaction.
    eraseMap: async (id) => remove.run(id).changes > 0,
  };
}

function toRow(row: StoredMap): MapRow {
  return { id: row.id, epoch: row.epoch, createdAt: row.created_at };
}
