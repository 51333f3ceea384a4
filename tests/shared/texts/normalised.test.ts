import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../shared/anchoring/normalise.ts';
import { seededRandom } from '../../../shared/base/random.ts';
import { isNormalised } from '../../../shared/texts/normalised.ts';

const PARTS = [
  'a',
  'b',
  ' ',
  '  ',
  '*',
  '\u0301',
  'é',
  '\n',
  '\t',
  '\u00a0',
  '\u2009',
  '\ufeff',
  '漢',
  '🙂',
  '\u200b',
];

describe('isNormalised', () => {
  it('answers as comparing a text with its normalised form does', () => {
    const seed = Date.now() % 1_000_000;
    const random = seededRandom(seed);
    let settled = 0;
    for (let round = 0; round < 5_000; round += 1) {
      const length = Math.floor(random.next() * 6);
      const text = Array.from({ length }, () => PARTS[Math.floor(random.next() * PARTS.length)]).join('');
      const expected = normaliseText(text) === text;
      expect(isNormalised(text), `seed ${seed}: ${JSON.stringify(text)}`).toBe(expected);
      if (expected) settled += 1;
    }
    expect(settled).toBeGreaterThan(100);
  });
});
