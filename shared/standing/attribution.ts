import type { ElementId, RelationId } from '../base/ids.ts';
import { type Attribution, CORNERS } from '../model/attribution.ts';
import { NEUTRAL_BASE } from './base-scores.ts';
import { MOVES_THAT_SHIFT } from './roles.ts';
import type { RelationShape } from './shape.ts';
import type { Standing } from './standing.ts';

/**
 * What the map says against being inherent counts beside one reason in the balance: that the cost is on the map, as a
 * cost of its subject, and nothing more has been said.
 */
const INHERENT_START = NEUTRAL_BASE;

/** One thing on the map that says what casts a cost. */
export interface AttributionPart {
  readonly relation: RelationId;
  readonly from: ElementId;
  readonly why: 'cause' | 'context' | 'reclassification' | 'scapegoat' | 'part';
  /** How much it carries, which is how much it counts for. */
  readonly carries: number;
  /** Where it puts that. */
  readonly puts: Attribution;
}

/** What the map itself says casts a cost. */
export interface MapAttribution {
  readonly weights: Attribution;
  /** What it follows from, what counts most first. */
  readonly parts: readonly AttributionPart[];
}

const STRUCTURAL: Attribution = { inherent: 0, practice: 0, structural: 1 };
/** A reclassification says: bad practice, or the setting's. Where the map does not say which, it is both alike. */
const EITHER: Attribution = { inherent: 0, practice: 0.5, structural: 0.5 };

/** What the map says casts each cost on it: from causes, contexts, reclassifications, and the costs it consists of. */
export function attributionsOf(
  standing: Standing,
  costs: Iterable<ElementId>,
): Map<ElementId, MapAttribution> {
  const found = new Map<ElementId, MapAttribution>();
  const circleOf = new Map(
    standing.circles().flatMap(({ members }, number) => members.map((id) => [id, number] as const)),
  );
  const isApart = (one: ElementId, other: ElementId): boolean => {
    const circle = circleOf.get(one);
    return one !== other && (circle === undefined || circle !== circleOf.get(other));
  };
  for (const cost of costs) attribute(standing, cost, isApart, found);
  return found;
}

/** Works down to the costs that consist of no others, and back up; without recursion, for a chain may be long. */
function attribute(
  standing: Standing,
  cost: ElementId,
  isApart: (one: ElementId, other: ElementId) => boolean,
  found: Map<ElementId, MapAttribution>,
): void {
  const open = [cost];
  for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
    const waitsFor = partsIn(standing, at, isApart).filter(({ from }) => !found.has(from));
    if (waitsFor.length > 0) {
      open.push(...waitsFor.map(({ from }) => from));
      continue;
    }
    open.pop();
    if (!found.has(at)) found.set(at, weighUp(standing, at, isApart, found));
  }
}

function weighUp(
  standing: Standing,
  cost: ElementId,
  isApart: (one: ElementId, other: ElementId) => boolean,
  found: ReadonlyMap<ElementId, MapAttribution>,
): MapAttribution {
  const parts = [
    ...standing.relationsTo(cost).flatMap((id) => explanation(standing, id) ?? []),
    ...standing.relationsFrom(cost).flatMap((step) =>
      // What is said against a step that the cost takes says it of the cost.
      standing.relationsTo(step).flatMap((id) => reclassification(standing, id) ?? []),
    ),
    ...partsIn(standing, cost, isApart).flatMap(({ relation, from }): AttributionPart[] => {
      const puts = found.get(from)?.weights;
      const carries = standing.of(relation) ?? 0;
      return puts === undefined ? [] : [{ relation, from, why: 'part', carries, puts }];
    }),
  ].sort((a, b) => b.carries - a.carries || (a.relation < b.relation ? -1 : 1));
  const mass = { inherent: INHERENT_START, practice: 0, structural: 0 };
  for (const { carries, puts } of parts) for (const corner of CORNERS) mass[corner] += carries * puts[corner];
  const total = mass.inherent + mass.practice + mass.structural;
  const practice = mass.practice / total;
  const structural = mass.structural / total;
  return { weights: { inherent: 1 - practice - structural, practice, structural }, parts };
}

/** The costs that a cost is said to consist of: those that support it. */
function partsIn(
  standing: Standing,
  cost: ElementId,
  isApart: (one: ElementId, other: ElementId) => boolean,
): { readonly relation: RelationId; readonly from: ElementId }[] {
  return standing.relationsTo(cost).flatMap((relation) => {
    const shape = standing.relationOf(relation);
    const isPart = shape?.kind === 'support' && standing.kindOf(shape.from) === 'cost';
    return shape !== undefined && isPart && isApart(shape.from, cost) ? [{ relation, from: shape.from }] : [];
  });
}

function explanation(standing: Standing, id: RelationId): AttributionPart | undefined {
  const shape = standing.relationOf(id);
  if (shape?.kind !== 'cause' && shape?.kind !== 'context') return reclassification(standing, id);
  const carries = standing.of(id) ?? 0;
  return { relation: id, from: shape.from, why: shape.kind, carries, puts: STRUCTURAL };
}

function reclassification(standing: Standing, id: RelationId): AttributionPart | undefined {
  const shape = standing.relationOf(id);
  if (shape === undefined || !isShift(shape) || standing.kindOf(shape.from) === 'question') return undefined;
  const why = shape.move === 'scapegoat' ? 'scapegoat' : 'reclassification';
  // A scapegoat is blamed for what another thing does, and a reclassification by a cause or a context names it.
  const isStructural = why === 'scapegoat' || speaksOfStructures(standing, shape.from);
  const puts = isStructural ? STRUCTURAL : EITHER;
  return { relation: id, from: shape.from, why, carries: standing.of(id) ?? 0, puts };
}

function isShift({ kind, move }: RelationShape): boolean {
  return kind === 'rebuttal' && move !== undefined && MOVES_THAT_SHIFT.includes(move);
}

/** Whether a card is a structural cause or a context, or rests on one. */
function speaksOfStructures(standing: Standing, id: ElementId): boolean {
  const isOne = (card: ElementId): boolean => {
    const kind = standing.kindOf(card);
    return kind === 'cause' || kind === 'context';
  };
  if (isOne(id)) return true;
  return standing.relationsTo(id).some((relation) => {
    const shape = standing.relationOf(relation);
    if (shape === undefined || shape.kind === 'rebuttal') return false;
    return isOne(shape.from);
  });
}
