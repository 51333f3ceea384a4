import { expect, it } from 'vitest';
import { raisedText } from '../../../../client/intake/lines/raised.ts';

it('raised digits stay raised digits, and other marks are set apart from the word before', () => {
  expect(raisedText('12')).toBe('¹²');
  expect(raisedText('1,2*')).toBe('^{1,2*}');
  expect(raisedText('a')).toBe('a');
  expect(raisedText('b,c')).toBe('^{b,c}');
});

it('what belongs to its word stays with it', () => {
  expect(raisedText('th')).toBe('th');
  expect(raisedText('®')).toBe('®');
  expect(raisedText('[4]')).toBe('[4]');
});
