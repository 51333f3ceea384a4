import { describe, expect, it } from 'vitest';
import type { TextPassage } from '../../../../client/reader/passages/resolutions.ts';
import { layOut, matchesByBlock } from '../../../../client/reader/text/text-index.ts';
import { aText } from '../../../support/a-text.ts';
import { anAnchor, anElement } from '../../../support/builders.ts';
import { placeOf } from '../place-of.ts';

const text = {
  ...aText('Time is spent.', 'So is money.', 'And more.'),
  pages: [
    { label: '1', start: 0 },
    { label: '2', start: 18 },
  ],
};
const passage: TextPassage = {
  ...placeOf(text, 'spent. So is'),
  elementId: anElement(1).id,
  anchorId: anAnchor(1).id,
  kind: 'claim',
  voice: undefined,
};

describe('what lies on the blocks of a text', () => {
  it('is on every block that it has a character of, in one layer; pages are where they begin', () => {
    const laid = layOut(text, [passage]);
    expect([...laid.keys()].sort()).toEqual([0, 1]);
    expect(laid.get(0)?.passages).toEqual([{ passage, layer: 0 }]);
    expect(laid.get(1)?.passages).toEqual([{ passage, layer: 0 }]);
    expect(laid.get(0)?.pages.map(({ label }) => label)).toEqual(['1']);
    expect(laid.get(1)?.pages.map(({ label }) => label)).toEqual(['2']);
  });

  it('numbers the matches of a search through the whole text', () => {
    const matches = [placeOf(text, 'is spent'), placeOf(text, 'is money'), placeOf(text, 'more')];
    const found = matchesByBlock(text, matches);
    expect([...found].map(([index, { first, ranges }]) => [index, first, ranges.length])).toEqual([
      [0, 0, 1],
      [1, 1, 1],
      [2, 2, 1],
    ]);
  });
});
