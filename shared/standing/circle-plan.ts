import { carried, standing, startWeighing, type Weighing, weigh } from './evaluate.ts';
import { type Network, NONE } from './network.ts';

/**
 * A circle made ready for going round it many times: what each slot depends on in flat arrays, without the relations
 * that merely hand on what their ground has.
 */
export interface CirclePlan {
  /** Relations that are argued about, each after those that end at it. */
  readonly steps: FlatSlots;
  readonly cards: FlatSlots;
  /** The relations left out, and what they hand on. */
  readonly plain: Int32Array;
}

interface FlatSlots {
  readonly slots: Int32Array;
  /** Of a relation its ground, of a card no slot. */
  readonly grounds: Int32Array;
  readonly bases: Float64Array;
  /** Where the inputs of each begin; one more entry says where the last ones end. */
  readonly starts: Int32Array;
  readonly inputs: Int32Array;
  readonly signs: Int8Array;
}

/** Makes the plan of a strongly connected component. */
export function planCircle(network: Network, weighing: Weighing, members: readonly number[]): CirclePlan {
  const { arrays } = network;
  const relations = members.filter((slot) => arrays.isRelation[slot] === 1);
  const argued = relations.filter((slot) => !isPlain(network, slot));
  return {
    steps: flatten(network, weighing, innermostLast(network, argued)),
    cards: flatten(
      network,
      weighing,
      members.filter((slot) => arrays.isRelation[slot] === 0),
    ),
    plain: Int32Array.from(relations.filter((slot) => isPlain(network, slot))),
  };
}

/** What the others make of one slot of a plan. */
export function look(flat: FlatSlots, at: number, { semantics, value }: Weighing): number {
  const base = flat.bases[at] ?? 0;
  const from = flat.grounds[at] ?? NONE;
  const ground = from === NONE ? 1 : (value[from] ?? 0);
  const end = flat.starts[at + 1] ?? 0;
  startWeighing();
  for (let input = flat.starts[at] ?? 0; input < end; input += 1) {
    weigh(value[flat.inputs[input] ?? 0] ?? 0, flat.signs[input] ?? 0, ground);
  }
  return from === NONE ? standing(semantics, base) : carried(semantics, base, ground);
}

/** Whether nobody has judged a relation and nothing ends at it: it hands on what its ground has. */
function isPlain({ arrays }: Network, slot: number): boolean {
  return arrays.firstTo[slot] === NONE && Number.isNaN(arrays.base[slot] ?? 0);
}

function flatten(network: Network, { muted }: Weighing, slots: readonly number[]): FlatSlots {
  const { arrays } = network;
  const inputs: number[] = [];
  const signs: number[] = [];
  const starts = new Int32Array(slots.length + 1);
  for (const [at, slot] of slots.entries()) {
    starts[at] = inputs.length;
    for (let each = arrays.firstTo[slot] ?? NONE; each !== NONE; each = arrays.nextTo[each] ?? NONE) {
      const sign = arrays.sign[each] ?? 0;
      if (sign === 0 || muted[each] === 1) continue;
      inputs.push(isPlain(network, each) ? (arrays.from[each] ?? NONE) : each);
      signs.push(sign);
    }
  }
  starts[slots.length] = inputs.length;
  return {
    slots: Int32Array.from(slots),
    grounds: Int32Array.from(slots, (slot) => arrays.from[slot] ?? NONE),
    bases: Float64Array.from(slots, (slot) => arrays.base[slot] ?? 0),
    starts,
    inputs: Int32Array.from(inputs),
    signs: Int8Array.from(signs),
  };
}

/** Relations, each after those that end at it. */
function innermostLast({ arrays }: Network, relations: readonly number[]): number[] {
  const depth = (slot: number): number => {
    let steps = 0;
    // Relations never end at each other in a circle, so this comes to a card.
    for (let at = slot; at !== NONE && arrays.isRelation[at] === 1; at = arrays.to[at] ?? NONE) steps += 1;
    return steps;
  };
  const depths = new Map(relations.map((slot) => [slot, depth(slot)]));
  return [...relations].sort((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0));
}
