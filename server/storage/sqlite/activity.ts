import type { Database } from 'better-sqlite3';
import type { MapId } from '../../../shared/base/ids.ts';
import type { Activity } from '../storage.ts';

/**
 * Rows between two others, gathered by participant within runs of the same minute. Runs are counted in the order of
 * the rows: after a clock was set back the same minute comes again, and is then another run.
 */
const COUNTED = `
  WITH timed AS (
    SELECT seq, participant, at, goes_on, length(bytes) AS size,
      at / 60000 IS NOT lag(at / 60000) OVER (ORDER BY seq) AS is_new
    FROM updates WHERE map = ? AND seq > ? AND seq <= ?
  ), counted AS (
    SELECT *, sum(is_new) OVER (ORDER BY seq) AS run FROM timed
  )`;
const GATHERED =
  'min(seq), max(seq), participant, min(at), max(at), count(*), sum(goes_on = 0), sum(size) FROM counted';

/** What was done in a map, by minute. */
export interface ActivityTable {
  /**
   * Gathers the rows up to one, all but the last minute, which may go on: reading a long history then takes a few
   * rows, and holds up nobody's commit.
   */
  gather(map: MapId, upTo: number): void;
  /** Forgets what ended before a row. */
  drop(map: MapId, before: number): void;
  /** What was done from a row on, in the order of the rows. */
  read(map: MapId, from: number): Activity[];
}

/** The activity of all maps of a database. */
export function activityIn(db: Database): ActivityTable {
  const done = db.prepare<[string], number | null>('SELECT max("to") FROM activity WHERE map = ?').pluck();
  const gather = db.prepare(
    `INSERT INTO activity (map, "from", "to", participant, since, until, "rows", edits, bytes)
     ${COUNTED} SELECT ?, ${GATHERED} WHERE run < (SELECT max(run) FROM counted) GROUP BY run, participant`,
  );
  const drop = db.prepare('DELETE FROM activity WHERE map = ? AND "to" < ?');
  const gathered = db.prepare<[number, string, number], Activity>(
    `SELECT participant, max("from", ?) AS "from", "to", since, until, "rows", edits, bytes
     FROM activity WHERE map = ? AND "to" >= ? ORDER BY activity."from"`,
  );
  const rest = db.prepare<[string, number, number], Activity>(
    `${COUNTED} SELECT participant, min(seq) AS "from", max(seq) AS "to", min(at) AS since, max(at) AS until,
       count(*) AS "rows", sum(goes_on = 0) AS edits, sum(size) AS bytes
     FROM counted GROUP BY run, participant ORDER BY min(seq)`,
  );
  const doneIn = (map: MapId): number => done.get(map) ?? 0;
  return {
    gather: (map, upTo) => {
      gather.run(map, doneIn(map), upTo, map);
    },
    drop: (map, before) => {
      drop.run(map, before);
    },
    read: (map, from) => [
      ...gathered.all(from, map, from),
      ...rest.all(map, Math.max(doneIn(map), from - 1), Number.MAX_SAFE_INTEGER),
    ],
  };
}
