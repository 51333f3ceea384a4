import type { Database } from 'better-sqlite3';
import type { BallotCount, BallotRow, BallotStorage, Deadline } from '../ballots.ts';

type Place = Pick<BallotRow, 'map' | 'round' | 'participant' | 'target'>;

/** The calls about ballots, and about when rounds close. */
export function ballotCalls(db: Database): BallotStorage {
  const columns = 'map, round, participant, target, id, turn, judgement, reason, wording, at';
  const order = 'ORDER BY participant, target';
  const list = db.prepare<[string, string], BallotRow>(
    `SELECT ${columns} FROM ballots WHERE map = ? AND round = ? ${order}`,
  );
  const listOwn = db.prepare<[string, string, string], BallotRow>(
    `SELECT ${columns} FROM ballots WHERE map = ? AND round = ? AND participant = ? ${order}`,
  );
  const count = db.prepare<[string, string], BallotCount>(
    `SELECT participant AS "by", count(*) AS cast FROM ballots
     WHERE map = ? AND round = ? GROUP BY participant ORDER BY participant`,
  );
  const drop = db.prepare('DELETE FROM ballots WHERE map = ? AND round = ?');
  return {
    putBallot: putter(db, columns),
    listBallots: async (map, round) => list.all(map, round),
    listOwnBallots: async (map, round, participant) => listOwn.all(map, round, participant),
    countBallots: async (map, round) => count.all(map, round),
    dropBallots: async (map, round) => {
      drop.run(map, round);
    },
    ...deadlineCalls(db),
  };
}

function putter(db: Database, columns: string): BallotStorage['putBallot'] {
  const hasMap = db.prepare<[string]>('SELECT 1 FROM maps WHERE id = ?');
  const find = db.prepare<Place, BallotRow>(
    `SELECT ${columns} FROM ballots
     WHERE map = :map AND round = :round AND participant = :participant AND target = :target`,
  );
  const insert = db.prepare(
    `INSERT OR REPLACE INTO ballots (${columns})
     VALUES (:map, :round, :participant, :target, :id, :turn, :judgement, :reason, :wording, :at)`,
  );
  const put = db.transaction((ballot: BallotRow) => {
    if (hasMap.get(ballot.map) === undefined) return 'no-map';
    const before = find.get(ballot);
    if (before !== undefined && (before.id === ballot.id || before.turn > ballot.turn)) return before;
    insert.run(ballot);
    return ballot;
  });
  return async (ballot) => put.immediate(ballot);
}

type DeadlineCalls = Pick<BallotStorage, 'putDeadline' | 'listDeadlines' | 'removeDeadline'>;

function deadlineCalls(db: Database): DeadlineCalls {
  const put = db.prepare('INSERT OR REPLACE INTO deadlines (map, round, at) VALUES (:map, :round, :at)');
  const list = db.prepare<[], Deadline>('SELECT map, round, at FROM deadlines ORDER BY at');
  const remove = db.prepare('DELETE FROM deadlines WHERE map = ? AND round = ?');
  return {
    putDeadline: async (deadline) => {
      put.run(deadline);
    },
    listDeadlines: async () => list.all(),
    removeDeadline: async (map, round) => {
      remove.run(map, round);
    },
  };
}
