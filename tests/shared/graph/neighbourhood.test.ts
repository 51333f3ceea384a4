import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ElementId } from '../../../shared/base/ids.ts';
import { foldTree } from '../../../shared/graph/folding.ts';
import { indexLinks } from '../../../shared/graph/links.ts';
import { FOCUS_STEPS, inBoth, stepsAround, wayDownTo } from '../../../shared/graph/neighbourhood.ts';
import { aMap, anElement, aRelation, e, r } from '../../support/builders.ts';

/** A map of elements 0 to `count` - 1 with supports between them, as pairs of who hangs under whom. */
function mapOf(count: number, pairs: readonly (readonly [number, number])[]) {
  const elements = Array.from({ length: count }, (_, n) => anElement(n));
  return aMap({ elements, relations: pairs.map(([child, parent], n) => aRelation(n, e(child), e(parent))) });
}

const anyGraph = fc
  .integer({ min: 1, max: 12 })
  .chain((count) =>
    fc.tuple(fc.constant(count), fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 24 })),
  )
  .map(([count, pairs]) =>
    mapOf(
      count,
      pairs.filter(([child, parent]) => child !== parent),
    ),
  );

describe('what is around a card', () => {
  // 4 → 3 → 2 → 1 → 0, and 5 answers the step from 2 to 1.
  const chain = mapOf(6, [
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 3],
  ]);
  const map = aMap({
    elements: [...chain.elements.values()],
    relations: [...chain.relations.values(), aRelation(9, e(5), r(1))],
  });
  const around = (centre: Parameters<typeof stepsAround>[2], steps: 1 | 2 | 3) =>
    stepsAround(map.relations, indexLinks(map.relations), centre, steps);

  it('grows by a step in both directions', () => {
    expect(around(e(1), 1).elements).toEqual(new Set([e(0), e(1), e(2)]));
    expect(around(e(0), 2).elements).toEqual(new Set([e(0), e(1), e(2)]));
    expect(around(e(0), 3).elements).toContain(e(3));
    expect(around(e(0), 3).elements).not.toContain(e(4));
  });

  it('takes what is said against a step as a step from the card that takes it', () => {
    const near = around(e(2), 1);
    expect(near.elements).toEqual(new Set([e(1), e(2), e(3), e(5)]));
    expect(near.relations).toEqual(new Set([r(1), r(2), r(9)]));
  });

  it('begins at a relation with both its ends', () => {
    expect(around(r(0), 1).elements).toEqual(new Set([e(0), e(1), e(2)]));
  });

  it('is nothing around what is gone, but for the name that is asked for', () => {
    expect(around(r(77), 1).elements.size).toBe(0);
  });

  it('never shrinks with more steps, and shows no relation without its ends', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const links = indexLinks(graph.relations);
        let before = new Set<ElementId>();
        for (const steps of FOCUS_STEPS) {
          const { elements, relations } = stepsAround(graph.relations, links, e(0), steps);
          expect([...before].every((id) => elements.has(id))).toBe(true);
          for (const id of relations) {
            const relation = graph.relations.get(id);
            expect(relation && elements.has(relation.from)).toBe(true);
            expect(relation && elements.has(relation.to as ElementId)).toBe(true);
          }
          before = new Set(elements);
        }
      }),
    );
  });
});

it('what is in both is in each, and nothing narrows all there is', () => {
  const one = { elements: new Set([e(0), e(1)]), relations: new Set([r(0)]) };
  const other = { elements: new Set([e(1), e(2)]), relations: new Set([r(0), r(1)]) };
  expect(inBoth(one, other)).toEqual({ elements: new Set([e(1)]), relations: new Set([r(0)]) });
  expect(inBoth(one, null)).toBe(one);
  expect(inBoth(null, other)).toBe(other);
  expect(inBoth(null, null)).toBeNull();
});

describe('the way down to a card', () => {
  it('is the shortest one, from a root, with both ends', () => {
    const map = mapOf(5, [
      [1, 0],
      [2, 1],
      [3, 2],
      [3, 4],
    ]);
    expect(wayDownTo(foldTree(map), map.elements, e(3))).toEqual([e(4), e(3)]);
    expect(wayDownTo(foldTree(map), map.elements, e(2))).toEqual([e(0), e(1), e(2)]);
    expect(wayDownTo(foldTree(map), map.elements, e(0))).toEqual([e(0)]);
  });

  it('begins at a question rather than at another root as near', () => {
    const elements = [anElement(0), anElement(1, { kind: 'question' }), anElement(2)];
    const map = aMap({ elements, relations: [aRelation(0, e(2), e(0)), aRelation(1, e(2), e(1))] });
    expect(wayDownTo(foldTree(map), map.elements, e(2))).toEqual([e(1), e(2)]);
  });

  it('ends at the card and follows what hangs under what, in any map', () => {
    fc.assert(
      fc.property(anyGraph, (map) => {
        const tree = foldTree(map);
        for (const id of map.elements.keys()) {
          const way = wayDownTo(tree, map.elements, id);
          expect(way.at(-1)).toBe(id);
          expect(way).toHaveLength((tree.depth.get(id) ?? 0) + 1);
          way.slice(1).forEach((each, index) => {
            expect(tree.children.get(way[index] as ElementId)).toContain(each);
          });
        }
      }),
    );
  });
});
