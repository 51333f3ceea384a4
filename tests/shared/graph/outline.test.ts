import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outline, outlineOf, placeInOutline, placesAbove } from '../../../shared/graph/outline.ts';
import { nearestLeft, type OutlineRow, outlineRows } from '../../../shared/graph/outline-rows.ts';
import { aMap, anElement, aRelation, at, e, r } from '../../support/builders.ts';

const open = () => false;

/** A map as lines: an element by its name, `=` for one that refers, `>` for a relation, indented by level. */
function drawn(outline: Outline, isFolded: (key: string) => boolean = open): string[] {
  const signs = { element: '', reference: '=', relation: '>' };
  return outlineRows(outline, isFolded).map(
    ({ node, level }) => `${'  '.repeat(level - 1)}${signs[node.kind]}${node.id.slice(2)}`,
  );
}

const ELEMENTS = 9;
const anyMap = fc
  .array(
    fc.record({
      from: fc.nat(ELEMENTS - 1),
      to: fc.nat(ELEMENTS - 1),
      onRelation: fc.option(fc.nat(20), { nil: undefined, freq: 3 }),
      kind: fc.constantFrom('support' as const, 'rebuttal' as const),
      age: fc.nat(3),
    }),
    { maxLength: 20 },
  )
  .map((links) => ({
    elements: Array.from({ length: ELEMENTS }, (_, n) => anElement(n, { addedAt: at(n % 3) })),
    // A relation on a relation ends at an earlier one, so that there is no circle of relations.
    relations: links.flatMap(({ from, to, onRelation, kind, age }, n) => {
      const target = onRelation === undefined || n === 0 ? e(to) : r(onRelation % n);
      return target === e(from) ? [] : [aRelation(n, e(from), target, { kind, addedAt: at(age) })];
    }),
  }))
  .map(({ elements, relations }) => ({
    elements,
    relations: relations.filter(({ to }) => to.startsWith('e_') || relations.some(({ id }) => id === to)),
  }))
  .filter(({ relations }) =>
    relations.every(({ to }) => to.startsWith('e_') || relations.some(({ id }) => id === to)),
  );

function rowsOfAll(map: ReturnType<typeof aMap>): OutlineRow[] {
  return outlineRows(outlineOf(map), open);
}

