import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLines } from '../../../../client/judging/reveal/in-lines.ts';

describe('words in lines', () => {
  it('are broken between words, as late as can be', () => {
    expect(inLines('Inherent in homework', 40)).toEqual(['Inherent in homework']);
    expect(inLines('Inherent in homework in schools', 12)).toEqual(['Inherent in', 'homework in', 'schools']);
  });

  it('are broken within a word that is longer than a line, and never within a character', () => {
    expect(inLines('in antidisestablishment', 8)).toEqual(['in', 'antidise', 'stablish', 'ment']);
    expect(inLines('🙂🙂🙂', 3)).toEqual(['🙂', '🙂', '🙂']);
  });

  it('are all there, in lines that are not too long', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 40 }), (all, letters) => {
        const lines = inLines(all.join(' '), letters);
        expect(lines.join('').replaceAll(' ', '')).toBe(all.join(''));
        expect(lines.every((line) => line !== '' && line.length <= letters)).toBe(true);
      }),
    );
  });
});
