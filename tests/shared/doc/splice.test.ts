import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestSplice } from '../../../shared/doc/splice.ts';

const apply = (before: string, splice: ReturnType<typeof smallestSplice>): string =>
  splice === undefined
    ? before
    : before.slice(0, splice.index) + splice.inserted + before.slice(splice.index + splice.length);

describe('smallest splice', () => {
  it('is undefined when nothing changed', () => {
    expect(smallestSplice('same', 'same', 2)).toBeUndefined();
  });

  it('puts a repeated letter where the caret is', () => {
    expect(smallestSplice('aaa', 'aaaa', 2)).toEqual({ index: 1, length: 0, inserted: 'a' });
    expect(smallestSplice('aaa', 'aaaa', 4)).toEqual({ index: 3, length: 0, inserted: 'a' });
  });

  it('replaces only what differs', () => {
    expect(smallestSplice('the big cost', 'the small cost', 9)).toEqual({
      index: 4,
      length: 3,
      inserted: 'small',
    });
  });

  it('turns any text into any other, wherever the caret is', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ') });
    fc.assert(
      fc.property(text, text, fc.nat(20), (before, after, caret) => {
        expect(apply(before, smallestSplice(before, after, caret))).toBe(after);
      }),
    );
  });
});
