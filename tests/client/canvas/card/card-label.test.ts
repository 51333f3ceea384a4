import { expect, it } from 'vitest';
import { cardLabel } from '../../../../client/canvas/card/card-label.ts';
import { e, r, s } from '../../../support/builders.ts';
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

it('a card whose support is not independent says whom it shares', () => {
  const caution = {
    relation: r('1'),
    supporter: e('x'),
    kind: 'perhaps' as const,
    names: [{ name: 'Carr', isSure: false }],
    sources: [s('1')],
  };
  expect(cardLabel(anElement('x'), undefined, 0, { caution })).toContain(
    'Perhaps not independent: may share Carr.',
  );
});
