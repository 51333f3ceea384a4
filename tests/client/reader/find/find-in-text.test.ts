import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInText, folded, MATCHES_MAX, matchFrom } from '../../../../client/reader/find/find-in-text.ts';

describe('a folded text', () => {
  it('makes one of letters that print tells apart and a keyboard does not', () => {
    expect(folded('“Élite” — it’s NAÏVE')).toBe('"elite" - it\'s naive');
  });

  it('keeps every place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('a search in a text', () => {
  const text = folded('The cost of co‑production. The COSTS of research.');

  it('finds every place, whatever the case', () => {
    expect(findInText(text, 'Cost')).toEqual([
      { start: 4, end: 8 },
      { start: 31, end: 35 },
    ]);
    expect(findInText(text, ' co-production ')).toEqual([{ start: 12, end: 25 }]);
  });

  it('finds nothing for nothing', () => {
    expect(findInText(text, '  ')).toEqual([]);
    expect(findInText(text, 'benefit')).toEqual([]);
  });

  it('stops at a number that nobody walks through', () => {
    expect(findInText('a'.repeat(MATCHES_MAX + 5), 'a')).toHaveLength(MATCHES_MAX);
  });

  it('begins at the first match from where somebody reads, or at the first of all', () => {
    const matches = findInText(text, 'the');
    expect(matchFrom(matches, 0)).toBe(0);
    expect(matchFrom(matches, 10)).toBe(1);
    expect(matchFrom(matches, 40)).toBe(0);
  });
});
