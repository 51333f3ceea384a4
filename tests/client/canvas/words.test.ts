import { expect, it } from 'vitest';
import { relationLabel } from '../../../client/canvas/relation-label.ts';
import { count, nameOf, targetName } from '../../../client/canvas/words.ts';
import { aMap, anElement, aRelation, card, link } from './a-map.ts';

it('a relation is labelled by its verb and, where it makes one, its move', () => {
  expect(relationLabel({ kind: 'support' })).toBe('supports');
  expect(relationLabel({ kind: 'rebuttal', mode: 'undercut', move: 'reclassification' })).toBe(
    'undercuts · reclassification',
  );
});

it('a card is named by its first words, a relation by both its ends', () => {
  const map = aMap([anElement('one'), anElement('two')], [aRelation('x', card('one'), card('two'))]);
  expect(targetName(map, card('one'))).toBe('“one”');
  expect(targetName(map, link('x'))).toBe('the step “one” supports “two”');
  expect(nameOf({ ...anElement('x'), text: '' })).toBe('an empty claim');
  expect(nameOf(anElement('long '.repeat(40))).length).toBeLessThan(70);
});

it('one card is singular', () => {
  expect([count(1, 'card'), count(2, 'card')]).toEqual(['1 card', '2 cards']);
});
