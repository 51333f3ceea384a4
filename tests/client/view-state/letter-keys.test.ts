import { afterEach, expect, it } from 'vitest';
import { isLetterOff, setLetterKeys } from '../../../client/view-state/letter-keys.ts';

function press(key: string, held: { readonly ctrlKey?: boolean; readonly altKey?: boolean } = {}): boolean {
  return isLetterOff({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });
}

afterEach(() => setLetterKeys(true));

it('turns no key off until it is asked to', () => {
  expect(['c', '1', '?', '['].some((key) => press(key))).toBe(false);
});

it('turns off every character alone, with Shift as well, and nothing else', () => {
  setLetterKeys(false);
  expect(['c', 'C', '1', '?', '[', '+'].every((key) => press(key))).toBe(true);
  expect(['Enter', 'ArrowDown', 'F2', 'Escape', ' '].some((key) => press(key))).toBe(false);
  expect(press('z', { ctrlKey: true })).toBe(false);
  expect(press('[', { altKey: true })).toBe(false);
});
