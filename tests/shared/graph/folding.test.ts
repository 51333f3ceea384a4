import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ElementId } from '../../../shared/base/ids.ts';
import {
  applyFolds,
  branchOf,
  type FoldTree,
  foldsAbove,
  foldsToLevel,
  foldTree,
  levelsOf,
  levelsShown,
  OPENING_CARDS_MAX,
  openingFolds,
} from '../../../shared/graph/folding.ts';
import { aMap, anElement, aRelation, e, r } from '../../support/builders.ts';

/** A map of elements 0 to `count` - 1 with supports between them, as pairs of who hangs under whom. */
function mapOf(count: number, pairs: readonly (readonly [number, number])[]) {
  const elements = Array.from({ length: count }, (_, n) => anElement(n));
  return aMap({ elements, relations: pairs.map(([child, parent], n) => aRelation(n, e(child), e(parent))) });
}

/** Any graph, circles and several ways included. */
const anyGraph = fc
  .integer({ min: 1, max: 14 })
  .chain((count) =>
    fc.tuple(fc.constant(count), fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 30 })),
  )
  .map(([count, pairs]) =>
    mapOf(
      count,
      pairs.filter(([child, parent]) => child !== parent),
    ),
  );

/** All that can be reached downwards from some elements, these included, without leaving through `closed` ones. */
function reachable(tree: FoldTree, from: Iterable<ElementId>, closed: ReadonlySet<ElementId> = new Set()) {
  const found = new Set(from);
  for (const id of found)
    if (!closed.has(id)) for (const child of tree.children.get(id) ?? []) found.add(child);
  return found;
}

const ids = (...names: number[]) => names.map(e);

describe('the fold tree', () => {
  it('M50: hangs an element under all that its relations point to, once each', () => {
    const map = aMap({
      elements: [anElement('a'), anElement('b'), anElement('c')],
      relations: [
        aRelation('1', e('a'), e('b')),
        aRelation('2', e('a'), e('b'), { kind: 'concession' }),
        aRelation('3', e('a'), e('c')),
        aRelation('4', e('c'), r('3')),
      ],
    });
    const tree = foldTree(map);
    expect([...tree.children]).toEqual([
      [e('b'), [e('a')]],
      [e('c'), [e('a')]],
      [e('a'), [e('c')]],
    ]);
    expect(tree.roots).toEqual([e('b')]);
  });

  it('M51: has as roots the elements that hang under nothing, in the order of the map', () => {
    expect(
      foldTree(
        mapOf(4, [
          [0, 2],
          [1, 2],
        ]),
      ).roots,
    ).toEqual(ids(2, 3));
  });

  it('M51: has as a root the first of a circle that hangs under nothing else', () => {
    expect(
      foldTree(
        mapOf(3, [
          [0, 1],
          [1, 2],
          [2, 0],
        ]),
      ).roots,
    ).toEqual(ids(0));
  });

  it('M51: does not take what merely hangs under a circle for a root, though it comes first in the map', () => {
    expect(
      foldTree(
        mapOf(3, [
          [0, 2],
          [1, 2],
          [2, 1],
        ]),
      ).roots,
    ).toEqual(ids(1));
  });

  it('M51: reaches every element from its roots, from each of which no other root leads', () => {
    fc.assert(
      fc.property(anyGraph, (map) => {
        const tree = foldTree(map);
        expect(reachable(tree, tree.roots).size).toBe(map.elements.size);
        for (const root of tree.roots) {
          const others = tree.roots.filter((other) => other !== root);
          expect(reachable(tree, others).has(root)).toBe(false);
          // It is the first of those that lead to it.
          const rivals = [...map.elements.keys()].filter((id) => reachable(tree, [id]).has(root));
          expect(rivals[0]).toBe(root);
        }
      }),
    );
  });

  it('M51: counts the fewest steps from any root', () => {
    fc.assert(
      fc.property(anyGraph, (map) => {
        const tree = foldTree(map);
        let layer = new Set(tree.roots);
        const steps = new Map<ElementId, number>();
        for (let depth = 0; layer.size > 0; depth += 1) {
          for (const id of layer) steps.set(id, depth);
          const below = [...layer].flatMap((id) => tree.children.get(id) ?? []);
          layer = new Set(below.filter((id) => !steps.has(id)));
        }
        expect(new Map(tree.depth)).toEqual(steps);
      }),
    );
  });
});

