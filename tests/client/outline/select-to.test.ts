import { expect, it } from 'vitest';
import { selectTo } from '../../../client/outline/select-to.ts';
import { viewState } from '../../../client/view-state/store.ts';
import { outlineOf } from '../../../shared/graph/outline.ts';
import { outlineRows } from '../../../shared/graph/outline-rows.ts';
import { aMap, anElement, aRelation, at, e } from '../../support/builders.ts';

const map = aMap({
  elements: [0, 1, 2].map((n) => anElement(n, { addedAt: at(n) })),
  relations: [aRelation(1, e(1), e(0))],
});
const outline = outlineOf(map);
const rows = outlineRows(outline, () => false);
const shown = { outline, whole: outline, rows, index: new Map(rows.map(({ key }, n) => [key, n])) };
const selected = () => [...viewState.getState().selection];

it('rows between two are selected, whichever was first, and one alone when they are the same', () => {
  selectTo(shown, outline, e(2), e(1));
  expect(selected()).toEqual([e(1), e(2)]);
  selectTo(shown, outline, e(2), e(0));
  expect(selected()).toEqual([e(0), e(1), e(2)]);
  selectTo(shown, outline, e(1), e(1));
  expect(selected()).toEqual([e(1)]);
});

it('what is only about to become a row is selected all the same', () => {
  const added = outlineOf(aMap({ elements: [...map.elements.values(), anElement('new')] }));
  selectTo(shown, added, e('new'), e('new'));
  expect(selected()).toEqual([e('new')]);
});
