import type { ElementId } from '../base/ids.ts';
import type { Links } from '../graph/links.ts';
import { type RebuttalMode, type Relation, type TargetId, targetsRelation } from '../model/relation.ts';
import type { Attacked } from './scheme.ts';

/**
 * One way to read a card as an argument: what it starts from, the step it takes and what it ends at. A map has a card
 * for what is said and a relation for the step, so a card that stands alone is all three.
 */
export interface Reading {
  /** The relation that is the step; absent when the card is read by itself. */
  readonly via: Relation | undefined;
  /** Whether the card is what the step starts from, what it ends at, or all of the argument. */
  readonly as: 'ground' | 'conclusion' | 'alone';
  readonly places: Readonly<Record<Attacked, TargetId>>;
}

/** The ways to read a card as an argument, the likeliest first: its own steps, the steps that lead to it, by itself. */
export function readingsOf(links: Links, id: ElementId): readonly Reading[] {
  const own = (links.from.get(id) ?? []).filter(isStep).map(
    (via): Reading => ({
      via,
      as: 'ground',
      places: { premise: id, step: via.id, conclusion: conclusionOf(via) },
    }),
  );
  const towards = (links.to.get(id) ?? [])
    .filter(({ kind }) => kind === 'support')
    .map(
      (via): Reading => ({
        via,
        as: 'conclusion',
        places: { premise: via.from, step: via.id, conclusion: id },
      }),
    );
  return [
    ...own,
    ...towards,
    { via: undefined, as: 'alone', places: { premise: id, step: id, conclusion: id } },
  ];
}

/** A context and a concession lead to nothing: they say where something holds, or grant it. */
function isStep({ kind }: Relation): boolean {
  return kind === 'support' || kind === 'rebuttal' || kind === 'cause';
}

/** What a step is to show: of a support what it ends at, of a cause that it is one, of a rebuttal its own statement. */
function conclusionOf({ id, kind, from, to }: Relation): TargetId {
  if (kind === 'cause') return id;
  return kind === 'support' && !targetsRelation(to) ? to : from;
}

const MODES: Readonly<Record<Attacked, RebuttalMode>> = {
  premise: 'undermine',
  step: 'undercut',
  conclusion: 'rebut',
};

/** Where a doubt about a part of an argument is linked, and how it rebuts; of a relation only the step can be denied. */
export function placeOf(
  reading: Reading,
  attacks: Attacked,
): { readonly to: TargetId; readonly mode: RebuttalMode } {
  const to = reading.places[attacks];
  return { to, mode: targetsRelation(to) ? 'undercut' : MODES[attacks] };
}
