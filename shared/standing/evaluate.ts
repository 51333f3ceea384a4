import { type Network, NONE } from './network.ts';
import { addInput, combine, type Inputs, newInputs, type Semantics } from './semantics.ts';

/** What strengths are computed with, and the strengths so far. */
export interface Weighing {
  readonly semantics: Semantics;
  /** Strength of each slot: how far a card stands, how much a relation carries. */
  value: Float64Array;
  /** 1 for what is read as if it were not on the map. */
  muted: Uint8Array;
}

// Filled and emptied within one call; they are kept so that a million calls make no garbage.
const attacks: Inputs = newInputs();
const supports: Inputs = newInputs();

/** The strength of one slot, given the strengths of what it depends on. */
export function evaluate(network: Network, weighing: Weighing, slot: number): number {
  if (weighing.muted[slot] === 1) return 0;
  const isRelation = network.arrays.isRelation[slot] === 1;
  return isRelation ? carried(network, weighing, slot) : standing(network, weighing, slot);
}

/** How far a card stands: its base score, moved by what the relations that end at it carry. */
function standing({ arrays }: Network, { semantics, value }: Weighing, slot: number): number {
  attacks.count = 0;
  supports.count = 0;
  for (let at = arrays.firstTo[slot] ?? NONE; at !== NONE; at = arrays.nextTo[at] ?? NONE) {
    const sign = arrays.sign[at] ?? 0;
    if (sign !== 0) addInput(sign > 0 ? supports : attacks, value[at] ?? 0);
  }
  return combine(semantics, arrays.base[slot] ?? 0, attacks, supports);
}

/**
 * How much a relation carries. While nobody has judged its relevance it starts from its ground: undisputed it carries
 * just what the ground has. Once judged it is an argument of its own, as in the literature: the relevance is its base
 * score, and the ground supports it. In both, no step is given more than its ground by what it is told to start from
 * or by what is said for it: with a ground that falls, the step falls. See docs/model.md, M64 to M66.
 */
function carried({ arrays }: Network, { semantics, value }: Weighing, slot: number): number {
  const ground = value[arrays.from[slot] ?? 0] ?? 0;
  const relevance = arrays.base[slot] ?? 0;
  const isJudged = !Number.isNaN(relevance);
  attacks.count = 0;
  supports.count = 0;
  if (isJudged) addInput(supports, Math.min(ground, 2 * relevance));
  for (let at = arrays.firstTo[slot] ?? NONE; at !== NONE; at = arrays.nextTo[at] ?? NONE) {
    const sign = arrays.sign[at] ?? 0;
    if (sign > 0) addInput(supports, Math.min(ground, value[at] ?? 0));
    else if (sign < 0) addInput(attacks, value[at] ?? 0);
  }
  return combine(semantics, isJudged ? Math.min(relevance, ground) : ground, attacks, supports);
}
