import type { ElementKind } from '../model/element.ts';
import type { RebuttalMove } from '../model/relation.ts';
import type { RelationShape } from './shape.ts';

type Arguing = Pick<RelationShape, 'kind' | 'move'>;

/** What a relation does to the standing of what it ends at: 1 supports it, -1 attacks it, 0 does neither. */
export type Sign = -1 | 0 | 1;

/** Moves that grant that a cost happens and deny that the subject of the map casts it. */
export const MOVES_THAT_SHIFT: readonly RebuttalMove[] = ['reclassification', 'scapegoat'];

/** Whether a relation says, of the cost it ends at, that something else than the subject of the map casts it. */
function shiftsAttribution(relation: Arguing, to: ElementKind | undefined): boolean {
  if (to !== 'cost' || relation.kind !== 'rebuttal' || relation.move === undefined) return false;
  return MOVES_THAT_SHIFT.includes(relation.move);
}

/**
 * What a relation does to the standing of what it ends at. `to` is the kind of that card, undefined for a relation.
 * Structural causes and contexts explain and do not argue; a question asserts nothing that could be carried on.
 */
export function signOf(relation: Arguing, from: ElementKind | undefined, to: ElementKind | undefined): Sign {
  if (from === 'question' || shiftsAttribution(relation, to)) return 0;
  switch (relation.kind) {
    case 'rebuttal':
      return -1;
    case 'support':
    case 'concession':
      return 1;
    case 'context':
    case 'cause':
      return 0;
  }
}
