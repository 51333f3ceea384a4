import type { ElementId } from '../base/ids.ts';
import type { ElementKind } from '../model/element.ts';
import { targetsRelation } from '../model/relation.ts';
import { NEUTRAL_BASE } from './base-scores.ts';
import { freeSlot, kindAt, link, type Network, NONE, relationAt, takeSlot, unlink } from './network.ts';
import { signOf } from './roles.ts';
import { forgetSlot, type Settled } from './settle.ts';
import type { StandingChange } from './shape.ts';

/** Takes a change into the network; returns the slots whose strength may be another one for it. */
export function takeIn(network: Network, settled: Settled, change: StandingChange): number[] {
  const touched: number[] = [];
  takeOff(network, settled, change, touched);
  const rekinded: number[] = [];
  for (const [id, kind] of change.elements) {
    if (kind !== null && placeElement(network, settled, id, kind, touched))
      rekinded.push(slotOf(network, id));
  }
  const placed = placeRelations(network, settled, change);
  for (const relation of placed) {
    network.arrays.sign[relation] = signNow(network, relation);
    touched.push(relation);
    touchEnd(network, relation, touched);
  }
  for (const element of rekinded) resignLinks(network, element, touched);
  for (const [id, base] of change.bases) {
    const slot = slotOf(network, id);
    if (slot === NONE) continue;
    network.arrays.base[slot] = base ?? (targetsRelation(id) ? Number.NaN : NEUTRAL_BASE);
    touched.push(slot);
  }
  // A slot may have been touched and then given back.
  return touched.filter((slot) => network.ids[slot] !== undefined);
}

function slotOf(network: Network, id: string): number {
  return (network.slots as ReadonlyMap<string, number>).get(id) ?? NONE;
}

function touchEnd({ arrays }: Network, relation: number, touched: number[]): void {
  if (arrays.sign[relation] !== 0) touched.push(arrays.to[relation] ?? NONE);
}

/** Takes relations that are gone or changed off their ends, and gives back what is gone. */
function takeOff(network: Network, settled: Settled, change: StandingChange, touched: number[]): void {
  for (const id of change.relations.keys()) {
    const slot = slotOf(network, id);
    if (slot === NONE) continue;
    touchEnd(network, slot, touched);
    unlink(network, slot);
  }
  for (const part of [change.relations, change.elements]) {
    for (const [id, record] of part) {
      const slot = slotOf(network, id);
      if (record !== null || slot === NONE) continue;
      forgetSlot(settled, slot);
      freeSlot(network, id);
    }
  }
}

/** Puts a card on the map, or gives it another kind; says whether it was there before. */
function placeElement(
  network: Network,
  settled: Settled,
  id: ElementId,
  kind: ElementKind,
  touched: number[],
): boolean {
  const known = slotOf(network, id);
  if (known !== NONE) {
    network.records[known] = kind;
    return true;
  }
  const slot = takeSlot(network, id, kind);
  forgetSlot(settled, slot);
  network.arrays.base[slot] = NEUTRAL_BASE;
  touched.push(slot);
  return false;
}

/** All get their slots before any is linked: one may end at another that comes later in the list. */
function placeRelations(network: Network, settled: Settled, { relations }: StandingChange): number[] {
  const placed: number[] = [];
  for (const [id, shape] of relations) {
    if (shape === null) continue;
    const known = slotOf(network, id);
    const slot = known === NONE ? takeSlot(network, id, shape) : known;
    if (known === NONE) forgetSlot(settled, slot);
    network.records[slot] = shape;
    placed.push(slot);
  }
  for (const slot of placed) {
    const shape = relationAt(network, slot);
    const from = shape === undefined ? NONE : slotOf(network, shape.from);
    const to = shape === undefined ? NONE : slotOf(network, shape.to);
    if (from === NONE || to === NONE)
      throw new Error('a relation without its ends is no part of a sound map');
    link(network, slot, from, to);
  }
  return placed;
}

/** What a relation does can depend on the kinds of the cards at its ends. */
function resignLinks(network: Network, element: number, touched: number[]): void {
  const { firstTo, nextTo, firstFrom, nextFrom, sign } = network.arrays;
  const resign = (relation: number): void => {
    const next = signNow(network, relation);
    if (next === sign[relation]) return;
    touchEnd(network, relation, touched);
    sign[relation] = next;
    touchEnd(network, relation, touched);
  };
  for (let at = firstTo[element] ?? NONE; at !== NONE; at = nextTo[at] ?? NONE) resign(at);
  for (let at = firstFrom[element] ?? NONE; at !== NONE; at = nextFrom[at] ?? NONE) resign(at);
}

function signNow(network: Network, relation: number): number {
  const shape = relationAt(network, relation);
  if (shape === undefined) return 0;
  const { from, to } = network.arrays;
  return signOf(shape, kindAt(network, from[relation] ?? NONE), kindAt(network, to[relation] ?? NONE));
}
