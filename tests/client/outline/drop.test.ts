import { expect, it } from 'vitest';
import { dropOf, dropWords, spotOn } from '../../../client/outline/drop.ts';
import { outlineOf } from '../../../shared/graph/outline.ts';
import { type OutlineRow, outlineRows } from '../../../shared/graph/outline-rows.ts';
import { aMap, anElement, aRelation, e, r } from '../../support/builders.ts';

// 1 and 2 bear on 0, 3 on 1; 4 doubts the step from 1 to 0; 5 stands by itself, and 3 bears on it too.
const map = aMap({
  elements: [0, 1, 2, 3, 4, 5].map((n) => anElement(n, { text: `No. ${n}` })),
  relations: [
    aRelation(1, e(1), e(0)),
    aRelation(2, e(2), e(0)),
    aRelation(3, e(3), e(1)),
    aRelation(4, e(4), r(1)),
    aRelation(5, e(3), e(5)),
  ],
});
const outline = outlineOf(map);
const rows = outlineRows(outline, () => false);

function rowOf(key: string): OutlineRow {
  const row = rows.find((each) => each.key === key);
  if (row === undefined) throw new Error(`no row ${key} among ${rows.map((each) => each.key).join(', ')}`);
  return row;
}

it('hangs a row under another at its middle, and beside it at its edges', () => {
  const leaf = rowOf(e(2));
  expect(spotOn(outline, leaf, 0.5)).toEqual({ to: e(2), mark: 'around' });
  expect(spotOn(outline, leaf, 0.1)).toEqual({ to: e(0), mark: 'above' });
  expect(spotOn(outline, leaf, 0.9)).toEqual({ to: e(0), mark: 'below' });
});

it('means the first row under it by the lower edge of an open row, and the top by the edge of a first level', () => {
  expect(spotOn(outline, rowOf(e(0)), 0.9)).toEqual({ to: e(0), mark: 'below' });
  expect(spotOn(outline, rowOf(e(0)), 0.1)).toEqual({ to: null, mark: 'above' });
});

it('meets a step as a whole', () => {
  for (const share of [0.05, 0.5, 0.95]) {
    expect(spotOn(outline, rowOf(r(1)), share)).toEqual({ to: r(1), mark: 'around' });
  }
});

it('links what hangs somewhere elsewhere, as what it is', () => {
  const drop = dropOf(map, outline, rowOf(e(2)), e(5));
  expect(drop).toEqual({ do: 'link', via: r(2), to: e(5) });
  expect(dropWords(map, drop)).toBe('supports “No. 5”');
});

it('says of a rebuttal that is dropped on a step what it becomes there: an undercut, making the move it made', () => {
  const fields = { kind: 'rebuttal', mode: 'rebut', move: 'comparison' } as const;
  const relations = new Map(map.relations).set(r(6), aRelation(6, e(5), e(2), fields));
  const attacked = { ...map, relations };
  const row = outlineRows(outlineOf(attacked), () => false).find(({ node }) => node.id === e(5));
  if (row === undefined) throw new Error('it stands nowhere');
  const drop = dropOf(attacked, outlineOf(attacked), row, r(1));
  expect(drop).toEqual({ do: 'link', via: r(6), to: r(1) });
  expect(dropWords(attacked, drop)).toBe('undercuts · comparison the step “No. 1” supports “No. 0”');
});

it('asks before what hangs somewhere becomes something else: a concession of a step cannot be', () => {
  const relations = new Map(map.relations).set(r(2), aRelation(2, e(2), e(0), { kind: 'concession' }));
  const granting = { ...map, relations };
  const drop = dropOf(granting, outline, rowOf(e(2)), r(1));
  expect(drop).toEqual({ do: 'choose', from: e(2), to: r(1), instead: r(2) });
  expect(dropWords(granting, drop)).toBe('Bears on the step “No. 1” supports “No. 0”: choose how');
});

it('links by the relation of the row where an element stands in several places', () => {
  const again = rows.find(({ node }) => node.kind === 'reference');
  if (again === undefined) throw new Error('nothing stands twice');
  expect(dropOf(map, outline, again, e(2))).toMatchObject({
    do: 'link',
    via: again.node.kind === 'reference' && again.node.via,
  });
});

it('asks how what bears on nothing is to bear, where several relations are allowed', () => {
  expect(dropOf(map, outline, rowOf(e(5)), e(2))).toEqual({ do: 'choose', from: e(5), to: e(2) });
});

it('unlinks at the top, and leaves alone what is there already', () => {
  expect(dropOf(map, outline, rowOf(e(2)), null)).toEqual({ do: 'unlink', via: r(2) });
  expect(dropOf(map, outline, rowOf(e(5)), null)).toEqual({ do: 'stay' });
  expect(dropOf(map, outline, rowOf(e(2)), e(0))).toEqual({ do: 'stay' });
});

it('hangs nothing under itself, be it on a step far down', () => {
  const within = { do: 'refuse', why: 'within' };
  expect(dropOf(map, outline, rowOf(e(0)), e(0))).toEqual(within);
  expect(dropOf(map, outline, rowOf(e(0)), e(4))).toEqual(within);
  expect(dropOf(map, outline, rowOf(e(0)), r(1))).toEqual(within);
});

it('lets a doubt be dropped on a step, and on no step that the card takes itself', () => {
  expect(dropOf(map, outline, rowOf(e(5)), r(1))).toMatchObject({ from: e(5), to: r(1) });
  expect(dropOf(map, outline, rowOf(e(1)), r(1))).toMatchObject({ do: 'refuse' });
});
