import { expect, it } from 'vitest';
import { layoutInput } from '../../../../client/canvas/layout/tidy.ts';
import { aMap, anElement, aRelation, card, link } from '../a-map.ts';

const map = aMap(
  [anElement('a'), anElement('b', 400), anElement('c', 800)],
  [
    aRelation('step', card('b'), card('a')),
    aRelation('cut', card('c'), link('step'), { kind: 'rebuttal', mode: 'undercut' }),
  ],
);

it('the whole map is tidied unless at least two cards are selected', () => {
  expect(layoutInput(map, []).cards).toHaveLength(3);
  expect(layoutInput(map, [card('a')]).cards).toHaveLength(3);
  const some = layoutInput(map, [card('a'), card('b')]);
  expect(some.cards.map((each) => each.id)).toEqual([card('a'), card('b')]);
  expect(some.fixed).toEqual([{ x: 800, y: 0 }]);
});

it('what is said against a step hangs under the card that takes it', () => {
  expect(layoutInput(map, []).links).toContainEqual({ child: card('c'), parent: card('b') });
});
