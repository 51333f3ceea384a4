import { describe, expect, it } from 'vitest';
import { describe as describePassage } from '../../../shared/anchoring/describe.ts';
import { codePointOffset, selectorsOf, utf16Offset } from '../../../shared/anchoring/web-annotation.ts';

const HELLO = 'Hello brave new 🙂 world. Hello again.';

describe('the selectors of W3C', () => {
  it('count in code points, where we count in UTF-16 units', () => {
    const quotation = describePassage(HELLO, 16, 24);
    expect(quotation.exact).toBe('🙂 world');
    expect(selectorsOf(quotation, HELLO, quotation)).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: '🙂 world',
        prefix: 'Hello brave new ',
        suffix: '. Hello again.',
      },
      { type: 'TextPositionSelector', start: 16, end: 23 },
    ]);
  });

  it('name no context that the quotation does not have', () => {
    expect(selectorsOf({ exact: 'brave' }, HELLO, { start: 6, end: 11 })[0]).toEqual({
      type: 'TextQuoteSelector',
      exact: 'brave',
    });
  });
});

describe('offsets in code points', () => {
  const TEXT = 'a🙂b𠮷野家\u200f\u2067ב\u2069c👩‍👧e\u0301';

  it('come back as the UTF-16 offsets they were made from', () => {
    for (let at = 0; at <= TEXT.length; at += 1) {
      const isWithinPair = /[\udc00-\udfff]/.test(TEXT.charAt(at));
      expect(utf16Offset(TEXT, codePointOffset(TEXT, at))).toBe(isWithinPair ? at - 1 : at);
    }
  });

  it('agree with the number of characters that iterating gives', () => {
    expect(codePointOffset(TEXT, TEXT.length)).toBe([...TEXT].length);
    expect(utf16Offset(TEXT, 1_000)).toBe(TEXT.length);
  });
});
