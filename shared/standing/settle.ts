import { type CircleReport, settleCircle } from './circle.ts';
import { findComponents } from './components.ts';
import { evaluate, type Weighing } from './evaluate.ts';
import { eachDependent, type Network } from './network.ts';

/** What a network was last found to amount to. */
export interface Settled extends Weighing {
  /** The component in which a slot was last settled, and how many slots that had. */
  component: Int32Array;
  componentSize: Int32Array;
  components: number;
  /** What was found of each component that is a circle. */
  readonly circles: Map<number, CircleReport>;
}

export function newSettled(weighing: Omit<Weighing, 'value' | 'muted'>): Settled {
  return {
    ...weighing,
    value: new Float64Array(0),
    muted: new Uint8Array(0),
    component: new Int32Array(0),
    componentSize: new Int32Array(0),
    components: 0,
    circles: new Map(),
  };
}

/** Forgets what a slot was, when it is given back or taken anew. */
export function forgetSlot(settled: Settled, slot: number): void {
  if (slot >= settled.value.length) return;
  settled.circles.delete(settled.component[slot] ?? 0);
  settled.value[slot] = Number.NaN;
  settled.muted[slot] = 0;
  settled.component[slot] = 0;
  settled.componentSize[slot] = 0;
}

/** A copy to try something on. */
export function forkSettled(settled: Settled): Settled {
  return {
    ...settled,
    value: settled.value.slice(),
    muted: settled.muted.slice(),
    component: settled.component.slice(),
    componentSize: settled.componentSize.slice(),
    circles: new Map(settled.circles),
  };
}

/**
 * Brings the strengths up to date after some slots were touched: their base score, what they are linked from, or
 * whether they are muted. Only what they reach is computed anew, and of that only what has another input than before;
 * the result is, to the last bit, that of computing everything. Returns the slots whose strength is another one.
 */
export function settle(
  network: Network,
  settled: Settled,
  touched: readonly number[],
  within?: Uint8Array,
): number[] {
  makeRoom(settled, network.size);
  const stale = new Uint8Array(network.size);
  const reached = reach(network, settled, touched, stale, within);
  const cut = within === undefined ? settled.muted : outside(settled, within);
  const changed: number[] = [];
  const markStale = (dependent: number): void => {
    stale[dependent] = 1;
  };
  findComponents(network, reached, cut).each((members) => {
    if (!hasStale(members, stale) && isAsBefore(settled, members)) return;
    const first = changed.length;
    settleMembers(network, settled, members, changed);
    for (let at = first; at < changed.length; at += 1) eachDependent(network, changed[at] ?? 0, markStale);
  });
  return changed;
}

function hasStale(members: Int32Array, stale: Uint8Array): boolean {
  for (let at = 0; at < members.length; at += 1) if (stale[members[at] ?? 0] === 1) return true;
  return false;
}

/** Muted slots, and those that are not asked for: neither is walked into. */
function outside({ muted }: Settled, within: Uint8Array): Uint8Array {
  return muted.map((isMuted, slot) => (isMuted === 1 || within[slot] === 0 ? 1 : 0));
}

function reach(
  network: Network,
  { muted }: Settled,
  touched: readonly number[],
  stale: Uint8Array,
  within: Uint8Array | undefined,
): number[] {
  const reached: number[] = [];
  const seen = new Uint8Array(network.size);
  const add = (slot: number): void => {
    if (seen[slot] === 1) return;
    seen[slot] = 1;
    reached.push(slot);
  };
  for (const slot of touched) {
    stale[slot] = 1;
    if (within === undefined || within[slot] === 1) add(slot);
  }
  for (let at = 0; at < reached.length; at += 1) {
    eachDependent(network, reached[at] ?? 0, (dependent) => {
      if (muted[dependent] === 0 && (within === undefined || within[dependent] === 1)) add(dependent);
    });
  }
  return reached;
}

/** Whether these very slots were settled together before, so that equal inputs mean an equal result. */
function isAsBefore({ component, componentSize }: Settled, members: Int32Array): boolean {
  const [first = 0] = members;
  const before = component[first] ?? 0;
  if (before === 0 || componentSize[first] !== members.length) return false;
  return members.every((slot) => component[slot] === before);
}

/** Computes the strengths of one component, and adds the slots whose strength is another one to `changed`. */
function settleMembers(network: Network, settled: Settled, members: Int32Array, changed: number[]): void {
  settled.components += 1;
  for (let at = 0; at < members.length; at += 1) {
    const slot = members[at] ?? 0;
    if ((settled.componentSize[slot] ?? 0) > 1) settled.circles.delete(settled.component[slot] ?? 0);
    settled.component[slot] = settled.components;
    settled.componentSize[slot] = members.length;
  }
  if (members.length > 1) {
    const before = Float64Array.from(members, (slot) => settled.value[slot] ?? 0);
    settled.circles.set(settled.components, settleCircle(network, settled, [...members]));
    members.forEach((slot, at) => {
      if (!Object.is(settled.value[slot], before[at])) changed.push(slot);
    });
    return;
  }
  const [only = 0] = members;
  const value = evaluate(network, settled, only);
  if (Object.is(value, settled.value[only])) return;
  settled.value[only] = value;
  changed.push(only);
}

function makeRoom(settled: Settled, size: number): void {
  if (settled.value.length >= size) return;
  const room = Math.max(size, settled.value.length * 2);
  const value = new Float64Array(room).fill(Number.NaN);
  value.set(settled.value);
  settled.value = value;
  settled.muted = widen(settled.muted, new Uint8Array(room));
  settled.component = widen(settled.component, new Int32Array(room));
  settled.componentSize = widen(settled.componentSize, new Int32Array(room));
}

function widen<A extends Uint8Array | Int32Array>(before: A, after: A): A {
  after.set(before);
  return after;
}
