import { useMemo, useRef } from 'react';
import { type MatrixGroup, matrixOf, matrixWithin } from '../../shared/graph/matrix.ts';
import { DetailsButton } from '../acts/details-button.tsx';
import { ViewMenus } from '../acts/menus/view-menus.tsx';
import { ViewContext } from '../acts/view-parts.tsx';
import { useMap } from '../hooks/use-map.ts';
import { useSharedSelection } from '../presence/use-shared-selection.ts';
import { useRowFacts } from '../standing/use-judged.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useView } from '../view-state/store.ts';
import { arrange, countRows } from './arrange.ts';
import { groupTitle } from './as-table.ts';
import { Cell } from './cell.tsx';
import { COLUMN_WORDS, type Column } from './columns.ts';
import { Entry } from './entry.tsx';
import { Head } from './head.tsx';
import './matrix.css';
import './matrix-print.css';
import { useMatrixParts } from './matrix-parts.ts';
import { Tools } from './tools.tsx';
import { useArrangement } from './use-arrangement.ts';
import { useArrowKeys } from './use-arrow-keys.ts';
import { useWishes } from './use-wishes.ts';

/** The whole argument as a table: a row for each cost with what the map says about it. */
export function MatrixView() {
  const map = useMap((all) => all);
  const groups = useMemo(() => matrixOf(map), [map]);
  const within = useWithinLens(groups);
  const parts = useMatrixParts();
  const facts = useRowFacts();
  const { arrangement, columns, setFilter } = useArrangement(facts);
  const shown = useMemo(() => arrange(within, map, arrangement, facts), [within, map, arrangement, facts]);
  useSharedSelection();
  if (groups.length === 0) {
    return (
      <div className="matrix matrix--empty">
        <DetailsButton />
        <EmptyState text="A table needs costs or claims for its rows. Add one on the map or in the outline." />
      </div>
    );
  }
  return (
    <ViewContext value={parts}>
      <div className="matrix">
        <Tools
          groups={shown}
          map={map}
          columns={columns}
          facts={facts}
          filter={arrangement.filter}
          onFilter={setFilter}
          rows={{ shown: countRows(shown), all: countRows(groups) }}
        />
        <Table
          title={map.title}
          groups={shown}
          columns={columns}
          none={within.length === 0 ? 'No row fits the lens.' : 'No row holds these words.'}
        />
      </div>
      <ViewMenus />
    </ViewContext>
  );
}

interface TableProps {
  readonly title: string;
  readonly groups: readonly MatrixGroup[];
  readonly columns: readonly Column[];
  /** What is said when there is no row. */
  readonly none: string;
}

/** What a lens that folds leaves of the table. */
function useWithinLens(groups: readonly MatrixGroup[]): readonly MatrixGroup[] {
  const { lensed, selection } = useView((view) => {
    const folds = view.lensed !== null && view.lensMode === 'fold';
    return { lensed: folds ? view.lensed : null, selection: folds ? view.selection : null };
  });
  return useMemo(
    () =>
      lensed === null
        ? groups
        : // What is selected shows all the same: somebody went to it.
          matrixWithin(groups, (id) => lensed.elements.has(id) || (selection?.has(id) ?? false)),
    [groups, lensed, selection],
  );
}

function Table({ title, groups, columns, none }: TableProps) {
  const table = useRef<HTMLTableElement>(null);
  useWishes(table);
  useArrowKeys(table);
  return (
    <div className="matrix__scroll">
      <table ref={table} className="matrix__table">
        <caption className="matrix__caption">{title}</caption>
        <Head columns={columns} isOfClaims={groups[0]?.key === 'claims'} />
        {groups.map((group) => (
          <tbody key={group.key}>
            <tr className="matrix__group">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                <span>
                  {groupTitle(group)} <small>{group.rows.length}</small>
                </span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <tr key={row.id} className="matrix__row">
                <th scope="row" className="matrix__claim">
                  <Entry id={row.id} />
                </th>
                {columns.map((column) => (
                  <td key={column} data-column={column} data-label={COLUMN_WORDS[column]}>
                    <Cell row={row} column={column} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {groups.length === 0 && <p className="matrix__none">{none}</p>}
    </div>
  );
}
