import { useMemo, useState } from 'react';
import type { RowFacts } from '../standing/use-judged.ts';
import { setMatrix } from '../view-state/actions.ts';
import { useView } from '../view-state/store.ts';
import type { Arrangement, SortBy } from './arrange.ts';
import { COLUMNS, type Column, columnsWith } from './columns.ts';

/** How the table is seen on this device; the filter is forgotten when the table is left. */
export function useArrangement(facts: RowFacts): {
  readonly arrangement: Arrangement;
  readonly columns: readonly Column[];
  readonly setFilter: (filter: string) => void;
} {
  const { hidden, sortBy } = useView((view) => ({ hidden: view.matrix.hidden, sortBy: view.matrix.sortBy }));
  const [filter, setFilter] = useState('');
  const arrangement = useMemo(() => ({ sortBy: knownSort(sortBy), filter }), [sortBy, filter]);
  const columns = useMemo(() => columnsWith(facts).filter((each) => !hidden.includes(each)), [hidden, facts]);
  return { arrangement, columns, setFilter };
}

/** Shows a column or hides it. */
export function toggleColumn(column: Column, hidden: readonly string[]): void {
  setMatrix({
    hidden: hidden.includes(column) ? hidden.filter((each) => each !== column) : [...hidden, column],
  });
}

/** What was remembered may be of another version. */
export function knownSort(sortBy: string): SortBy {
  return ['statement', ...COLUMNS].includes(sortBy) ? (sortBy as SortBy) : 'map';
}
