import { evaluate, type Weighing } from './evaluate.ts';
import { type Network, NONE } from './network.ts';

/** Part of each step that is gone at first; without damping two cards that attack each other swing for ever. */
const FIRST_DAMPING = 0.5;
/** Part of a step below which damping does not go: smaller steps would take longer than the cap allows. */
const LEAST_DAMPING = 2 ** -8;
/** Steps without a new least residual after which the residual counts as no longer falling. */
const STALL_STEPS = 8;
/** Largest change of any strength in a step at which a circle counts as settled. */
export const SETTLED_RESIDUAL = 1e-9;
/** Most steps for one circle; with the least damping enough to go from one end of the scale to the other and back. */
export const CIRCLE_STEPS_MAX = 10_000;

/** How the iteration over one circle of arguments went. */
export interface CircleReport {
  readonly slots: readonly number[];
  readonly steps: number;
  /** Largest change that one more full step would make. */
  readonly residual: number;
  readonly converged: boolean;
}

/**
 * Settles cards that depend on each other in a circle: every card starts from its base score and moves part of the way
 * to what the others make of it, all at once, until nothing moves. The state is the cards' alone; what the relations
 * between them carry follows from it at each step, so that a relation without anything on it delays nothing.
 */
export function settleCircle(network: Network, weighing: Weighing, members: readonly number[]): CircleReport {
  const { arrays } = network;
  const { value } = weighing;
  const cards = members.filter((slot) => arrays.isRelation[slot] === 0);
  const relations = innermostLast(network, members);
  const wanted = new Float64Array(cards.length);
  for (const card of cards) value[card] = arrays.base[card] ?? 0;
  let damping = FIRST_DAMPING;
  let least = Number.POSITIVE_INFINITY;
  let stalled = 0;
  for (let steps = 0; ; steps += 1) {
    for (const relation of relations) value[relation] = evaluate(network, weighing, relation);
    const residual = look(network, weighing, cards, wanted);
    const converged = residual < SETTLED_RESIDUAL;
    if (converged || steps === CIRCLE_STEPS_MAX) return { slots: [...members], steps, residual, converged };
    stalled = residual < least ? 0 : stalled + 1;
    least = Math.min(least, residual);
    if (stalled === STALL_STEPS) {
      damping = Math.max(damping / 2, LEAST_DAMPING);
      least = Number.POSITIVE_INFINITY;
      stalled = 0;
    }
    for (const [at, card] of cards.entries()) {
      const now = value[card] ?? 0;
      value[card] = now + damping * ((wanted[at] ?? 0) - now);
    }
  }
}

/** What the others would make of each card, and the largest difference from what it is. */
function look(network: Network, weighing: Weighing, cards: readonly number[], wanted: Float64Array): number {
  let residual = 0;
  for (let at = 0; at < cards.length; at += 1) {
    const card = cards[at] ?? 0;
    const next = evaluate(network, weighing, card);
    wanted[at] = next;
    residual = Math.max(residual, Math.abs(next - (weighing.value[card] ?? 0)));
  }
  return residual;
}

/** The relations of a component, each after those that end at it. */
function innermostLast({ arrays }: Network, members: readonly number[]): number[] {
  const relations = members.filter((slot) => arrays.isRelation[slot] === 1);
  const depth = (slot: number): number => {
    let steps = 0;
    // Relations never end at each other in a circle, so this comes to a card.
    for (let at = slot; at !== NONE && arrays.isRelation[at] === 1; at = arrays.to[at] ?? NONE) steps += 1;
    return steps;
  };
  const depths = new Map(relations.map((slot) => [slot, depth(slot)]));
  return relations.sort((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0));
}
