import { expect, it } from 'vitest';
import { readingOrder } from '../../../client/canvas/reading-order.ts';

it('cards are read by rows from the top, each row from the left, though no row is quite level', () => {
  const cards = [
    { name: 'second row left', x: 10, y: 300 },
    { name: 'first row right', x: 700, y: 0 },
    { name: 'first row left', x: 0, y: 60 },
    { name: 'second row right', x: 600, y: 270 },
  ];
  expect(readingOrder(cards, (each) => each).map((each) => each.name)).toEqual([
    'first row left',
    'first row right',
    'second row left',
    'second row right',
  ]);
});
