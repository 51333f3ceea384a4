import type { ElementId, RelationId } from '../base/ids.ts';
import { COST_TYPES, type CostType, type Element } from '../model/element.ts';
import type { ArgumentMap } from '../model/map.ts';
import type { Relation } from '../model/relation.ts';
import { indexLinks, type Links } from './links.ts';

/** What the cells of a column list: that which bears on the row by certain relations. */
export const MATRIX_LISTS = ['rebuttals', 'contexts', 'causes', 'evidence'] as const;
export type MatrixList = (typeof MATRIX_LISTS)[number];

/** Something that bears on a row, and by which relation. */
export interface MatrixEntry {
  readonly element: ElementId;
  readonly relation: RelationId;
  /** How many relations end at that relation: it may itself be undercut or supported. */
  readonly onRelation: number;
}

/** One claim of the map with what the whole map says about it. */
export interface MatrixRow extends Readonly<Record<MatrixList, readonly MatrixEntry[]>> {
  readonly id: ElementId;
  /** Costs that support it; each has a row of its own, so they are only counted here. */
  readonly parts: number;
  /** How many entries of each list are folded away. */
  readonly away?: Readonly<Record<MatrixList, number>>;
}

/** Rows that belong together: the costs of one type, or all claims of a map without costs. */
export interface MatrixGroup {
  readonly key: CostType | 'claims';
  readonly rows: readonly MatrixRow[];
}

/** The map as a table: a row for each cost, grouped by type in the model's order; without costs, one for each claim. Types without a cost have no group. */
export function matrixOf(map: Pick<ArgumentMap, 'elements' | 'relations'>): readonly MatrixGroup[] {
  const links = indexLinks(map.relations);
  const all = [...map.elements.values()];
  const rowsOf = (isIn: (element: Element) => boolean): MatrixRow[] =>
    all.filter(isIn).map((element) => rowOf(element, links, map.elements));
  const costs = COST_TYPES.map((key) => ({
    key,
    rows: rowsOf((element) => element.kind === 'cost' && element.costType === key),
  })).filter(({ rows }) => rows.length > 0);
  if (costs.length > 0) return costs;
  const claims = rowsOf(({ kind }) => kind === 'claim');
  return claims.length > 0 ? [{ key: 'claims', rows: claims }] : [];
}

/** The table without what does not show. A row stays, whether its claim shows or not, while anything in it does. */
export function matrixWithin(
  groups: readonly MatrixGroup[],
  shows: (id: ElementId) => boolean,
): readonly MatrixGroup[] {
  return groups.flatMap(({ key, rows }) => {
    const left = rows.flatMap((row) => rowWithin(row, shows) ?? []);
    return left.length === 0 ? [] : [{ key, rows: left }];
  });
}

function rowWithin(row: MatrixRow, shows: (id: ElementId) => boolean): MatrixRow | undefined {
  const left = eachList((list) => row[list].filter(({ element }) => shows(element)));
  if (!shows(row.id) && MATRIX_LISTS.every((list) => left[list].length === 0)) return undefined;
  return { ...row, ...left, away: eachList((list) => row[list].length - left[list].length) };
}

function eachList<T>(of: (list: MatrixList) => T): Record<MatrixList, T> {
  return {
    rebuttals: of('rebuttals'),
    contexts: of('contexts'),
    causes: of('causes'),
    evidence: of('evidence'),
  };
}

/** The list in which a relation to a row is shown: a concession grants something, so it stands with what supports. */
function listOf({ kind }: Pick<Relation, 'kind'>): MatrixList {
  switch (kind) {
    case 'rebuttal':
      return 'rebuttals';
    case 'context':
      return 'contexts';
    case 'cause':
      return 'causes';
    case 'support':
    case 'concession':
      return 'evidence';
  }
}

function rowOf({ id }: Element, links: Links, elements: ArgumentMap['elements']): MatrixRow {
  const row: Record<MatrixList, MatrixEntry[]> = { rebuttals: [], contexts: [], causes: [], evidence: [] };
  let parts = 0;
  for (const relation of links.to.get(id) ?? []) {
    if (relation.kind === 'support' && elements.get(relation.from)?.kind === 'cost') {
      parts += 1;
      continue;
    }
    const onRelation = links.to.get(relation.id)?.length ?? 0;
    row[listOf(relation)].push({ element: relation.from, relation: relation.id, onRelation });
  }
  return { id, parts, ...row };
}
