import { expect, it } from 'vitest';
import { momentWords } from '../../../client/lens/moment-words.ts';

/** Local times: what is today depends on where somebody is. */
const now = new Date(2026, 10, 29, 16, 30);
const words = (...parts: [number, number, number, number, number]) =>
  momentWords(new Date(...parts).toISOString(), now);

it('says the clock alone today, else the day too, and the year when it is another', () => {
  expect(words(2026, 10, 29, 9, 5)).toBe('09:05');
  expect(words(2026, 10, 28, 18, 0)).toMatch(/^Sat,? 28 Nov, 18:00$/);
  expect(words(2025, 10, 29, 9, 5)).toMatch(/2025, 09:05$/);
});

it('hands back what is no time, as a link may have it', () => {
  expect(momentWords('yesterday', now)).toBe('yesterday');
});
