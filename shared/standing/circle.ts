import { type CirclePlan, look, planCircle } from './circle-plan.ts';
import type { Weighing } from './evaluate.ts';
import type { Network } from './network.ts';

/** Part of each step that is gone at first; without damping two cards that attack each other swing for ever. */
const FIRST_DAMPING = 0.5;
/** Part of a step below which damping does not go: smaller steps would take longer than the cap allows. */
const LEAST_DAMPING = 2 ** -8;
/** Steps without a new least residual after which the residual counts as no longer falling. */
const STALL_STEPS = 8;
/** Largest change of any strength in a step at which a circle counts as settled. */
const SETTLED_RESIDUAL = 1e-9;
/** Most steps for one circle; with the least damping enough to go from one end of the scale to the other and back. */
const CIRCLE_STEPS_MAX = 10_000;

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
  const plan = planCircle(network, weighing, members);
  const { value } = weighing;
  const { slots, bases } = plan.cards;
  const wanted = new Float64Array(slots.length);
  for (let at = 0; at < slots.length; at += 1) value[slots[at] ?? 0] = bases[at] ?? 0;
  const damping = { part: FIRST_DAMPING, least: Number.POSITIVE_INFINITY, stalled: 0 };
  for (let steps = 0; ; steps += 1) {
    const residual = goRound(plan, weighing, wanted);
    const converged = residual < SETTLED_RESIDUAL;
    if (converged || steps === CIRCLE_STEPS_MAX) {
      for (const slot of plan.plain) value[slot] = value[network.arrays.from[slot] ?? 0] ?? 0;
      return { slots: [...members], steps, residual, converged };
    }
    adapt(damping, residual);
    for (let at = 0; at < slots.length; at += 1) {
      const slot = slots[at] ?? 0;
      const now = value[slot] ?? 0;
      value[slot] = now + damping.part * ((wanted[at] ?? 0) - now);
    }
  }
}

/** What the others would make of each card, into `wanted`; returns the largest difference from what it is. */
function goRound({ steps, cards }: CirclePlan, weighing: Weighing, wanted: Float64Array): number {
  const { value } = weighing;
  for (let at = 0; at < steps.slots.length; at += 1) value[steps.slots[at] ?? 0] = look(steps, at, weighing);
  let residual = 0;
  for (let at = 0; at < cards.slots.length; at += 1) {
    const next = look(cards, at, weighing);
    wanted[at] = next;
    residual = Math.max(residual, Math.abs(next - (value[cards.slots[at] ?? 0] ?? 0)));
  }
  return residual;
}

/** Halves the steps when the residual has stopped falling. */
function adapt(damping: { part: number; least: number; stalled: number }, residual: number): void {
  damping.stalled = residual < damping.least ? 0 : damping.stalled + 1;
  damping.least = Math.min(damping.least, residual);
  if (damping.stalled < STALL_STEPS) return;
  damping.part = Math.max(damping.part / 2, LEAST_DAMPING);
  damping.least = Number.POSITIVE_INFINITY;
  damping.stalled = 0;
}
