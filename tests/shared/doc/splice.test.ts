import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Splice, smallestSplice, wholeCharacters, withinText } from '../../../shared/doc/splice.ts';

function applied(text: string, { index, length, inserted }: Splice): string {
  return text.slice(0, index) + inserted + text.slice(index + length);
}

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🙂', '🙃'), maxLength: 12 });

describe('the smallest splice', () => {
  it('turns one text into the other, wherever the caret is', () => {
    fc.assert(
      fc.property(text, text, fc.nat(30), (before, after, caret) => {
        const splice = smallestSplice(before, after, caret);
        expect(splice === undefined ? before : applied(before, splice)).toBe(after);
      }),
    );
  });

  it('replaces only what differs', () => {
    const splice = smallestSplice('the big cost', 'the small cost', 9);
    expect(splice).toEqual({ index: 4, length: 3, inserted: 'small' });
  });

  it('is none for equal texts', () => {
    expect(smallestSplice('abc', 'abc', 1)).toBeUndefined();
  });

  it('is no larger than it must be for one keystroke', () => {
    expect(smallestSplice('abcd', 'abXcd', 3)).toEqual({ index: 2, length: 0, inserted: 'X' });
    expect(smallestSplice('abcd', 'abd', 2)).toEqual({ index: 2, length: 1, inserted: '' });
  });

  it('ends at the caret where several are equally small', () => {
    expect(smallestSplice('aa', 'aaa', 1)).toEqual({ index: 0, length: 0, inserted: 'a' });
    expect(smallestSplice('aa', 'aaa', 3)).toEqual({ index: 2, length: 0, inserted: 'a' });
    expect(smallestSplice('aaa', 'aaaa', 2)).toEqual({ index: 1, length: 0, inserted: 'a' });
  });
});

describe('withinText', () => {
  it('moves both ends into the text', () => {
    expect(withinText(3, { index: 9, length: 9, inserted: 'x' })).toEqual({
      index: 3,
      length: 0,
      inserted: 'x',
    });
    expect(withinText(3, { index: -9, length: 9, inserted: '' })).toEqual({
      index: 0,
      length: 3,
      inserted: '',
    });
    expect(withinText(3, { index: 1, length: -1, inserted: '' })).toEqual({
      index: 1,
      length: 0,
      inserted: '',
    });
  });

  it('leaves a splice that lies within', () => {
    const splice = { index: 1, length: 2, inserted: 'x' };
    expect(withinText(3, splice)).toEqual(splice);
  });
});

describe('wholeCharacters', () => {
  it('widens a splice that would cut a surrogate pair', () => {
    expect(wholeCharacters('🙂', { index: 1, length: 1, inserted: '\ude43' })).toEqual({
      index: 0,
      length: 2,
      inserted: '🙃',
    });
  });

  it('makes the same text, and cuts no pair', () => {
    fc.assert(
      fc.property(text, fc.nat(12), fc.nat(12), text, (before, index, length, inserted) => {
        const splice = withinText(before.length, { index, length, inserted });
        const whole = wholeCharacters(before, splice);
        expect(applied(before, whole)).toBe(applied(before, splice));
        expect(before.slice(0, whole.index)).not.toMatch(/\p{Surrogate}/u);
        expect(before.slice(whole.index + whole.length)).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
