import type { MatrixGroup, MatrixRow } from '../../shared/graph/matrix.ts';
import { MATRIX_LISTS } from '../../shared/graph/matrix.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import type { RowFacts } from '../standing/use-judged.ts';
import { type Column, isList } from './columns.ts';

/** By what the rows of a group stand in order; `map` is the order in which they were put on the map. */
export type SortBy = 'map' | 'statement' | Column;

/** How the table is to be seen. */
export interface Arrangement {
  readonly sortBy: SortBy;
  /** Words that a row, or something in its cells, must hold; all of them, in any order and case. */
  readonly filter: string;
}

/** The groups with their rows filtered and in order; groups that lose all rows go. */
export function arrange(
  groups: readonly MatrixGroup[],
  map: ArgumentMap,
  { sortBy, filter }: Arrangement,
  facts: RowFacts,
): readonly MatrixGroup[] {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return groups.flatMap(({ key, rows }) => {
    const kept = rows.filter((row) => {
      const text = words.length === 0 ? '' : textOfRow(row, map, facts).toLocaleLowerCase();
      return words.every((word) => text.includes(word));
    });
    return kept.length === 0 ? [] : [{ key, rows: inOrder(kept, map, sortBy, facts) }];
  });
}

/** How many rows some groups hold. */
export function countRows(groups: readonly MatrixGroup[]): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** By words in alphabetical order, by lists the longest first, by figures the greatest; rows that are equal stay as they were. */
function inOrder(
  rows: readonly MatrixRow[],
  map: ArgumentMap,
  sortBy: SortBy,
  facts: RowFacts,
): readonly MatrixRow[] {
  if (sortBy === 'map') return rows;
  if (sortBy !== 'statement' && isList(sortBy)) {
    return rows.toSorted((a, b) => b[sortBy].length - a[sortBy].length);
  }
  if (sortBy === 'judged' || sortBy === 'standing') {
    const figureOf = sortBy === 'judged' ? facts.judgedValue : facts.strength;
    return rows.toSorted((a, b) => figureOf(b.id) - figureOf(a.id));
  }
  const keyOf = (row: MatrixRow): string => {
    if (sortBy === 'voice') return voiceOf(row, map);
    return sortBy === 'bearers' ? bearersOf(row, map).join() : statementOf(row, map);
  };
  return rows.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

/** What a row says: its statement. */
export function statementOf({ id }: MatrixRow, map: ArgumentMap): string {
  return map.elements.get(id)?.text ?? '';
}

/** Who says it in print, in short; empty when it was said in the room. */
export function voiceOf({ id }: MatrixRow, map: ArgumentMap): string {
  const voice = map.elements.get(id)?.voice;
  return voice === undefined ? '' : (map.voices.get(voice)?.label ?? '');
}

/** Who bears it, by name. */
export function bearersOf({ id }: MatrixRow, map: ArgumentMap): string[] {
  const bearers = map.elements.get(id)?.bearers ?? [];
  return bearers.flatMap((bearer) => map.bearers.get(bearer)?.label ?? []);
}

function textOfRow(row: MatrixRow, map: ArgumentMap, facts: RowFacts): string {
  const entries = MATRIX_LISTS.flatMap((list) =>
    row[list].map(({ element }) => map.elements.get(element)?.text),
  );
  return [
    statementOf(row, map),
    voiceOf(row, map),
    ...bearersOf(row, map),
    ...entries,
    ...facts.judged(row.id),
  ].join('\n');
}
