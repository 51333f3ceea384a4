import type { Database } from 'better-sqlite3';
import type { MapId, ParticipantId } from '../../../shared/base/ids.ts';
import type { ParticipantRow, Storage, StoredRole } from '../storage.ts';

interface StoredParticipant {
  map: MapId;
  id: ParticipantId;
  name: string;
  colour: string;
  role: StoredRole;
  session: string | null;
  joined_at: number;
}

const COLUMNS = 'map, id, name, colour, role, session, joined_at';

/** Adds one participant's row. */
export function insertParticipant(db: Database, row: ParticipantRow): void {
  db.prepare(`INSERT INTO participants (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`).run(
    row.map,
    row.id,
    row.name,
    row.colour,
    row.role,
    row.session,
    row.joinedAt,
  );
}

type ParticipantCalls = Pick<
  Storage,
  'addParticipant' | 'findParticipant' | 'findSeat' | 'listParticipants' | 'setRole'
>;

/** The calls about who joined a map. */
export function participantCalls(db: Database): ParticipantCalls {
  const select = `SELECT ${COLUMNS} FROM participants WHERE map = ?`;
  const byId = db.prepare<[string, string], StoredParticipant>(`${select} AND id = ?`);
  const bySession = db.prepare<[string, string], StoredParticipant>(`${select} AND session = ?`);
  const all = db.prepare<[string], StoredParticipant>(`${select} ORDER BY joined_at, id`);
  const update = db.prepare('UPDATE participants SET role = ? WHERE map = ? AND id = ?');
  const add = db.transaction((row: ParticipantRow): ParticipantRow => {
    const taken = row.session === null ? undefined : bySession.get(row.map, row.session);
    if (taken !== undefined) return toRow(taken);
    insertParticipant(db, row);
    return row;
  });
  return {
    addParticipant: async (row) => add.immediate(row),
    findParticipant: async (map, id) => optional(byId.get(map, id)),
    findSeat: async (map, session) => optional(bySession.get(map, session)),
    listParticipants: async (map) => all.all(map).map(toRow),
    setRole: async (map, id, role) => {
      update.run(role, map, id);
    },
  };
}

function optional(row: StoredParticipant | undefined): ParticipantRow | undefined {
  return row === undefined ? undefined : toRow(row);
}

function toRow({ joined_at, ...row }: StoredParticipant): ParticipantRow {
  return { ...row, joinedAt: joined_at };
}
