import type { ElementKind } from '../model/element.ts';
import type { TargetId } from '../model/relation.ts';
import type { RelationShape } from './shape.ts';

/** No such slot: the end of a list, or an end that a card does not have. */
export const NONE = -1;
/** Slots that a new network has room for; it doubles when it is full. */
const FIRST_CAPACITY = 64;

/**
 * Cards and relations as numbered slots in typed arrays: a map of ten thousand cards is walked in milliseconds. The
 * relations that end at something, and those that start from it, hang on it in lists of slots.
 */
export interface Network {
  /** Slots ever used; some of them may be free again. */
  size: number;
  readonly slots: Map<TargetId, number>;
  readonly ids: (TargetId | undefined)[];
  /** What kind of card is in a slot, or what relation. */
  readonly records: (ElementKind | RelationShape | undefined)[];
  readonly free: number[];
  arrays: NetworkArrays;
}

interface NetworkArrays {
  readonly isRelation: Uint8Array;
  /** Base score of a card; relevance of a relation, NaN while nobody has judged it. */
  readonly base: Float64Array;
  /** What a relation does to what it ends at: 1 supports, -1 attacks, 0 neither. */
  readonly sign: Int8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly firstTo: Int32Array;
  readonly nextTo: Int32Array;
  readonly prevTo: Int32Array;
  readonly firstFrom: Int32Array;
  readonly nextFrom: Int32Array;
  readonly prevFrom: Int32Array;
}

export function newNetwork(): Network {
  return { size: 0, slots: new Map(), ids: [], records: [], free: [], arrays: newArrays(FIRST_CAPACITY) };
}

function newArrays(capacity: number): NetworkArrays {
  const links = (): Int32Array => new Int32Array(capacity).fill(NONE);
  return {
    isRelation: new Uint8Array(capacity),
    base: new Float64Array(capacity),
    sign: new Int8Array(capacity),
    from: links(),
    to: links(),
    firstTo: links(),
    nextTo: links(),
    prevTo: links(),
    firstFrom: links(),
    nextFrom: links(),
    prevFrom: links(),
  };
}

/** Takes a slot for a card or a relation that is not yet linked. */
export function takeSlot(network: Network, id: TargetId, record: ElementKind | RelationShape): number {
  const slot = network.free.pop() ?? network.size;
  if (slot === network.size) {
    network.size += 1;
    if (network.size > network.arrays.base.length) grow(network);
  }
  network.slots.set(id, slot);
  network.ids[slot] = id;
  network.records[slot] = record;
  const { arrays } = network;
  arrays.isRelation[slot] = typeof record === 'string' ? 0 : 1;
  arrays.base[slot] = Number.NaN;
  arrays.sign[slot] = 0;
  arrays.firstTo[slot] = NONE;
  arrays.firstFrom[slot] = NONE;
  return slot;
}

function grow(network: Network): void {
  const wider = newArrays(network.arrays.base.length * 2);
  wider.isRelation.set(network.arrays.isRelation);
  wider.base.set(network.arrays.base);
  wider.sign.set(network.arrays.sign);
  const before = listsOf(network.arrays);
  for (const [at, list] of listsOf(wider).entries()) list.set(before[at] ?? []);
  network.arrays = wider;
}

function listsOf(arrays: NetworkArrays): readonly Int32Array[] {
  const { from, to, firstTo, nextTo, prevTo, firstFrom, nextFrom, prevFrom } = arrays;
  return [from, to, firstTo, nextTo, prevTo, firstFrom, nextFrom, prevFrom];
}

/** Gives a slot back. It must have been unlinked. */
export function freeSlot(network: Network, id: TargetId): void {
  const slot = network.slots.get(id);
  if (slot === undefined) return;
  network.slots.delete(id);
  network.ids[slot] = undefined;
  network.records[slot] = undefined;
  network.free.push(slot);
}

/** Hangs a relation on its ends. */
export function link({ arrays }: Network, relation: number, from: number, to: number): void {
  arrays.from[relation] = from;
  arrays.to[relation] = to;
  push(arrays.firstTo, arrays.nextTo, arrays.prevTo, to, relation);
  push(arrays.firstFrom, arrays.nextFrom, arrays.prevFrom, from, relation);
}

/** Takes a relation off its ends; one that is not linked stays as it is. */
export function unlink({ arrays }: Network, relation: number): void {
  const to = arrays.to[relation] ?? NONE;
  const from = arrays.from[relation] ?? NONE;
  if (to !== NONE) pull(arrays.firstTo, arrays.nextTo, arrays.prevTo, to, relation);
  if (from !== NONE) pull(arrays.firstFrom, arrays.nextFrom, arrays.prevFrom, from, relation);
  arrays.to[relation] = NONE;
  arrays.from[relation] = NONE;
}

function push(first: Int32Array, next: Int32Array, prev: Int32Array, at: number, entry: number): void {
  const head = first[at] ?? NONE;
  next[entry] = head;
  prev[entry] = NONE;
  if (head !== NONE) prev[head] = entry;
  first[at] = entry;
}

function pull(first: Int32Array, next: Int32Array, prev: Int32Array, at: number, entry: number): void {
  const after = next[entry] ?? NONE;
  const before = prev[entry] ?? NONE;
  if (after !== NONE) prev[after] = before;
  if (before === NONE) first[at] = after;
  else next[before] = after;
  next[entry] = NONE;
  prev[entry] = NONE;
}

/** What kind of card is in a slot; undefined for a relation. */
export function kindAt({ records }: Network, slot: number): ElementKind | undefined {
  const record = records[slot];
  return typeof record === 'string' ? record : undefined;
}

/** What relation is in a slot; undefined for a card. */
export function relationAt({ records }: Network, slot: number): RelationShape | undefined {
  const record = records[slot];
  return typeof record === 'object' ? record : undefined;
}

/** What depends on a slot: of a card the relations from it, of a relation what it bears on. */
export function eachDependent({ arrays }: Network, slot: number, visit: (dependent: number) => void): void {
  if (arrays.isRelation[slot] === 1) {
    if (arrays.sign[slot] !== 0) visit(arrays.to[slot] ?? NONE);
    return;
  }
  for (let at = arrays.firstFrom[slot] ?? NONE; at !== NONE; at = arrays.nextFrom[at] ?? NONE) visit(at);
}

/** What a slot depends on: the ground of a relation, and the relations that bear on it. */
export function eachGround({ arrays }: Network, slot: number, visit: (ground: number) => void): void {
  if (arrays.isRelation[slot] === 1) visit(arrays.from[slot] ?? NONE);
  for (let at = arrays.firstTo[slot] ?? NONE; at !== NONE; at = arrays.nextTo[at] ?? NONE) {
    if (arrays.sign[at] !== 0) visit(at);
  }
}
