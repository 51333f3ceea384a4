import type { Outline, RowKey } from '../../shared/graph/outline.ts';
import { select } from '../view-state/actions.ts';
import { targetOf } from './target-of.ts';
import type { Rows } from './use-rows.ts';

/** Selects all rows from one to another; from a row to itself, what stands there alone. */
export function selectTo(
  { rows, index }: Rows,
  outline: Outline,
  from: RowKey | undefined,
  to: RowKey,
): void {
  const [start, end] = [index.get(from ?? to), index.get(to)];
  if (start !== undefined && end !== undefined) {
    select(rows.slice(Math.min(start, end), Math.max(start, end) + 1).map(targetOf));
    return;
  }
  // A row that is only now added or unfolded is not among the rows yet.
  const node = outline.places.get(to);
  if (node !== undefined) select([node.id]);
}
