import type { ElementId, RelationId } from '../base/ids.ts';
import { type TargetId, targetsRelation } from '../model/relation.ts';
import { type Band, bandOf } from './bands.ts';
import { signOf } from './roles.ts';
import type { Standing } from './standing.ts';

/** One reason why something stands as it does: a relation that ends at it, or the ground of a step. */
export interface Reason {
  /** What is read as if it were not there to find the weight: the relation, or the ground of a step. */
  readonly id: TargetId;
  /** The card that gives the reason. */
  readonly from: ElementId;
  readonly role: 'for' | 'against' | 'ground';
  /** How much it carries, 0 to 1. */
  readonly carries: number;
  /** How far the card that gives it stands, 0 to 1. */
  readonly groundStands: number;
  /** By how much it moves what it bears on: the strength now, less the strength without it, computed anew. */
  readonly weight: number;
  /** The band without it. */
  readonly without: Band;
}

/** Why a card or a relation stands as it does: its reasons in order of weight. */
export function reasonsFor(standing: Standing, id: TargetId): Reason[] {
  const now = standing.of(id);
  if (now === undefined) return [];
  const bearing = standing.whatBearsOn([id]);
  const weigh = (muted: TargetId): Pick<Reason, 'weight' | 'without'> => {
    const without = standing.suppose({ muted: [muted] }, bearing).get(id) ?? now;
    return { weight: now - without, without: bandOf(without) };
  };
  const reasons: Reason[] = [];
  const step = standing.relationOf(id);
  if (step !== undefined) {
    const stands = standing.of(step.from) ?? 0;
    reasons.push({
      id: step.from,
      from: step.from,
      role: 'ground',
      carries: stands,
      groundStands: stands,
      ...weigh(step.from),
    });
  }
  for (const relation of arguingRelations(standing, id)) {
    reasons.push({
      id: relation.id,
      from: relation.from,
      role: relation.sign > 0 ? 'for' : 'against',
      carries: standing.of(relation.id) ?? 0,
      groundStands: standing.of(relation.from) ?? 0,
      ...weigh(relation.id),
    });
  }
  return reasons.sort(byWeight);
}

/** The relations that move something up or down. */
export function arguingRelations(
  standing: Standing,
  to: TargetId,
): { readonly id: RelationId; readonly from: ElementId; readonly sign: number }[] {
  return standing.relationsTo(to).flatMap((id) => {
    const shape = standing.relationOf(id);
    if (shape === undefined) return [];
    const toKind = targetsRelation(to) ? undefined : standing.kindOf(to);
    const sign = signOf(shape, standing.kindOf(shape.from), toKind);
    return sign === 0 ? [] : [{ id, from: shape.from, sign }];
  });
}

function byWeight(a: Reason, b: Reason): number {
  const difference = Math.abs(b.weight) - Math.abs(a.weight);
  if (difference !== 0) return difference;
  return a.id < b.id ? -1 : 1;
}
