import * as z from 'zod/mini';
import { type ElementId, isId, type RelationId } from '../base/ids.ts';
import { elementId, isoTime, participantId, relationId } from './fields.ts';

/** How one element bears on another, or on a relation; see docs/model.md. */
export const RELATION_KINDS = ['rebuttal', 'context', 'cause', 'support', 'concession'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** What a rebuttal denies: the conclusion, a ground it rests on, or that the step follows. */
export const REBUTTAL_MODES = ['rebut', 'undermine', 'undercut'] as const;
export type RebuttalMode = (typeof REBUTTAL_MODES)[number];

/** The ways a cost is answered without simply denying it. */
export const REBUTTAL_MOVES = [
  'reclassification',
  'transposition',
  'displacement',
  'revaluation',
  'comparison',
  'conditional',
  'counter-cost',
  'inconsistency',
  'scapegoat',
] as const;
export type RebuttalMove = (typeof REBUTTAL_MOVES)[number];

/** What a relation may end at. */
export type TargetId = ElementId | RelationId;

const ends = {
  from: elementId,
  to: z.union([elementId, relationId], 'is neither an element id nor a relation id'),
};
const authorship = {
  /** Who drew it. */
  addedBy: participantId,
  addedAt: isoTime,
};

function plain<K extends Exclude<RelationKind, 'rebuttal'>>(kind: K) {
  return z.strictObject({ id: relationId, kind: z.literal(kind), ...ends, ...authorship });
}

/** An edge of the map. Only a rebuttal has a mode and, where it makes one, a move. */
export const relation = z.discriminatedUnion('kind', [
  z.strictObject({
    id: relationId,
    kind: z.literal('rebuttal'),
    mode: z.enum(REBUTTAL_MODES),
    move: z.optional(z.enum(REBUTTAL_MOVES)),
    ...ends,
    ...authorship,
  }),
  plain('context'),
  plain('cause'),
  plain('support'),
  plain('concession'),
]);
export type Relation = z.infer<typeof relation>;

/** A relation's kind with the fields that only that kind carries. */
export type RelationFields =
  | { readonly kind: 'rebuttal'; readonly mode: RebuttalMode; readonly move?: RebuttalMove | undefined }
  | { readonly kind: Exclude<RelationKind, 'rebuttal'> };

/** Whether a target is a relation (undercut, warrant) and not an element. */
export function targetsRelation(to: TargetId): to is RelationId {
  return isId('relation', to);
}
