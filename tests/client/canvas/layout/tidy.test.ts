import { expect, it } from 'vitest';
import { tidyInput } from '../../../../client/canvas/layout/tidy.ts';
import { aMap, anElement, aRelation, card, link } from '../a-map.ts';

const map = aMap(
  [anElement('a'), anElement('b', 400), anElement('c', 800)],
  [
    aRelation('step', card('b'), card('a')),
    aRelation('cut', card('c'), link('step'), { kind: 'rebuttal', mode: 'undercut' }),
  ],
);

it('the whole map is tidied unless at least two cards are selected', () => {
  expect(tidyInput(map, 'neatly', [])).toMatchObject({ isWhole: true, fixed: [] });
  expect(tidyInput(map, 'by-cost', [card('a')]).cards).toHaveLength(3);
  const some = tidyInput(map, 'by-structure', [card('a'), card('b')]);
  expect(some.isWhole).toBe(false);
  expect(some.cards.map((each) => each.id)).toEqual([card('a'), card('b')]);
  expect(some.fixed).toEqual([{ x: 800, y: 0 }]);
});

it('a tree knows all cards, for it takes along what hangs under one that is selected', () => {
  const tree = tidyInput(map, 'tree', [card('a')]);
  expect(tree.plan).toEqual({ kind: 'tree', roots: [card('a')] });
  expect(tree.cards).toHaveLength(3);
});

it('what is said against a step stands beside the card that takes it', () => {
  expect(tidyInput(map, 'neatly', []).links).toContainEqual({ child: card('c'), parent: card('a') });
});