describe('applyFolds', () => {
  const someFolds = fc.array(fc.nat(13)).map((names) => new Set(names.map(e)));

  it('M52: shows just what can be reached from a root without passing a folded element', () => {
    fc.assert(
      fc.property(anyGraph, someFolds, (map, folded) => {
        const tree = foldTree(map);
        expect(applyFolds(tree, folded).visible).toEqual(reachable(tree, tree.roots, folded));
      }),
    );
  });

  it('M53: counts under each visible element the hidden ones that hidden ones lead to', () => {
    fc.assert(
      fc.property(anyGraph, someFolds, (map, folded) => {
        const tree = foldTree(map);
        const { visible, hiddenUnder } = applyFolds(tree, folded);
        const expected = new Map<ElementId, number>();
        for (const id of visible) {
          const first = (tree.children.get(id) ?? []).filter((child) => !visible.has(child));
          const count = [...reachable(tree, first, visible)].filter((each) => !visible.has(each)).length;
          if (count > 0) expected.set(id, count);
        }
        expect(new Map(hiddenUnder)).toEqual(expected);
      }),
    );
  });

  it('M53: counts right where a thousand folded cards hang over one tangle of a thousand', () => {
    const over = Array.from({ length: 1000 }, (_, n) => [1000 + (n % 10), n] as const);
    const tangle = Array.from({ length: 2000 }, (_, n) => {
      const next = n < 1000 ? n * 7 + 1 : n + 1;
      return [1000 + (next % 1000), 1000 + (n % 1000)] as const;
    });
    const tree = foldTree(mapOf(2000, [...over, ...tangle]));
    const { visible, hiddenUnder } = applyFolds(tree, new Set(tree.roots));
    expect(visible).toEqual(new Set(tree.roots));
    expect(new Set(hiddenUnder.values())).toEqual(new Set([1000]));
  });
});

describe('the folds that a map opens with', () => {
  it('M54: are none for a map that fits', () => {
    const small = foldTree(mapOf(OPENING_CARDS_MAX, [[1, 0]]));
    expect(openingFolds(small)).toEqual(new Set());
  });

  it('M54: leave no more to be seen than the limit, unless the roots alone are more', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(14), (map, most) => {
        const tree = foldTree(map);
        const { visible } = applyFolds(tree, openingFolds(tree, most));
        expect(visible.size).toBeLessThanOrEqual(Math.max(most, tree.roots.length));
      }),
    );
  });

  it('M54: leave whole depths to be seen, as many as fit', () => {
    const tree = foldTree(
      mapOf(5, [
        [1, 0],
        [2, 0],
        [3, 1],
        [4, 3],
      ]),
    );
    const seen = (most: number) => [...applyFolds(tree, openingFolds(tree, most)).visible];
    expect([seen(5), seen(4), seen(3), seen(2)]).toEqual([
      ids(0, 1, 2, 3, 4),
      ids(0, 1, 2, 3),
      ids(0, 1, 2),
      ids(0),
    ]);
  });
});

describe('foldsAbove', () => {
  it('M55: names the folds on the way up, the nearest first', () => {
    const tree = foldTree(
      mapOf(4, [
        [1, 0],
        [2, 1],
        [3, 2],
      ]),
    );
    expect(foldsAbove(tree, new Set(ids(0, 2, 3)), e(3))).toEqual(ids(2, 0));
  });

  it('M55: takes the way with the fewest folds, not the shortest', () => {
    const tree = foldTree(
      mapOf(5, [
        [4, 0],
        [4, 3],
        [3, 2],
        [2, 1],
      ]),
    );
    expect(foldsAbove(tree, new Set(ids(0)), e(4))).toEqual([]);
    expect(foldsAbove(tree, new Set(ids(0, 1, 2)), e(4))).toEqual(ids(0));
  });

  it('M55: bears an element that is gone', () => {
    expect(foldsAbove(foldTree(mapOf(1, [])), new Set(), e('gone'))).toEqual([]);
  });

  it('M55: makes an element show once they are undone, and is empty just when it shows already', () => {
    fc.assert(
      fc.property(anyGraph, fc.array(fc.nat(13)), fc.nat(13), (map, names, chosen) => {
        const id = e(chosen % map.elements.size);
        const tree = foldTree(map);
        const folded = new Set(names.map(e));
        const above = foldsAbove(tree, folded, id);
        expect(above.length === 0).toBe(applyFolds(tree, folded).visible.has(id));
        for (const each of above) folded.delete(each);
        expect(applyFolds(tree, folded).visible.has(id)).toBe(true);
      }),
    );
  });
});

describe('folding to a level', () => {
  it('leaves exactly the elements that are fewer steps from a root, in any map', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer({ min: 1, max: 6 }), (map, levels) => {
        const tree = foldTree(map);
        const folds = foldsToLevel(tree, levels);
        const within = [...tree.depth].filter(([, steps]) => steps < levels).map(([id]) => id);
        expect(applyFolds(tree, folds).visible).toEqual(new Set(within));
        expect(levelsShown(tree, folds)).toBe(Math.min(levels, levelsOf(tree)));
      }),
    );
  });
});

it('a branch is an element and all that hangs under it, once, circles or not', () => {
  const map = mapOf(5, [
    [1, 0],
    [2, 1],
    [1, 2],
    [3, 2],
  ]);
  expect([...branchOf(foldTree(map), e(1))].sort()).toEqual([e(1), e(2), e(3)]);
  expect([...branchOf(foldTree(map), e(4))]).toEqual([e(4)]);
});
