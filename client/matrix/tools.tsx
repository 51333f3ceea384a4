import type { MatrixGroup } from '../../shared/graph/matrix.ts';
import { count } from '../../shared/graph/phrases.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import { DetailsButton } from '../acts/details-button.tsx';
import { LookButtons } from '../acts/look-buttons.tsx';
import type { RowFacts } from '../standing/use-judged.ts';
import { Button } from '../ui/button.tsx';
import { copyRich } from '../ui/copy-rich.ts';
import { downloadText } from '../ui/download.ts';
import { Columns3, Copy, Download, Printer } from '../ui/icons.ts';
import { Menu } from '../ui/menu.tsx';
import { TextField } from '../ui/text-field.tsx';
import { notify } from '../view-state/actions.ts';
import { useView } from '../view-state/store.ts';
import { asTable, toCsv, toHtml, toText } from './as-table.ts';
import { COLUMN_WORDS, type Column, columnsWith } from './columns.ts';
import { toggleColumn } from './use-arrangement.ts';

interface ToolsProps {
  readonly groups: readonly MatrixGroup[];
  readonly map: ArgumentMap;
  readonly columns: readonly Column[];
  readonly facts: RowFacts;
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly rows: { readonly shown: number; readonly all: number };
}

/** Tells spreadsheets that a file is in UTF-8; without it some read accents wrongly. */
const BYTE_ORDER_MARK = '\ufeff';

/** What can be done with the table as a whole. All of it takes the rows and columns that show. */
export function Tools({ groups, map, columns, facts, filter, onFilter, rows }: ToolsProps) {
  const hidden = useView((view) => view.matrix.hidden);
  const items = columnsWith(facts).map((column) => ({
    label: COLUMN_WORDS[column],
    checked: !hidden.includes(column),
    onSelect: () => toggleColumn(column, hidden),
  }));
  const copy = (): void => {
    const table = asTable(groups, map, columns, facts);
    const done = copyRich(toHtml(table, map.title), toText(table));
    if (done) notify({ tone: 'info', text: 'Copied. Paste it into a word processor or a spreadsheet.' });
    else
      notify({
        tone: 'warning',
        text: 'This browser does not let pages copy. Download the CSV file instead.',
      });
  };
  const download = (): void => {
    const csv = toCsv(asTable(groups, map, columns, facts));
    downloadText(`${map.title || 'map'}.csv`, BYTE_ORDER_MARK + csv, 'text/csv');
  };
  return (
    <div className="matrix__tools" role="toolbar" aria-label="Table">
      <LookButtons />
      <TextField
        label="Rows that hold these words"
        hideLabel
        type="search"
        placeholder="Rows that hold…"
        className="matrix__filter"
        value={filter}
        onChange={onFilter}
      />
      <DetailsButton />
      <span className="matrix__count" role="status">
        {rows.shown === rows.all ? count(rows.all, 'row') : `${rows.shown} of ${count(rows.all, 'row')}`}
      </span>
      <Menu
        label="Columns"
        groups={[{ items }]}
        trigger={
          <Button size="sm" variant="quiet" icon={<Columns3 />}>
            Columns
          </Button>
        }
      />
      <Button size="sm" variant="quiet" icon={<Copy />} onClick={copy}>
        Copy table
      </Button>
      <Button size="sm" variant="quiet" icon={<Download />} onClick={download}>
        CSV
      </Button>
      <Button size="sm" variant="quiet" icon={<Printer />} onClick={() => window.print()}>
        Print
      </Button>
    </div>
  );
}
