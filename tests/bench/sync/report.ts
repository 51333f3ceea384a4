import type { Figures, Scenario } from './scenario.ts';
import { median } from './stats.ts';

/** All that was measured: by scenario, by contestant, one set of figures a round. */
export type Measured = ReadonlyMap<string, ReadonlyMap<string, readonly Figures[]>>;

/** Busier than this, in percent of its core, the load itself may be what is slow. */
const LOAD_BUSY = 80;
/** Above this, in percent of the server's core, something else on the machine may be what is slow. */
const STRANGERS_BUSY = 20;

/** The middle of one figure over the rounds; NaN where it was not measured. */
export function middle(measured: Measured, scenario: string, contestant: string, figure: string): number {
  const rounds = measured.get(scenario)?.get(contestant) ?? [];
  return median(rounds.map((each) => each[figure] ?? Number.NaN).filter((each) => !Number.isNaN(each)));
}

/** One scenario as a table: a line for each contestant, each figure with its ratio to ours. */
export function scenarioTable(scenario: Scenario, measured: Measured): string {
  const contestants = [...(measured.get(scenario.name)?.keys() ?? [])];
  const cell = (contestant: string, column: string): string => {
    const value = middle(measured, scenario.name, contestant, column);
    const ours = middle(measured, scenario.name, 'ours', column);
    if (Number.isNaN(value)) return '–';
    const hasRatio = contestant !== 'ours' && ours > 0 && !/^(?:load|strangers|after)/.test(column);
    return hasRatio ? `${short(value)} (×${short(value / ours)})` : short(value);
  };
  const rows = contestants.map((contestant) => [
    contestant,
    ...scenario.columns.map((column) => cell(contestant, column)),
  ]);
  const warnings = contestants.flatMap((contestant) => warningsOf(scenario, measured, contestant));
  return [
    `\n${scenario.name}: ${scenario.what}`,
    ...layOut([['', ...scenario.columns], ...rows]),
    ...warnings,
  ].join('\n');
}

function warningsOf(scenario: Scenario, measured: Measured, contestant: string): string[] {
  const load = middle(measured, scenario.name, contestant, 'load %');
  const lost = middle(measured, scenario.name, contestant, 'connections lost');
  const strangers = middle(measured, scenario.name, contestant, 'strangers %');
  return [
    ...(strangers > STRANGERS_BUSY
      ? [
          `! ${contestant}: other programs used ${short(strangers)} % of the server's core; run it on a quiet machine`,
        ]
      : []),
    ...(load > LOAD_BUSY ? [`! ${contestant}: the load used ${short(load)} % of its own core`] : []),
    ...(lost > 0 ? [`! ${contestant}: the server ended ${short(lost)} connections`] : []),
  ];
}

/** Rows as lines with columns of equal width. */
export function layOut(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}

/** A number with as many digits as mean something. */
export function short(value: number): string {
  if (Number.isNaN(value)) return '–';
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
