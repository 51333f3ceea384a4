import { describe, expect, it } from 'vitest';
import {
  countWords,
  dayStart,
  dayWords,
  momentWords,
  nameWords,
  spanWords,
} from '../../../client/history/moment-words.ts';

const at = (text: string): number => new Date(text).getTime();
const NOW = at('2026-11-23T18:30:00');

describe('moments in words', () => {
  it('names the day and the time, and the year when it is another', () => {
    expect(momentWords(at('2026-11-23T14:05:00'), NOW)).toBe('23 November, 14:05');
    expect(momentWords(at('2025-11-23T14:05:00'), NOW)).toBe('23 November 2025, 14:05');
  });

  it('gives a span its two ends, and a minute one', () => {
    expect(spanWords(at('2026-11-23T14:02:00'), at('2026-11-23T14:41:59'))).toBe('14:02–14:41');
    expect(spanWords(at('2026-11-23T14:02:00'), at('2026-11-23T14:02:59'))).toBe('14:02');
  });

  it('calls today and yesterday by their names', () => {
    expect(dayWords(at('2026-11-23T00:00:00'), NOW)).toBe('Today');
    expect(dayWords(at('2026-11-22T23:59:59'), NOW)).toBe('Yesterday');
    expect(dayWords(at('2026-11-20T12:00:00'), NOW)).toBe('Friday, 20 November');
    expect(dayStart(at('2026-11-23T14:05:00'))).toBe(at('2026-11-23T00:00:00'));
  });

  it('counts and lists', () => {
    expect([countWords(1, 'edit'), countWords(1204, 'edit')]).toEqual(['1 edit', '1,204 edits']);
    expect(
      [['Ana'], ['Ana', 'Ben'], ['Ana', 'Ben', 'Cleo'], ['Ana', 'Ben', 'Cleo', 'Dan']].map((names) =>
        nameWords(names),
      ),
    ).toEqual(['Ana', 'Ana and Ben', 'Ana, Ben and Cleo', 'Ana, Ben and 2 others']);
  });
});