describe('the outline of a map', () => {
  it('hangs what bears on an element under it, rebuttals first, then by age', () => {
    const map = aMap({
      elements: ['cost', 'cause', 'late', 'early'].map((name) => anElement(name)),
      relations: [
        aRelation(1, e('cause'), e('cost'), { kind: 'cause' }),
        aRelation(2, e('late'), e('cost'), { kind: 'rebuttal', addedAt: at(9) }),
        aRelation(3, e('early'), e('cost'), { kind: 'rebuttal', addedAt: at(1) }),
      ],
    });
    expect(drawn(outlineOf(map))).toEqual(['cost', '  early', '  late', '  cause']);
  });

  it('shows an element with several parents in full nearest to a root, and elsewhere as a reference', () => {
    const map = aMap({
      elements: ['root', 'near', 'deep', 'both'].map((name) => anElement(name)),
      relations: [
        aRelation(1, e('near'), e('root')),
        aRelation(2, e('deep'), e('near')),
        aRelation(3, e('both'), e('deep')),
        aRelation(4, e('both'), e('root'), { kind: 'concession' }),
      ],
    });
    expect(drawn(outlineOf(map))).toEqual(['root', '  near', '    deep', '      =both', '  both']);
  });

  it('gives a relation that something bears on a row of its own, under where it starts', () => {
    const map = aMap({
      elements: ['cost', 'rebuttal', 'undercut'].map((name) => anElement(name)),
      relations: [
        aRelation('step', e('rebuttal'), e('cost'), { kind: 'rebuttal' }),
        aRelation('against', e('undercut'), r('step'), { kind: 'rebuttal' }),
      ],
    });
    const outline = outlineOf(map);
    expect(drawn(outline)).toEqual(['cost', '  rebuttal', '    >step', '      undercut']);
    expect(placeInOutline(outline, r('step'))).toBe(r('step'));
    expect(placeInOutline(outline, r('against'))).toBe(e('undercut'));
    expect(placesAbove(outline, e('undercut'))).toEqual([r('step'), e('rebuttal'), e('cost')]);
  });

  it('gives any relation a row when asked', () => {
    const map = aMap({
      elements: [anElement('a'), anElement('b')],
      relations: [aRelation('ab', e('a'), e('b'))],
    });
    expect(drawn(outlineOf(map, new Set([r('ab')])))).toEqual(['b', '  a', '    >ab']);
  });

  it('ends a circle in a reference', () => {
    const map = aMap({
      elements: [anElement('a', { addedAt: at(1) }), anElement('b', { addedAt: at(2) })],
      relations: [aRelation('ab', e('a'), e('b')), aRelation('ba', e('b'), e('a'))],
    });
    expect(drawn(outlineOf(map))).toEqual(['a', '  b', '    =a']);
  });

  it('shows every element once in full and leads every relation to one place, whatever the map', () => {
    fc.assert(
      fc.property(anyMap, (records) => {
        const rows = rowsOfAll(aMap(records));
        const full = rows.filter(({ node }) => node.kind === 'element').map(({ node }) => node.id);
        expect(full.toSorted()).toEqual(records.elements.map(({ id }) => id).toSorted());
        const led = rows.flatMap(({ node }) => (node.kind === 'relation' ? [] : (node.via ?? [])));
        expect(led.toSorted()).toEqual(records.relations.map(({ id }) => id).toSorted());
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      }),
    );
  });

  it('says where each row stands among its siblings and how many elements lie under it', () => {
    fc.assert(
      fc.property(anyMap, (records) => {
        const rows = rowsOfAll(aMap(records));
        rows.forEach((row, index) => {
          const siblings = rows.filter(({ parent }) => parent === row.parent);
          expect(siblings).toHaveLength(row.siblings);
          expect(siblings[row.position - 1]).toBe(row);
          const after = rows.slice(index + 1);
          const end = after.findIndex(({ level }) => level <= row.level);
          const inside = end < 0 ? after : after.slice(0, end);
          expect(row.under).toBe(inside.filter(({ node }) => node.kind === 'element').length);
        });
      }),
    );
  });

  it('does not depend on the order in which records arrived', () => {
    fc.assert(
      fc.property(anyMap, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (records, dice) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, by: dice.next().value as number }))
            .sort((one, other) => one.by - other.by)
            .map(({ item }) => item);
        const other = aMap({
          elements: shuffled(records.elements),
          relations: shuffled(records.relations),
        });
        expect(rowsOfAll(other)).toEqual(rowsOfAll(aMap(records)));
      }),
    );
  });
});

describe('the rows of an outline', () => {
  const map = aMap({
    elements: ['a', 'b', 'c', 'd'].map((name) => anElement(name)),
    relations: [aRelation(1, e('b'), e('a')), aRelation(2, e('c'), e('b')), aRelation(3, e('d'), e('a'))],
  });
  const outline = outlineOf(map);

  it('leaves out what is folded', () => {
    expect(drawn(outline, (key) => key === e('b'))).toEqual(['a', '  b', '  d']);
    expect(outlineRows(outline, (key) => key === e('b'))[1]).toMatchObject({ fold: 'closed', under: 1 });
  });

  it('keeps the rows in which nothing changed', () => {
    const before = outlineRows(outline, open);
    const next = outlineOf(aMap({ ...records(map), elements: [...map.elements.values(), anElement('x')] }));
    const after = outlineRows(next, open, new Map(before.map((row) => [row.key, row])));
    expect(after.slice(1, 4)).toEqual(before.slice(1));
    for (const [index, row] of before.slice(1).entries()) expect(after[index + 1]).toBe(row);
    expect(after[0]).not.toBe(before[0]);
  });

  it.each([
    ['the next sibling', e('b'), [e('a'), e('d')], e('d')],
    ['what stood before the last one', e('d'), [e('a'), e('b'), e('c')], e('c')],
    ['the parent of an only child', e('c'), [e('a'), e('b'), e('d')], e('b')],
    ['nothing when all is gone', e('a'), [], undefined],
  ])('goes to %s when a row is gone', (_, gone, left, goal) => {
    const before = outlineRows(outline, open);
    expect(nearestLeft(before, gone, (key) => left.some((id) => id === key))).toBe(goal);
  });
});

function records(of: ReturnType<typeof aMap>) {
  return { relations: [...of.relations.values()] };
}
