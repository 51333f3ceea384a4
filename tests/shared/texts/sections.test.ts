import { describe, expect, it } from 'vitest';
import { flatSections, sectionAt, sectionPath, sections } from '../../../shared/texts/sections.ts';
import { aText } from '../../support/a-text.ts';

const TEXT = aText('lead', '#One', 'a', '###Deep', 'b', '##Second level', 'c', '#Two', 'd');
const at = (words: string): number => TEXT.text.indexOf(words);
const outline = flatSections(sections(TEXT)).map(({ title, depth, level }) => [title, depth, level]);

describe('sections', () => {
  it('nest by the levels of their headings, also where a level is left out', () => {
    expect(outline).toEqual([
      ['One', 0, 1],
      ['Deep', 1, 3],
      ['Second level', 1, 2],
      ['Two', 0, 1],
    ]);
  });

  it('reach to the next heading of their level or a higher one', () => {
    const [one, two] = sections(TEXT);
    const [deep] = one?.sections ?? [];
    expect(TEXT.text.slice(one?.start, one?.end)).toBe('One a Deep b Second level c ');
    expect(TEXT.text.slice(deep?.start, deep?.end)).toBe('Deep b ');
    expect(TEXT.text.slice(two?.start, two?.end)).toBe('Two d');
    expect(TEXT.blocks[one?.heading ?? -1]?.start).toBe(one?.start);
  });

  it('are none in a text without headings', () => {
    expect(sections(aText('a', 'b'))).toEqual([]);
  });
});

describe('the section of an offset', () => {
  it('is the innermost one, within those around it', () => {
    const path = (offset: number) => sectionPath(sections(TEXT), offset).map(({ title }) => title);
    expect(path(at('b'))).toEqual(['One', 'Deep']);
    expect(path(at('Second'))).toEqual(['One', 'Second level']);
    expect(path(at('lead'))).toEqual([]);
    expect(sectionAt(TEXT, at('b'))).toBe('Deep');
    expect(sectionAt(TEXT, TEXT.text.length - 1)).toBe('Two');
    expect(sectionAt(TEXT, 0)).toBeUndefined();
  });

  it('is the same by both ways, for every offset', () => {
    const top = sections(TEXT);
    for (let offset = 0; offset < TEXT.text.length; offset += 1) {
      expect(sectionPath(top, offset).at(-1)?.title).toBe(sectionAt(TEXT, offset));
    }
  });
});
