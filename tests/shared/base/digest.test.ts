import { expect, it } from 'vitest';
import { digest } from '../../../shared/base/digest.ts';

it('is 28 letters and digits, the same each time', () => {
  expect(digest('One thing')).toMatch(/^[0-9a-z]{28}$/);
  expect(digest('One thing')).toBe(digest('One thing'));
});

it('differs for texts that differ by little', () => {
  const texts = Array.from({ length: 20_000 }, (_, number) => `["s_1","opinion","${number}"]`);
  expect(new Set(texts.map(digest)).size).toBe(texts.length);
  expect(digest('')).not.toBe(digest(' '));
});
