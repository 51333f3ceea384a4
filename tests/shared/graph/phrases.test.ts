import { expect, it } from 'vitest';
import { count, nameOf, targetName } from '../../../shared/graph/phrases.ts';
import { relationLabel } from '../../../shared/graph/relation-label.ts';
import { aMap, anElement, aRelation, e, r } from '../../support/builders.ts';

it('a relation is labelled by its verb and, where it makes one, its move', () => {
  expect(relationLabel({ kind: 'support' })).toBe('supports');
  expect(relationLabel({ kind: 'rebuttal', mode: 'undercut', move: 'reclassification' })).toBe(
    'undercuts · reclassification',
  );
});

it('a card is named by its first words, a relation by both its ends', () => {
  const map = aMap({
    elements: [anElement('one', { text: 'one' }), anElement('two', { text: 'two' })],
    relations: [aRelation('x', e('one'), e('two'))],
  });
  expect(targetName(map, e('one'))).toBe('“one”');
  expect(targetName(map, r('x'))).toBe('the step “one” supports “two”');
  expect(nameOf({ ...anElement('x'), text: '' })).toBe('an empty claim');
  expect(nameOf(anElement('x', { text: 'long '.repeat(40) })).length).toBeLessThan(70);
});

it('a name is cut between words, and is as long as there is room for', () => {
  const text = 'A structural analysis should question what academia has come to value, and for whom it does.';
  const map = aMap({ elements: [anElement('long', { text })] });
  expect(targetName(map, e('long'))).toBe('“A structural analysis should question what academia has…”');
  expect(targetName(map, e('long'), 140)).toBe(`“${text}”`);
  expect(nameOf(anElement('word', { text: 'x'.repeat(80) }))).toBe(`“${'x'.repeat(59)}…”`);
});

it('one card is singular', () => {
  expect([count(1, 'card'), count(2, 'card')]).toEqual(['1 card', '2 cards']);
});
