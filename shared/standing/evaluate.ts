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
  const { arrays } = network;
  const { value, muted } = weighing;
  if (muted[slot] === 1) return 0;
  const isRelation = arrays.isRelation[slot] === 1;
  const first = arrays.firstTo[slot] ?? NONE;
  const base = arrays.base[slot] ?? 0;
  const ground = isRelation ? (value[arrays.from[slot] ?? 0] ?? 0) : 1;
  // Most relations are like this, and the formula comes to the same.
  if (isRelation && first === NONE && Number.isNaN(base)) return ground;
  startWeighing();
  for (let at = first; at !== NONE; at = arrays.nextTo[at] ?? NONE) {
    weigh(value[at] ?? 0, arrays.sign[at] ?? 0, ground);
  }
  return isRelation ? carried(weighing.semantics, base, ground) : standing(weighing.semantics, base);
}

/** Begins with one argument: what is weighed from now on bears on it. */
export function startWeighing(): void {
  attacks.count = 0;
  supports.count = 0;
}

/** Lets something bear on the argument. What supports a step counts for no more than the step's ground; of a card that is 1. */
export function weigh(strength: number, sign: number, ground: number): void {
  if (sign > 0) addInput(supports, Math.min(strength, ground));
  else if (sign < 0) addInput(attacks, strength);
}

/** How far a card stands: its base score, moved by what was weighed. */
export function standing(semantics: Semantics, base: number): number {
  return combine(semantics, base, attacks, supports);
}

/**
 * How much a relation carries. While nobody has judged its relevance it starts from its ground: undisputed it carries
 * just what the ground has. Once judged it is an argument of its own, as in the literature: the relevance is its base
 * score, and the ground supports it. In both, no step is given more than its ground by what it is told to start from
 * or by what is said for it: with a ground that falls, the step falls. See docs/model.md, M64 to M66.
 */
export function carried(semantics: Semantics, relevance: number, ground: number): number {
  if (Number.isNaN(relevance)) return combine(semantics, ground, attacks, supports);
  addInput(supports, Math.min(ground, 2 * relevance));
  return combine(semantics, Math.min(relevance, ground), attacks, supports);
}
