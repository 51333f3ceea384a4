import { afterEach, expect, it } from 'vitest';
import { isCharacterAlone, isLetterOff, setLetterKeys } from '../../../client/view-state/letter-keys.ts';

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

it('takes for a character alone whatever is typed without Ctrl, Alt or Cmd, be it two units long', () => {
  const alone = (key: string, held = {}) =>
    isCharacterAlone({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });
  expect(['c', 'C', ' ', 'ß', '𝒸'].every((key) => alone(key))).toBe(true);
  expect(['Enter', 'Dead', 'F2'].some((key) => alone(key))).toBe(false);
  const mods = ['ctrlKey', 'metaKey', 'altKey'];
  expect(mods.some((mod) => alone('c', { [mod]: true }))).toBe(false);
});
