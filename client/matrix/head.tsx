import { ArrowDown } from '../ui/icons.ts';
import { announce, setMatrix } from '../view-state/actions.ts';
import { useView } from '../view-state/store.ts';
import type { SortBy } from './arrange.ts';
import { COLUMN_WORDS, type Column, isGreatestFirst } from './columns.ts';
import { knownSort } from './use-arrangement.ts';

interface HeadProps {
  readonly columns: readonly Column[];
  readonly isOfClaims: boolean;
}

/** The heads stay in sight; pressing one puts the rows in its order, pressing it again puts them back in the map's. */
export function Head({ columns, isOfClaims }: HeadProps) {
  const sortBy = useView((view) => knownSort(view.matrix.sortBy));
  return (
    <thead className="matrix__head">
      <tr>
        <HeadCell label={isOfClaims ? 'Claim' : 'Cost'} by="statement" sortBy={sortBy} />
        {columns.map((column) => (
          <HeadCell key={column} label={COLUMN_WORDS[column]} by={column} sortBy={sortBy} />
        ))}
      </tr>
    </thead>
  );
}

interface HeadCellProps {
  readonly label: string;
  readonly by: Exclude<SortBy, 'map'>;
  readonly sortBy: SortBy;
}

function HeadCell({ label, by, sortBy }: HeadCellProps) {
  const isSorted = sortBy === by;
  const order = by !== 'statement' && isGreatestFirst(by) ? 'descending' : 'ascending';
  const sort = (): void => {
    setMatrix({ sortBy: isSorted ? 'map' : by });
    announce(isSorted ? 'In the order of the map.' : `Sorted by: ${label}.`);
  };
  return (
    <th scope="col" data-column={by} aria-sort={isSorted ? order : undefined}>
      <button type="button" className="matrix__sort" onClick={sort}>
        {label}
        {isSorted && <ArrowDown size={13} aria-hidden="true" />}
      </button>
    </th>
  );
}
