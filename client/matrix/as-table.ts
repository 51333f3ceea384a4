import type { MatrixEntry, MatrixGroup, MatrixRow } from '../../shared/graph/matrix.ts';
import { relationLabel } from '../../shared/graph/relation-label.ts';
import { evidenceState } from '../../shared/model/anchor.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import { COST_TYPE_WORDS, EVIDENCE_WORDS } from '../../shared/model/words.ts';
import type { RowFacts } from '../standing/use-judged.ts';
import { csvLine } from '../ui/csv.ts';
import { bearersOf, statementOf, voiceOf } from './arrange.ts';
import { COLUMN_WORDS, type Column } from './columns.ts';

/** A table as other programs take it: each cell is a list of lines. */
export interface PlainTable {
  readonly head: readonly string[];
  readonly groups: readonly { readonly title: string; readonly rows: readonly (readonly string[])[][] }[];
}

/** What the heading of a group says. */
export function groupTitle({ key }: MatrixGroup): string {
  return key === 'claims' ? 'Claims' : COST_TYPE_WORDS[key];
}

/** The matrix in words, with the columns that show. */
export function asTable(
  groups: readonly MatrixGroup[],
  map: ArgumentMap,
  columns: readonly Column[],
  facts: RowFacts,
): PlainTable {
  const head = [groups[0]?.key === 'claims' ? 'Claim' : 'Cost', ...columns.map((each) => COLUMN_WORDS[each])];
  return {
    head,
    groups: groups.map((group) => ({
      title: groupTitle(group),
      rows: group.rows.map((row) => [
        [statementOf(row, map)],
        ...columns.map((column) => linesOf(row, column, map, facts)),
      ]),
    })),
  };
}

function linesOf(row: MatrixRow, column: Column, map: ArgumentMap, facts: RowFacts): readonly string[] {
  if (column === 'voice') return [voiceOf(row, map) || 'Said in the room'];
  if (column === 'bearers') return bearersOf(row, map);
  if (column === 'judged') return facts.judged(row.id);
  if (column === 'standing') return [facts.standing(row.id)];
  const away = row.away?.[column] ?? 0;
  const entries = row[column].map((entry) => entryWords(entry, map));
  const lines = away === 0 ? entries : [...entries, awayWords(away)];
  if (column !== 'evidence') return lines;
  const state = evidenceState(map.elements.get(row.id)?.anchors ?? []);
  return [EVIDENCE_WORDS[state], ...lines, ...(row.parts > 0 ? [partsWords(row.parts)] : [])];
}

/** How many costs support a row, each in a row of its own. */
export function partsWords(parts: number): string {
  return parts === 1 ? 'One cost in a row of its own' : `${parts} costs in rows of their own`;
}

/** How many entries a lens folds away. */
export function awayWords(count: number): string {
  return `${count} folded away by the lens`;
}

/** "rebuts (comparison): Trials take longer. [Williams]". */
function entryWords({ element, relation }: MatrixEntry, map: ArgumentMap): string {
  const found = map.elements.get(element);
  const by = map.relations.get(relation);
  const voice = found?.voice === undefined ? undefined : map.voices.get(found.voice);
  const verb = by === undefined ? '' : `${relationLabel(by)}: `;
  return `${verb}${found?.text ?? ''}${voice === undefined ? '' : ` [${voice.short}]`}`;
}

/** A table as CSV (RFC 4180): the group is the first column; lines of a cell are parted by line breaks. */
export function toCsv({ head, groups }: PlainTable): string {
  const lines = groups.flatMap(({ title, rows }) =>
    rows.map((row) => [title, ...row.map((cell) => cell.join('\n'))]),
  );
  return [['Group', ...head], ...lines].map(csvLine).join('');
}

/** A table as HTML for a word processor. */
export function toHtml({ head, groups }: PlainTable, title: string): string {
  const row = (cells: readonly (readonly string[])[]): string =>
    `<tr>${cells.map((cell) => `<td>${cell.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</td>`).join('')}</tr>`;
  const bodies = groups.map(
    (group) =>
      `<tr><th colspan="${head.length}" align="left">${escapeHtml(group.title)}</th></tr>${group.rows.map(row).join('')}`,
  );
  const heads = head.map((each) => `<th align="left">${escapeHtml(each)}</th>`).join('');
  return `<table border="1"><caption>${escapeHtml(title)}</caption><thead><tr>${heads}</tr></thead><tbody>${bodies.join('')}</tbody></table>`;
}

/** A table as text with tabs, for programs that take nothing else. */
export function toText({ head, groups }: PlainTable): string {
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
  const rows = groups.flatMap((group) => [
    group.title,
    ...group.rows.map((row) => row.map((cell) => oneLine(cell.join('; '))).join('\t')),
  ]);
  return [head.join('\t'), ...rows].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
