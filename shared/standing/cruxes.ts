import type { ElementId, RelationId } from '../base/ids.ts';
import type { ElementKind } from '../model/element.ts';
import { type TargetId, targetsRelation } from '../model/relation.ts';
import { bandsBetween } from './bands.ts';
import { BASE_MAX, BASE_MIN } from './base-scores.ts';
import { arguingRelations } from './reasons.ts';
import type { RelationShape } from './shape.ts';
import { createStanding, type Standing } from './standing.ts';

/** What one cost would come to. */
export interface CruxEffect {
  readonly cost: ElementId;
  readonly before: number;
  readonly after: number;
  /** Bands between the two; positive when it would stand better. */
  readonly bands: number;
  /** The reasons on the cost that would carry more (`rises`) or less: by way of these it depends on the crux. */
  readonly via: readonly { readonly relation: RelationId; readonly rises: boolean }[];
}

/** A card or relation on which the verdict about costs turns, and what judging it otherwise would do. */
export interface Crux {
  readonly on: TargetId;
  /** The base score that is supposed. */
  readonly supposed: number;
  /** Whether it would rise by that. */
  readonly rises: boolean;
  /** What would become of the costs, the one that would change most first. */
  readonly effects: readonly CruxEffect[];
}

export interface CruxQuestion {
  readonly costs: readonly ElementId[];
  /** What one person judges each card and relation to be; where absent, both ends of the scale are tried. */
  readonly ballots?: ReadonlyMap<TargetId, number>;
  /** How many to name at most. */
  readonly limit?: number;
}

/** Cruxes named unless told otherwise: as many as a group can talk about in an hour. */
const CRUXES_NAMED = 5;
/** A change of a strength that nobody could see. */
const NO_CHANGE = 1e-6;

/**
 * What, judged otherwise, would change the verdict on costs most: first by the bands they would cross, then by how far
 * they would move. Every card and relation that bears on a cost by any number of steps is tried, each with everything
 * it reaches computed anew; what bears on none cannot change any and is left out.
 */
export function findCruxes(standing: Standing, question: CruxQuestion): Crux[] {
  const { costs, ballots, limit = CRUXES_NAMED } = question;
  const part = partBearingOn(standing, costs);
  const found: Weighed[] = [];
  for (const on of [...part.ids()].sort()) {
    const trials = trialsOf(part, on, ballots).flatMap((supposed) => tryOut(part, on, supposed, costs) ?? []);
    const [best] = trials.sort(byEffect);
    if (best !== undefined) found.push(best);
  }
  return found
    .sort(byEffect)
    .slice(0, limit)
    .map(({ on, supposed, rises, changes, strengths }) => ({
      on,
      supposed,
      rises,
      effects: changes
        .map((change) => ({ ...change, via: waysTo(part, change.cost, strengths) }))
        .sort((a, b) => Math.abs(b.bands) - Math.abs(a.bands) || moved(b) - moved(a)),
    }));
}

/**
 * The part of a map that bears on some costs, by itself: it depends on nothing outside, so its strengths are the same
 * to the last bit, and trying something on it takes no longer because the map around it is large.
 */
function partBearingOn(standing: Standing, costs: readonly ElementId[]): Standing {
  const elements = new Map<ElementId, ElementKind>();
  const relations = new Map<RelationId, RelationShape>();
  const bases = new Map<TargetId, number>();
  for (const id of standing.whatBearsOn(costs).ids) {
    const base = standing.baseOf(id);
    if (base !== undefined) bases.set(id, base);
    if (targetsRelation(id)) {
      const shape = standing.relationOf(id);
      if (shape !== undefined) relations.set(id, shape);
    } else {
      const kind = standing.kindOf(id);
      if (kind !== undefined) elements.set(id, kind);
    }
  }
  const part = createStanding(standing.semantics);
  part.apply({ elements, relations, bases });
  return part;
}

type Change = Omit<CruxEffect, 'via'>;

interface Weighed {
  readonly on: TargetId;
  readonly supposed: number;
  readonly rises: boolean;
  readonly changes: readonly Change[];
  readonly strengths: ReadonlyMap<TargetId, number>;
  readonly bands: number;
  readonly moves: number;
}

function trialsOf(
  standing: Standing,
  on: TargetId,
  ballots: ReadonlyMap<TargetId, number> | undefined,
): readonly number[] {
  if (ballots === undefined) return [BASE_MIN, BASE_MAX];
  const own = ballots.get(on);
  return own === undefined || own === standing.baseOf(on) ? [] : [own];
}

function tryOut(
  standing: Standing,
  on: TargetId,
  supposed: number,
  costs: readonly ElementId[],
): Weighed | undefined {
  const strengths = standing.suppose({ bases: new Map([[on, supposed]]) });
  const changes = costs.flatMap((cost): Change[] => {
    const before = standing.of(cost);
    const after = strengths.get(cost);
    // That a cost is another when it is itself judged otherwise says nothing about what it turns on.
    if (cost === on || before === undefined || after === undefined) return [];
    return Math.abs(after - before) < NO_CHANGE
      ? []
      : [{ cost, before, after, bands: bandsBetween(before, after) }];
  });
  if (changes.length === 0) return undefined;
  return {
    on,
    supposed,
    rises: (strengths.get(on) ?? 0) > (standing.of(on) ?? 0),
    changes,
    strengths,
    bands: changes.reduce((sum, { bands }) => sum + Math.abs(bands), 0),
    moves: changes.reduce((sum, change) => sum + moved(change), 0),
  };
}

function waysTo(
  standing: Standing,
  cost: ElementId,
  strengths: ReadonlyMap<TargetId, number>,
): CruxEffect['via'] {
  return arguingRelations(standing, cost)
    .flatMap(({ id }) => {
      const before = standing.of(id) ?? 0;
      const after = strengths.get(id) ?? before;
      return Math.abs(after - before) < NO_CHANGE
        ? []
        : [{ relation: id, rises: after > before, by: after - before }];
    })
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || (a.relation < b.relation ? -1 : 1))
    .map(({ relation, rises }) => ({ relation, rises }));
}

function moved({ before, after }: Pick<Change, 'before' | 'after'>): number {
  return Math.abs(after - before);
}

function byEffect(a: Weighed, b: Weighed): number {
  if (a.bands !== b.bands) return b.bands - a.bands;
  if (a.moves !== b.moves) return b.moves - a.moves;
  return a.on < b.on ? -1 : 1;
}
