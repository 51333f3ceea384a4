import { expect, it } from 'vitest';
import { boxSelection } from '../../../../client/canvas/gestures/marquee.ts';
import { card } from '../a-map.ts';

const cards = [
  [card('near'), { x: 0, y: 0 }],
  [card('far'), { x: 1_000, y: 0 }],
] as const;

it('a box selects every card it touches, in addition to what was selected', () => {
  const box = { x: -50, y: -50, width: 100, height: 100 };
  expect([...boxSelection(box, cards, [])]).toEqual([card('near')]);
  expect([...boxSelection(box, cards, [card('far')])]).toEqual([card('far'), card('near')]);
});
