import { describe, expect, it } from 'vitest';
import { validate } from '../../../shared/model/validate.ts';
import { wholeText } from '../../../shared/texts/whole.ts';
import { aText } from '../../support/a-text.ts';
import { must, refused } from '../../support/builders.ts';

const paragraph = (start: number, end: number) => ({ kind: 'paragraph', start, end });

describe('a text that is to be kept', () => {
  it('is what an importer makes', () => {
    const text = aText('#One', 'two three', 'four');
    expect(must(validate(wholeText, text))).toEqual(text);
  });

  it.each([
    ['two  spaces', [paragraph(0, 11)]],
    ['a *mark*', [paragraph(0, 8)]],
    [' a', [paragraph(0, 2)]],
    ['e\u0301', [paragraph(0, 2)]],
  ])('is normalised: not %j', (text, blocks) => {
    expect(refused(validate(wholeText, { text, blocks, pages: [] }))?.path).toBe('text');
  });

  it.each([
    ['none', []],
    ['a gap', [paragraph(0, 3), paragraph(8, 12)]],
    ['a beginning left out', [paragraph(4, 12)]],
    ['an end left out', [paragraph(0, 7)]],
    ['no space between two', [paragraph(0, 2), paragraph(2, 12)]],
    ['a letter between two', [paragraph(0, 1), paragraph(2, 12)]],
    ['two over each other', [paragraph(0, 7), paragraph(4, 12)]],
  ])('is all in blocks: not with %s', (_, blocks) => {
    expect(refused(validate(wholeText, { text: 'one two four', blocks, pages: [] }))?.path).toBe('blocks');
  });
});
