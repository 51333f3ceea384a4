import { expect, it } from 'vitest';
import { endsStatement, withoutLastBreaks } from '../../../client/acts/statement-keys.ts';

it('Enter and Esc end a statement in every view, Shift+Enter breaks its line', () => {
  expect(endsStatement({ key: 'Enter', shiftKey: false })).toBe(true);
  expect(endsStatement({ key: 'Escape', shiftKey: false })).toBe(true);
  expect(endsStatement({ key: 'Enter', shiftKey: true })).toBe(false);
  expect(endsStatement({ key: 'a', shiftKey: false })).toBe(false);
});

it('line breaks at the end of a statement go, those within it stay', () => {
  expect(withoutLastBreaks('One.\nTwo.\n\n')).toEqual({ index: 9, length: 2, inserted: '' });
  expect(withoutLastBreaks('One.\nTwo.')).toBeUndefined();
  expect(withoutLastBreaks('\n')).toEqual({ index: 0, length: 1, inserted: '' });
});
