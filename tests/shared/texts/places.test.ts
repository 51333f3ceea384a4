import { describe, expect, it } from 'vitest';
import { blocksIn, pageAt, pagesOf, paragraphAt } from '../../../shared/texts/places.ts';
import { aText } from '../../support/a-text.ts';

const TEXT = aText(
  '#Head',
  { kind: 'paragraph', raw: 'first one', page: '4' },
  { kind: 'item', raw: 'second', page: '5' },
);
const at = (words: string): number => TEXT.text.indexOf(words);

describe('paragraphAt', () => {
  it('finds the block of an offset, its first character and the space behind it included', () => {
    expect(paragraphAt(TEXT, 0)?.index).toBe(0);
    expect(paragraphAt(TEXT, at('first'))?.index).toBe(1);
    expect(paragraphAt(TEXT, at('one') + 3)?.block.kind).toBe('paragraph');
    expect(paragraphAt(TEXT, at('second'))?.block.kind).toBe('item');
    expect(paragraphAt(TEXT, TEXT.text.length)?.index).toBe(2);
  });

  it('finds none past the text, nor where a text has no blocks', () => {
    expect(paragraphAt(TEXT, TEXT.text.length + 1)).toBeUndefined();
    expect(paragraphAt({ blocks: [] }, 0)).toBeUndefined();
    expect(paragraphAt({ blocks: [{ kind: 'paragraph', start: 4, end: 6 }] }, 2)).toBeUndefined();
  });
});

describe('blocksIn', () => {
  it('gives the blocks that a range has a character of', () => {
    expect(blocksIn(TEXT, { start: 0, end: 1 })).toEqual({ start: 0, end: 1 });
    expect(blocksIn(TEXT, { start: at('one'), end: at('cond') })).toEqual({ start: 1, end: 3 });
    expect(blocksIn(TEXT, { start: at('first'), end: at('second') })).toEqual({ start: 1, end: 2 });
    expect(blocksIn(TEXT, { start: 0, end: TEXT.text.length })).toEqual({ start: 0, end: 3 });
  });

  it('gives none for a range that holds nothing but the space between two, or nothing at all', () => {
    const space = at('first') - 1;
    const { start, end } = blocksIn(TEXT, { start: space, end: space + 1 });
    expect(start).toBe(end);
    const caret = blocksIn(TEXT, { start: at('first'), end: at('first') });
    expect(caret.start).toBe(caret.end);
  });
});

describe('pages', () => {
  it('are those that an offset or a range lies on', () => {
    expect(pageAt(TEXT, 0)).toBeUndefined();
    expect(pageAt(TEXT, at('one'))).toBe('4');
    expect(pageAt(TEXT, at('second'))).toBe('5');
    expect(pagesOf(TEXT, { start: at('first'), end: at('one') })).toBe('4');
    expect(pagesOf(TEXT, { start: at('first'), end: at('second') })).toBe('4');
    expect(pagesOf(TEXT, { start: at('one'), end: at('cond') })).toBe('4–5');
    expect(pagesOf(TEXT, { start: 0, end: at('one') })).toBe('4');
    expect(pagesOf(TEXT, { start: 0, end: 2 })).toBeUndefined();
  });
});
