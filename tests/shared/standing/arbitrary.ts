import fc from 'fast-check';
import type { ElementId, RelationId } from '../../../shared/base/ids.ts';
import { ELEMENT_KINDS, type ElementKind } from '../../../shared/model/element.ts';
import { REBUTTAL_MOVES, RELATION_KINDS, type TargetId } from '../../../shared/model/relation.ts';
import type { RelationShape, StandingMap } from '../../../shared/standing/shape.ts';
import { e, r } from '../../support/builders.ts';

/** A base score from a fine grid, both ends included, so that equal ones occur too. */
const aBase = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

interface Options {
  /** Whether cards may depend on each other in a circle. */
  readonly circles: boolean;
  readonly kinds?: readonly ElementKind[];
}

/**
 * Any map that is sound, as far as strengths depend on it: relations between cards and on relations, some judged and
 * some not. Without circles
 * every relation leads from a later card to an earlier one, by way of whatever it ends at.
 */
export function anyStandingMap({ circles, kinds = ELEMENT_KINDS }: Options): fc.Arbitrary<StandingMap> {
  const relation = fc.record({
    kind: fc.constantFrom(...RELATION_KINDS),
    move: fc.option(fc.constantFrom(...REBUTTAL_MOVES), { nil: undefined }),
    from: fc.nat(11),
    to: fc.nat(11),
    on: fc.option(fc.nat(29), { nil: undefined }),
    relevance: fc.option(aBase, { nil: undefined }),
  });
  return fc
    .record({
      cards: fc.array(
        fc.record({ kind: fc.constantFrom(...kinds), base: fc.option(aBase, { nil: undefined }) }),
        { minLength: 2, maxLength: 12 },
      ),
      relations: fc.array(relation, { maxLength: 30 }),
    })
    .map(({ cards, relations }) => {
      const elements = new Map<ElementId, ElementKind>(cards.map(({ kind }, at) => [e(at), kind]));
      const bases = new Map<TargetId, number>();
      for (const [at, { base }] of cards.entries()) if (base !== undefined) bases.set(e(at), base);
      const shapes = new Map<RelationId, RelationShape>();
      /** The card that each relation leads to in the end. */
      const leadsTo: number[] = [];
      for (const [at, each] of relations.entries()) {
        const target = each.on === undefined ? undefined : leadsTo[each.on];
        const from = each.from % cards.length;
        const to = target ?? each.to % cards.length;
        leadsTo.push(to);
        if (from === to || (!circles && from < to) || (target !== undefined && !shapes.has(r(each.on ?? 0))))
          continue;
        shapes.set(r(at), {
          // Only a rebuttal or a support ends at a relation.
          kind: target === undefined || each.kind === 'rebuttal' ? each.kind : 'support',
          from: e(from),
          to: target === undefined ? e(to) : r(each.on ?? 0),
          ...(each.kind === 'rebuttal' && each.move !== undefined ? { move: each.move } : {}),
        });
        if (each.relevance !== undefined) bases.set(r(at), each.relevance);
      }
      return { elements, relations: shapes, bases };
    });
}

/** The same map told in another order. */
export function shuffled(map: StandingMap, order: readonly number[]): StandingMap {
  const mix = <K, V>(of: ReadonlyMap<K, V>): Map<K, V> =>
    new Map(
      [...of]
        .map((entry, at) => [order[at % order.length] ?? 0, entry] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, entry]) => entry),
    );
  return { elements: mix(map.elements), relations: mix(map.relations), bases: mix(map.bases) };
}

/** A map without some cards and relations, and without what ends at them. */
export function without(map: StandingMap, gone: ReadonlySet<TargetId>): StandingMap {
  const left = new Set<TargetId>([...map.elements.keys()].filter((id) => !gone.has(id)));
  // A relation ends at a card or at an earlier relation, so one pass in their order is enough.
  const relations = new Map<RelationId, RelationShape>();
  for (const [id, shape] of map.relations) {
    if (gone.has(id) || !left.has(shape.from) || !left.has(shape.to)) continue;
    relations.set(id, shape);
    left.add(id);
  }
  return {
    elements: new Map([...map.elements].filter(([id]) => left.has(id))),
    relations,
    bases: new Map([...map.bases].filter(([id]) => left.has(id))),
  };
}
