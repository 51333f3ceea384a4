import type { RelationKind } from '../../shared/model/relation.ts';

/** What each kind of relation means, after its word. */
export const RELATION_MEANINGS: Readonly<Record<RelationKind, string>> = {
  rebuttal: 'denies it, a ground of it, or that it follows',
  context: 'says under which circumstances it holds',
  cause: 'says what in institutions or systems produces it',
  support: 'gives a reason or finding for it',
  concession: 'admits that it is so',
};
