import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { downloadText } from '../../ui/download.ts';
import { Download, Table2 } from '../../ui/icons.ts';
import { Chart } from './chart.tsx';
import type { Drawing } from './draw.ts';
import { standaloneSvg } from './export-svg.ts';
import { type PlainTable, tableCsv } from './tables.ts';
import { fileName, takeCsv } from './take-away.ts';
import './figure.css';

interface RevealFigureProps {
  /** Names the picture and its table: "What casts “It takes time”". */
  readonly title: string;
  /** Absent where there is nothing to draw. */
  readonly drawing?: Drawing | undefined;
  readonly table: PlainTable;
  readonly children?: ReactNode;
}

/**
 * A chart with its table: for a screen reader the table is always there, for the eye when it is asked for. Both can be
 * taken away.
 */
export function RevealFigure({ title, drawing, table, children }: RevealFigureProps) {
  const [isTableShown, showTable] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const id = useId();
  const takePicture = (): void => {
    const picture = holder.current?.querySelector('svg');
    if (picture) downloadText(`${fileName(title)}.svg`, standaloneSvg(picture, title), 'image/svg+xml');
  };
  return (
    <figure className="reveal-figure">
      {drawing !== undefined && <Chart drawing={drawing} label={title} holder={holder} />}
      {children}
      <div className="reveal-figure__tools">
        <Button
          size="sm"
          variant="quiet"
          icon={<Table2 />}
          aria-pressed={isTableShown}
          aria-controls={id}
          aria-label={`Table: ${title}`}
          onClick={() => showTable(!isTableShown)}
        >
          Table
        </Button>
        {drawing !== undefined && (
          <Button
            size="sm"
            variant="quiet"
            icon={<Download />}
            aria-label={`SVG: ${title}`}
            onClick={takePicture}
          >
            SVG
          </Button>
        )}
        <Button
          size="sm"
          variant="quiet"
          icon={<Download />}
          aria-label={`CSV: ${title}`}
          onClick={() => takeCsv(title, tableCsv(table))}
        >
          CSV
        </Button>
      </div>
      <section
        id={id}
        className={classNames('reveal-table', !isTableShown && 'reveal-table--unseen')}
        // A wide table is scrolled by keys too.
        {...(isTableShown && { tabIndex: 0, 'aria-label': `Table: ${title}` })}
      >
        <DataTable title={title} table={table} />
      </section>
    </figure>
  );
}

function DataTable({ title, table: { head, rows } }: { readonly title: string; readonly table: PlainTable }) {
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          {head.map((each) => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(rows).map(({ key, row: [first, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{first}</th>
            {cells.map((cell, column) => (
              <td key={head[column + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Two people may have the same name. */
function keyed(rows: PlainTable['rows']): { readonly key: string; readonly row: readonly string[] }[] {
  return rows.map((row, index) => ({ key: `${index} ${row[0] ?? ''}`, row }));
}
