import type { Database } from 'better-sqlite3';
import type { MapId, ParticipantId } from '../../../shared/base/ids.ts';
import type { ParticipantRow, SeatChange, Storage, StoredRole, StoredStanding } from '../storage.ts';

interface StoredParticipant {
  map: MapId;
  id: ParticipantId;
  name: string;
  colour: string;
  role: StoredRole;
  session: string | null;
  joined_at: number;
  link: string | null;
  standing: StoredStanding;
  role_set: 0 | 1;
}

const COLUMNS = 'map, id, name, colour, role, session, joined_at, link, standing, role_set';

/** Adds one participant's row. */
export function insertParticipant(db: Database, row: ParticipantRow): void {
  db.prepare(`INSERT INTO participants (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
    row.map,
    row.id,
    row.name,
    row.colour,
    row.role,
    row.session,
    row.joinedAt,
    row.link,
    row.standing,
    row.isRoleSet ? 1 : 0,
  );
}

type ParticipantCalls = Pick<Storage, 'addParticipant' | 'findParticipant' | 'findSeat' | 'listParticipants'>;

/** The calls about who joined a map. */
export function participantCalls(db: Database): ParticipantCalls {
  const select = `SELECT ${COLUMNS} FROM participants WHERE map = ?`;
  const byId = db.prepare<[string, string], StoredParticipant>(`${select} AND id = ?`);
  const bySession = db.prepare<[string, string], StoredParticipant>(`${select} AND session = ?`);
  const all = db.prepare<[string], StoredParticipant>(`${select} ORDER BY joined_at, id`);
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
  };
}

/** The calls about what a seat may do, and on which link it stands. */
export function seatCalls(db: Database): Pick<Storage, 'changeSeat' | 'endSeats' | 'moveSeats'> {
  const select = db.prepare<[string, string], StoredParticipant>(
    `SELECT ${COLUMNS} FROM participants WHERE map = ? AND id = ?`,
  );
  const update = db.prepare(
    'UPDATE participants SET role = ?, standing = ?, role_set = ?, link = ? WHERE map = ? AND id = ?',
  );
  const end = db.prepare<[string, string, string | null], { id: ParticipantId }>(
    `UPDATE participants SET standing = 'link-withdrawn'
     WHERE map = ? AND link = ? AND standing = 'in' AND id IS NOT ? RETURNING id`,
  );
  const move = db.prepare('UPDATE participants SET link = ? WHERE map = ? AND link = ?');
  const change = db.transaction((map: MapId, id: ParticipantId, wish: SeatChange) => {
    const row = optional(select.get(map, id));
    if (row === undefined) return undefined;
    const changed: ParticipantRow = { ...row, ...wish };
    update.run(changed.role, changed.standing, changed.isRoleSet ? 1 : 0, changed.link, map, id);
    return changed;
  });
  return {
    changeSeat: async (map, id, wish) => change.immediate(map, id, wish),
    endSeats: async (map, link, except) => end.all(map, link, except).map(({ id }) => id),
    moveSeats: async (map, from, to) => {
      move.run(to, map, from);
    },
  };
}

function optional(row: StoredParticipant | undefined): ParticipantRow | undefined {
  return row === undefined ? undefined : toRow(row);
}

function toRow({ joined_at, role_set, ...row }: StoredParticipant): ParticipantRow {
  return { ...row, joinedAt: joined_at, isRoleSet: role_set === 1 };
}
