import type { ElementId, RelationId } from '../../../shared/base/ids.ts';
import { type TargetId, targetsRelation } from '../../../shared/model/relation.ts';
import type { StandingMap } from '../../../shared/standing/shape.ts';

/** Computes every strength of a map by Quadratic Energy. */
export type Rival = (map: StandingMap) => ReadonlyMap<TargetId, number>;

/** A change below which the rivals count a map as settled, as ours does. */
const SETTLED = 1e-9;
const STEPS_MAX = 2_000;
const DAMPING = 0.5;

/** The relations of a map, each after those that end at it. */
function innermostLast({ relations }: StandingMap): RelationId[] {
  const depth = (id: RelationId): number => {
    const to = relations.get(id)?.to;
    return to !== undefined && targetsRelation(to) ? 1 + depth(to) : 0;
  };
  const depths = new Map([...relations.keys()].map((id) => [id, depth(id)]));
  return [...relations.keys()].sort((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0));
}

function quadraticEnergy(base: number, energy: number): number {
  const pull = energy ** 2 / (1 + energy ** 2);
  return energy > 0 ? base + (1 - base) * pull : base - base * pull;
}

/** An argument as the common libraries keep it: an object that points to the objects it depends on. */
interface Argument {
  readonly base: number;
  ground: Argument | undefined;
  readonly attackers: Argument[];
  readonly supporters: Argument[];
  strength: number;
}

function objectsOf({ elements, relations, bases }: StandingMap): Map<TargetId, Argument> {
  const all = new Map<TargetId, Argument>();
  for (const id of [...elements.keys(), ...relations.keys()]) {
    const base = bases.get(id) ?? 0.5;
    all.set(id, { base, ground: undefined, attackers: [], supporters: [], strength: base });
  }
  for (const [id, { kind, from, to }] of relations) {
    const relation = all.get(id);
    const target = all.get(to);
    if (relation === undefined || target === undefined) continue;
    relation.ground = all.get(from);
    (kind === 'rebuttal' ? target.attackers : target.supporters).push(relation);
  }
  return all;
}

function look({ base, ground, attackers, supporters }: Argument): number {
  const start = ground?.strength ?? base;
  const counts = (strength: number): number => (ground === undefined ? strength : Math.min(strength, start));
  const support = supporters.reduce((sum, { strength }) => sum + counts(strength), 0);
  const attack = attackers.reduce((sum, { strength }) => sum + strength, 0);
  return quadraticEnergy(start, support - attack);
}

/** As the QBAF libraries do: objects that look at each other, round after damped round, until nothing moves. */
export const objectIteration: Rival = (map) => {
  const all = objectsOf(map);
  const relations = innermostLast(map).flatMap((id) => all.get(id) ?? []);
  const cards = [...map.elements.keys()].flatMap((id) => all.get(id) ?? []);
  for (let step = 0; step < STEPS_MAX; step += 1) {
    for (const each of relations) each.strength = look(each);
    const next = cards.map(look);
    let residual = 0;
    for (const [at, card] of cards.entries()) {
      const difference = (next[at] ?? 0) - card.strength;
      residual = Math.max(residual, Math.abs(difference));
      card.strength += DAMPING * difference;
    }
    if (residual < SETTLED) break;
  }
  return new Map([...all].map(([id, { strength }]) => [id, strength]));
};

/** As one would write it first: maps by id, all of the relations gone through in every round, until nothing moves. */
export const naive: Rival = (map) => {
  const { elements, relations, bases } = map;
  const strengths = new Map<TargetId, number>([...elements.keys()].map((id) => [id, bases.get(id) ?? 0.5]));
  const order = innermostLast(map);
  for (let step = 0; step < STEPS_MAX; step += 1) {
    const energies = new Map<TargetId, number>();
    for (const id of order) {
      const relation = relations.get(id);
      if (relation === undefined) continue;
      const carries = quadraticEnergy(strengths.get(relation.from) ?? 0, energies.get(id) ?? 0);
      strengths.set(id, carries);
      const step = targetsRelation(relation.to) ? relations.get(relation.to) : undefined;
      const most = step === undefined ? 1 : (strengths.get(step.from) ?? 0);
      const adds = relation.kind === 'rebuttal' ? -carries : Math.min(carries, most);
      energies.set(relation.to, (energies.get(relation.to) ?? 0) + adds);
    }
    const next = new Map<ElementId, number>();
    let residual = 0;
    for (const id of elements.keys()) {
      const before = strengths.get(id) ?? 0;
      const difference = quadraticEnergy(bases.get(id) ?? 0.5, energies.get(id) ?? 0) - before;
      residual = Math.max(residual, Math.abs(difference));
      next.set(id, before + DAMPING * difference);
    }
    for (const [id, strength] of next) strengths.set(id, strength);
    if (residual < SETTLED) break;
  }
  return strengths;
};
