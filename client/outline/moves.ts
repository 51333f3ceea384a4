import type { RowKey } from '../../shared/graph/outline.ts';
import type { OutlineRow } from '../../shared/graph/outline-rows.ts';

/** Ways of going from one row to another. */
export type Move = 'next' | 'previous' | 'first' | 'last' | 'page-down' | 'page-up';

/** Rows that Page Up and Page Down go by. */
const PAGE = 10;

/** The row that a move leads to; the same row at the ends. */
export function movedTo(rows: readonly OutlineRow[], from: number, move: Move): OutlineRow | undefined {
  const last = rows.length - 1;
  const goals: Readonly<Record<Move, number>> = {
    next: from + 1,
    previous: from - 1,
    first: 0,
    last,
    'page-down': from + PAGE,
    'page-up': from - PAGE,
  };
  return rows[Math.min(Math.max(goals[move], 0), last)];
}

/** The next row, going round, whose text begins with what was typed. One letter goes on from here; more stay while they fit. */
export function typedTo(
  rows: readonly OutlineRow[],
  from: number,
  typed: string,
  textOf: (row: OutlineRow) => string,
): RowKey | undefined {
  const wanted = typed.toLocaleLowerCase();
  const start = typed.length === 1 ? 1 : 0;
  for (let step = start; step < rows.length + start; step += 1) {
    const row = rows[(from + step) % rows.length];
    if (row !== undefined && textOf(row).toLocaleLowerCase().startsWith(wanted)) return row.key;
  }
  return undefined;
}
