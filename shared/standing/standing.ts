import type { ElementId, RelationId } from '../base/ids.ts';
import type { ElementKind } from '../model/element.ts';
import { type TargetId, targetsRelation } from '../model/relation.ts';
import { eachGround, kindAt, type Network, NONE, newNetwork, relationAt } from './network.ts';
import type { Semantics } from './semantics.ts';
import { forkSettled, newSettled, type Settled, settle } from './settle.ts';
import type { RelationShape, StandingChange } from './shape.ts';
import { takeIn } from './take-in.ts';

/** A circle of arguments, and whether its strengths came to rest. */
export interface Circle {
  readonly members: readonly TargetId[];
  readonly steps: number;
  /** Largest change that one more full step would make. */
  readonly residual: number;
  readonly converged: boolean;
}

/** What to try: some things read as if they were not on the map, some with another base score. */
export interface Supposition {
  readonly muted?: Iterable<TargetId>;
  readonly bases?: ReadonlyMap<TargetId, number>;
}

/** Strengths that follow a map. */
export interface Standing {
  readonly semantics: Semantics;
  /** Every card and relation, in no particular order. */
  ids(): Iterable<TargetId>;
  /** The kind of a card; undefined for what is none. */
  kindOf(id: TargetId): ElementKind | undefined;
  /** What a relation is; undefined for what is none. */
  relationOf(id: TargetId): RelationShape | undefined;
  /** The base score of a card, or the relevance of a relation where it was judged. */
  baseOf(id: TargetId): number | undefined;
  /** The relations that end at something, sorted by id. */
  relationsTo(id: TargetId): RelationId[];
  /** The relations that start from a card, sorted by id. */
  relationsFrom(id: ElementId): RelationId[];
  /** How far a card stands or how much a relation carries, 0 to 1; undefined for what is not on the map. */
  of(id: TargetId): number | undefined;
  /** Takes a change in; returns what has another strength now. What is gone is not among it. */
  apply(change: StandingChange): TargetId[];
  /**
   * The strengths that would be different under a supposition, and what they would be; nothing is kept of it. Where
   * `bearing` is given, only what is in it is computed; it must hold all that bears on whatever is of interest.
   */
  suppose(supposition: Supposition, bearing?: Bearing): Map<TargetId, number>;
  /** All that bears on some cards or relations, by however many steps, themselves included. */
  whatBearsOn(ids: Iterable<TargetId>): Bearing;
  circles(): Circle[];
}

/** A part of a map that depends on nothing outside it. */
export interface Bearing {
  readonly ids: ReadonlySet<TargetId>;
  readonly mask: Uint8Array;
}

/** Starts with an empty map. */
export function createStanding(semantics: Semantics): Standing {
  const network = newNetwork();
  const settled = newSettled({ semantics });
  const slotOf = (id: TargetId): number => network.slots.get(id) ?? NONE;
  const idsOf = (slots: readonly number[]): TargetId[] => {
    const ids: TargetId[] = [];
    for (const slot of slots) {
      const id = network.ids[slot];
      if (id !== undefined) ids.push(id);
    }
    return ids;
  };
  return {
    semantics,
    ids: () => network.slots.keys(),
    kindOf: (id) => kindAt(network, slotOf(id)),
    relationOf: (id) => relationAt(network, slotOf(id)),
    baseOf: (id) => {
      const base = network.arrays.base[slotOf(id)];
      return base === undefined || Number.isNaN(base) ? undefined : base;
    },
    relationsTo: (id) => relationsAt(network, slotOf(id), 'firstTo', 'nextTo'),
    relationsFrom: (id) => relationsAt(network, slotOf(id), 'firstFrom', 'nextFrom'),
    of: (id) => settled.value[slotOf(id)],
    apply: (change) => idsOf(settle(network, settled, takeIn(network, settled, change))),
    suppose: (supposition, bearing) => suppose(network, settled, supposition, bearing?.mask),
    whatBearsOn: (ids) => {
      const mask = maskBearing(network, [...ids].map(slotOf));
      const slots = [...network.slots.values()].filter((slot) => mask[slot] === 1);
      return { ids: new Set(idsOf(slots)), mask };
    },
    circles: () =>
      [...settled.circles.values()]
        .map(({ slots, ...report }) => ({ ...report, members: idsOf(slots).sort() }))
        .sort((a, b) => ((a.members[0] ?? '') < (b.members[0] ?? '') ? -1 : 1)),
  };
}

function relationsAt(
  { arrays, ids }: Network,
  slot: number,
  first: 'firstTo' | 'firstFrom',
  next: 'nextTo' | 'nextFrom',
): RelationId[] {
  const relations: RelationId[] = [];
  for (let at = arrays[first][slot] ?? NONE; at !== NONE; at = arrays[next][at] ?? NONE) {
    const id = ids[at];
    if (id !== undefined && targetsRelation(id)) relations.push(id);
  }
  return relations.sort();
}

function suppose(
  network: Network,
  settled: Settled,
  { muted = [], bases = new Map() }: Supposition,
  within: Uint8Array | undefined,
): Map<TargetId, number> {
  const tried = forkSettled(settled);
  const touched: number[] = [];
  const before: [number, number][] = [];
  const mute = (slot: number): void => {
    tried.muted[slot] = 1;
    touched.push(slot);
  };
  for (const id of muted) {
    const slot = network.slots.get(id);
    if (slot === undefined) continue;
    mute(slot);
    // What starts from it hands nothing on, so it must not keep a circle together either.
    const { firstFrom, nextFrom } = network.arrays;
    if (targetsRelation(id)) continue;
    for (let at = firstFrom[slot] ?? NONE; at !== NONE; at = nextFrom[at] ?? NONE) mute(at);
  }
  for (const [id, base] of bases) {
    const slot = network.slots.get(id);
    if (slot === undefined) continue;
    before.push([slot, network.arrays.base[slot] ?? 0]);
    network.arrays.base[slot] = base;
    touched.push(slot);
  }
  const changed = settle(network, tried, touched, within);
  for (const [slot, base] of before) network.arrays.base[slot] = base;
  const strengths = new Map<TargetId, number>();
  for (const slot of changed) {
    const id = network.ids[slot];
    if (id !== undefined) strengths.set(id, tried.value[slot] ?? 0);
  }
  return strengths;
}

/** 1 for all that some slots depend on, by however many steps, and for themselves. */
function maskBearing(network: Network, slots: readonly number[]): Uint8Array {
  const mask = new Uint8Array(network.size);
  const found: number[] = [];
  const add = (slot: number): void => {
    if (slot === NONE || mask[slot] === 1) return;
    mask[slot] = 1;
    found.push(slot);
  };
  for (const slot of slots) add(slot);
  for (let at = 0; at < found.length; at += 1) eachGround(network, found[at] ?? 0, add);
  return mask;
}
