/** The ways of weighing that are on offer; the first is the default. See docs/model.md, "Computed standing". */
export const SEMANTICS = ['quadratic-energy', 'df-quad', 'euler'] as const;
export type Semantics = (typeof SEMANTICS)[number];

/** What semantics a map is read with until somebody chooses another. */
export const DEFAULT_SEMANTICS: Semantics = 'quadratic-energy';

/**
 * Strengths that bear on one argument, gathered in any order. What is summed or multiplied is sorted first, so that
 * the result does not depend on the order in which reasons were added, to the last bit.
 */
export interface Inputs {
  values: Float64Array;
  count: number;
}

/** An empty list of inputs, to be filled and emptied again and again. */
export function newInputs(): Inputs {
  return { values: new Float64Array(16), count: 0 };
}

/** Adds one strength. */
export function addInput(inputs: Inputs, value: number): void {
  if (inputs.count === inputs.values.length) {
    const wider = new Float64Array(inputs.values.length * 2);
    wider.set(inputs.values);
    inputs.values = wider;
  }
  inputs.values[inputs.count] = value;
  inputs.count += 1;
}

/** How strong an argument is, given its base score and the strengths of what attacks and what supports it. */
export function combine(semantics: Semantics, base: number, attacks: Inputs, supports: Inputs): number {
  switch (semantics) {
    case 'quadratic-energy':
      return quadraticEnergy(base, total(supports) - total(attacks));
    case 'df-quad':
      return linear(base, remainder(attacks) - remainder(supports));
    case 'euler':
      return eulerBased(base, total(supports) - total(attacks));
  }
}

function quadraticEnergy(base: number, energy: number): number {
  const squared = energy * energy;
  const pull = squared / (1 + squared);
  return energy > 0 ? base + (1 - base) * pull : base - base * pull;
}

function linear(base: number, energy: number): number {
  return energy > 0 ? base + (1 - base) * energy : base + base * energy;
}

function eulerBased(base: number, energy: number): number {
  // The formula gives the base here too, but not to the last bit, and who is not argued about keeps it exactly.
  if (energy === 0) return base;
  return 1 - (1 - base * base) / (1 + base * Math.exp(energy));
}

function total(inputs: Inputs): number {
  sortInputs(inputs);
  let sum = 0;
  for (let at = 0; at < inputs.count; at += 1) sum += inputs.values[at] ?? 0;
  return sum;
}

/** The product of what each leaves over: 1 where there is nothing. */
function remainder(inputs: Inputs): number {
  sortInputs(inputs);
  let left = 1;
  for (let at = 0; at < inputs.count; at += 1) left *= 1 - (inputs.values[at] ?? 0);
  return left;
}

/** From here on the platform's sort is faster than insertion. */
const INSERTION_MAX = 24;

function sortInputs({ values, count }: Inputs): void {
  // Of two, the sum and the product are the same in either order.
  if (count < 3) return;
  if (count > INSERTION_MAX) {
    values.subarray(0, count).sort();
    return;
  }
  for (let at = 1; at < count; at += 1) {
    const value = values[at] ?? 0;
    let gap = at;
    for (let before = values[gap - 1] ?? 0; gap > 0 && before > value; before = values[gap - 1] ?? 0) {
      values[gap] = before;
      gap -= 1;
    }
    values[gap] = value;
  }
}
