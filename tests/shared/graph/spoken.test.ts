import { expect, it } from 'vitest';
import { asSentences, spokenElement } from '../../../shared/graph/spoken.ts';
import { anElement, aVoice } from '../../support/builders.ts';

it('parts become sentences, each with one full stop at most', () => {
  expect(asSentences(['one', undefined, 'Two.', 'who?', 'it says “that.”'])).toBe(
    'One. Two. Who? It says “that.”',
  );
});

it('an element is spoken of with kind, statement, voice and evidence', () => {
  expect(spokenElement(anElement('x', { text: ' Some words ' }), undefined)).toEqual([
    'Claim: Some words',
    'Said in the room',
    'No source',
  ]);
  expect(spokenElement(anElement('x'), aVoice('a', { label: 'Williams 2020' }))).toEqual([
    'Claim: nothing written yet',
    'Said by Williams 2020',
    'No source',
  ]);
});
