import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapWords } from '../../../../client/canvas/scene/wrap-words.ts';

const byLetters = (word: string): number => word.length;

describe('words in lines', () => {
  it('break where the next word does not fit, and where the text does', () => {
    expect(wrapWords('one two three four', 9, 9, byLetters)).toEqual(['one two', 'three', 'four']);
    expect(wrapWords('one\ntwo three', 20, 9, byLetters)).toEqual(['one', 'two three']);
    expect(wrapWords('', 20, 9, byLetters)).toEqual(['']);
  });

  it('end in a sign that more would follow', () => {
    expect(wrapWords('one two three four', 7, 2, byLetters)).toEqual(['one two', 'three …']);
    expect(wrapWords('one two', 7, 1, byLetters)).toEqual(['one two']);
    expect(wrapWords('one\ntwo', 7, 1, byLetters)).toEqual(['one …']);
  });

  it('break within a word only where it is wider than a line', () => {
    expect(wrapWords('see https://x.org/abc', 9, 9, byLetters)).toEqual(['see', 'https://x', '.org/abc']);
    expect(wrapWords('aaaabbbbcccc', 4, 2, byLetters)).toEqual(['aaaa', 'bbbb …']);
  });

  it('never run over the width, and lose nothing that there is room for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 40 }),
        fc.integer({ min: 4, max: 30 }),
        (words, width) => {
          const lines = wrapWords(words.join(' '), width, 1_000, byLetters);
          expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
