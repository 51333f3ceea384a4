import { expect, it } from 'vitest';
import { cardLabel } from '../../../../client/canvas/card/card-label.ts';
import { anElement } from '../a-map.ts';

it('a card is read out with its kind, statement, voice, evidence and what is folded under it', () => {
  const element = anElement('Partners are not paid', 0, 0, 'cost');
  expect(cardLabel(element, undefined, 7)).toBe(
    'Practical cost: Partners are not paid. Said in the room. No source. 7 folded under it.',
  );
});

it('a card without words says so', () => {
  expect(cardLabel({ ...anElement('x'), text: ' ' }, undefined, 0)).toContain('nothing written yet');
});
