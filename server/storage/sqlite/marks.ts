import type { Database } from 'better-sqlite3';
import type { MarkPlace, MarkRow, PaperStorage } from '../papers.ts';

type MarkCalls = Pick<PaperStorage, 'listMarks' | 'putMark' | 'removeMark'>;

/** The calls about what each person alone thinks of quotations. */
export function markCalls(db: Database): MarkCalls {
  const columns = 'map, participant, element, anchor, verdict, note, wording, at';
  const list = db.prepare<[string, string], MarkRow>(
    `SELECT ${columns} FROM fidelity_marks WHERE map = ? AND participant = ? ORDER BY element, anchor`,
  );
  const hasMap = db.prepare<[string]>('SELECT 1 FROM maps WHERE id = ?');
  const others = db
    .prepare<MarkPlace, number>(
      `SELECT count(*) FROM fidelity_marks
       WHERE map = :map AND participant = :participant AND NOT (element = :element AND anchor = :anchor)`,
    )
    .pluck();
  const insert = db.prepare(
    `INSERT OR REPLACE INTO fidelity_marks (${columns})
     VALUES (:map, :participant, :element, :anchor, :verdict, :note, :wording, :at)`,
  );
  const remove = db.prepare(
    `DELETE FROM fidelity_marks
     WHERE map = :map AND participant = :participant AND element = :element AND anchor = :anchor`,
  );
  const put = db.transaction((mark: MarkRow, marksMax: number) => {
    if (hasMap.get(mark.map) === undefined) return 'no-map';
    if ((others.get(mark) ?? 0) >= marksMax) return 'full';
    insert.run(mark);
    return 'kept';
  });
  return {
    listMarks: async (map, participant) => list.all(map, participant),
    putMark: async (mark, marksMax) => put.immediate(mark, marksMax),
    removeMark: async (place) => remove.run(place).changes > 0,
  };
}
