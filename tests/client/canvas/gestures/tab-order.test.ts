import { expect, it } from 'vitest';
import { neighbourInOrder } from '../../../../client/canvas/gestures/tab-order.ts';
import { card } from '../a-map.ts';

it('Tab goes to the next card and leaves the canvas after the last', () => {
  const order = [card('a'), card('b')];
  expect(neighbourInOrder(order, card('a'), 1)).toBe(card('b'));
  expect(neighbourInOrder(order, card('b'), -1)).toBe(card('a'));
  expect(neighbourInOrder(order, card('b'), 1)).toBeUndefined();
  expect(neighbourInOrder(order, card('gone'), 1)).toBeUndefined();
});
