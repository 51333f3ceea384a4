import { describe, expect, it } from 'vitest';
import { momentWords } from '../../../client/history/moment-words.ts';
import { scrubberWords } from '../../../client/history/scrubber-words.ts';
import { p } from '../../support/builders.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const AT = Date.UTC(2026, 8, 1, 9, 30);
const range = { oldest: 10, head: 50 };

function aVersion(seq: number) {
  return { seq, at: AT, version: { id: 'v', name: 'Start', seq, at: AT, namedAt: AT, namedBy: p('ana') } };
}

describe('scrubberWords', () => {
  it('says Now only when nothing else is looked at', () => {
    expect(scrubberWords(range, null, NOW).moment).toBe('Now');
    expect(scrubberWords(range, aVersion(50), NOW)).toMatchObject({
      moment: momentWords(AT, NOW),
      version: 'Start',
    });
  });

  it('says the time and the name of a version that is older than the slider reaches', () => {
    expect(scrubberWords(range, aVersion(3), NOW)).toEqual({
      moment: momentWords(AT, NOW),
      version: 'Start',
      spoken: `${momentWords(AT, NOW)}, Start, older than every edit that is kept`,
    });
  });

  it('counts the moment that is looked at: one edit can have many, as words grow', () => {
    const point = { seq: 12, at: AT, version: null };
    expect(scrubberWords(range, point, NOW).spoken).toBe(`${momentWords(AT, NOW)}, moment 2 of 40`);
  });
});
