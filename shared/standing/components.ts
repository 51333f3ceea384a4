import { type Network, NONE } from './network.ts';

/** Strongly connected components one after the other, those that others depend on first. */
export interface Components {
  readonly count: number;
  /** Calls with the slots of each. */
  each(visit: (members: Int32Array) => void): void;
}

/**
 * The strongly connected components of some slots. These must contain whatever depends on any of them, but for what
 * is `cut`, which is taken to depend on nothing. Tarjan's algorithm, with a stack of its own: a chain of ten thousand
 * cards must not exhaust the call stack.
 */
export function findComponents(network: Network, slots: readonly number[], cut: Uint8Array): Components {
  const { isRelation, nextFrom } = network.arrays;
  /** When a slot was entered, counted from 1; 0 before. */
  const order = new Int32Array(network.size);
  const low = new Int32Array(network.size);
  const onStack = new Uint8Array(network.size);
  /** Where the walk over the dependents of a slot has come to. */
  const cursor = new Int32Array(network.size);
  const stack = new Int32Array(slots.length);
  const walk = new Int32Array(slots.length);
  const members = new Int32Array(slots.length);
  const ends: number[] = [];
  let stacked = 0;
  let depth = 0;
  let listed = 0;
  let entered = 0;

  const enter = (slot: number): void => {
    entered += 1;
    order[slot] = entered;
    low[slot] = entered;
    onStack[slot] = 1;
    stack[stacked] = slot;
    stacked += 1;
    walk[depth] = slot;
    depth += 1;
    cursor[slot] = firstDependent(network, slot);
  };
  const leave = (slot: number): void => {
    depth -= 1;
    const lowest = low[slot] ?? 0;
    const above = walk[depth - 1];
    if (depth > 0 && above !== undefined && lowest < (low[above] ?? 0)) low[above] = lowest;
    if (lowest !== order[slot]) return;
    for (let member = NONE; member !== slot; listed += 1) {
      stacked -= 1;
      member = stack[stacked] ?? NONE;
      onStack[member] = 0;
      members[listed] = member;
    }
    ends.push(listed);
  };

  for (const root of slots) {
    if (order[root] !== 0) continue;
    enter(root);
    while (depth > 0) {
      const slot = walk[depth - 1] ?? NONE;
      const next = cursor[slot] ?? NONE;
      if (next === NONE) {
        leave(slot);
        continue;
      }
      cursor[slot] = isRelation[slot] === 1 ? NONE : (nextFrom[next] ?? NONE);
      if (cut[next] === 1) continue;
      if (order[next] === 0) enter(next);
      else if (onStack[next] === 1) low[slot] = Math.min(low[slot] ?? 0, order[next] ?? 0);
    }
  }
  return {
    count: ends.length,
    each: (visit) => {
      // The algorithm finds a component after all that depends on it.
      for (let at = ends.length - 1; at >= 0; at -= 1) visit(members.subarray(ends[at - 1] ?? 0, ends[at]));
    },
  };
}

function firstDependent({ arrays }: Network, slot: number): number {
  if (arrays.isRelation[slot] === 0) return arrays.firstFrom[slot] ?? NONE;
  return arrays.sign[slot] === 0 ? NONE : (arrays.to[slot] ?? NONE);
}
