import { describe, expect, it } from 'vitest';
import { barAt, stripBars } from '../../../../client/reader/coverage/strip-bars.ts';
import type { TextPassage } from '../../../../client/reader/passages/resolutions.ts';
import { coverage } from '../../../../shared/texts/coverage.ts';
import { aText } from '../../../support/a-text.ts';
import { anAnchor, anElement, aVoice } from '../../../support/builders.ts';
import { placeOf } from '../place-of.ts';

const text = aText('Time is spent.', 'Nobody says so.', 'Money is spent.', 'That is all.');
const oliver = aVoice('oliver').id;
const on = (words: string, kind: TextPassage['kind'], voice: TextPassage['voice']): TextPassage => ({
  ...placeOf(text, words),
  elementId: anElement(1).id,
  anchorId: anAnchor(1).id,
  kind,
  voice,
});
const { blocks } = coverage(text, [
  on('Time', 'claim', oliver),
  on('spent', 'cost', undefined),
  on('Money', 'cost', oliver),
]);

describe('the strip of a paper', () => {
  it('has a bar for each paragraph, with the kinds and voices of what rests on it', () => {
    const bars = stripBars(text.text.length, blocks);
    expect(bars.map(({ kinds, voices }) => [kinds, voices])).toEqual([
      [
        ['cost', 'claim'],
        [oliver, null],
      ],
      [[], []],
      [['cost'], [oliver]],
      [[], []],
    ]);
    expect(bars[0]?.from).toBe(0);
    expect(bars.at(-1)?.to).toBe(1);
  });

  it('draws neighbours as one where there are more than fit', () => {
    const bars = stripBars(text.text.length, blocks, 2);
    expect(bars.map(({ index, kinds }) => [index, kinds])).toEqual([
      [0, ['cost', 'claim']],
      [2, ['cost']],
    ]);
  });

  it('knows which paragraph a height belongs to, or is nearest to', () => {
    const bars = stripBars(text.text.length, blocks);
    expect(barAt(bars, 0)?.index).toBe(0);
    expect(barAt(bars, 0.3)?.index).toBe(1);
    expect(barAt(bars, 2)?.index).toBe(3);
    expect(barAt([], 0.5)).toBeUndefined();
  });
});
