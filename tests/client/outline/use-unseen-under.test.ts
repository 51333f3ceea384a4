import { expect, it } from 'vitest';
import { unseenUnder } from '../../../client/outline/use-unseen-under.ts';
import { outlineOf } from '../../../shared/graph/outline.ts';
import { aMap, anElement, aRelation, e, r } from '../../support/builders.ts';

const map = aMap({
  elements: [0, 1, 2, 3, 4].map((n) => anElement(n)),
  relations: [
    aRelation(1, e(1), e(0)),
    aRelation(2, e(2), e(1)),
    // Doubts the step from 1 to 0.
    aRelation(3, e(3), r(1)),
    aRelation(4, e(2), e(4)),
  ],
});
const outline = outlineOf(map);

it('counts what is unseen at every place over it', () => {
  expect(Object.fromEntries(unseenUnder(outline, [e(3)]))).toEqual({ [r(1)]: 1, [e(1)]: 1, [e(0)]: 1 });
});

it('counts an element once, where it stands in full, and not where it is referred to', () => {
  const under = unseenUnder(outline, [e(2)]);
  expect([...under.keys()].filter((key) => key === e(4) || key === e(1))).toHaveLength(1);
});

it('leaves relations to the elements that they start from, and passes over what stands nowhere', () => {
  expect(unseenUnder(outline, [r(3), e(9)])).toEqual(new Map());
});
