import type { MatrixList } from '../../shared/graph/matrix.ts';
import type { ElementKind } from '../../shared/model/element.ts';
import type { RelationFields } from '../../shared/model/relation.ts';
import type { RowFacts } from '../standing/use-judged.ts';

/** The columns beside the claim itself, in the order in which they stand. */
export const COLUMNS = [
  'voice',
  'bearers',
  'rebuttals',
  'contexts',
  'causes',
  'evidence',
  'judged',
  'standing',
] as const;
export type Column = (typeof COLUMNS)[number];

export const COLUMN_WORDS: Readonly<Record<Column, string>> = {
  voice: 'Claimed by',
  bearers: 'Who bears it',
  rebuttals: 'Rebuttals',
  contexts: 'Context',
  causes: 'Structural causes',
  evidence: 'Evidence and support',
  judged: 'The group’s judgement',
  standing: 'Computed standing',
};

/** The columns there is something to say in: what was judged, once a round was revealed; standing, while it is shown. */
export function columnsWith({ hasJudged, hasStanding }: RowFacts): readonly Column[] {
  return COLUMNS.filter(
    (column) => (column !== 'judged' || hasJudged) && (column !== 'standing' || hasStanding),
  );
}

/** Whether rows stand in the order of a column with the greatest first. */
export function isGreatestFirst(column: Column): boolean {
  return isList(column) || column === 'judged' || column === 'standing';
}

/** What a plus sign in a cell adds, and how it bears on the row. */
export interface Addition {
  readonly kind: ElementKind;
  readonly link: RelationFields;
  /** "Add a rebuttal". */
  readonly label: string;
}

export const ADDITIONS: Readonly<Record<MatrixList, Addition>> = {
  rebuttals: { kind: 'claim', link: { kind: 'rebuttal', mode: 'rebut' }, label: 'Add a rebuttal' },
  contexts: { kind: 'context', link: { kind: 'context' }, label: 'Add a context' },
  causes: { kind: 'cause', link: { kind: 'cause' }, label: 'Add a structural cause' },
  evidence: { kind: 'evidence', link: { kind: 'support' }, label: 'Add evidence' },
};

/** Whether the cells of a column list what bears on the row. */
export function isList(column: Column): column is MatrixList & Column {
  return column in ADDITIONS;
}
