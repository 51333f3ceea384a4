import { describe, expect, it } from 'vitest';
import { sentenceAt, sentencesIn } from '../../../shared/texts/sentences.ts';
import { aText } from '../../support/a-text.ts';

function cut(...paragraphs: readonly string[]): string[] {
  const text = aText(...paragraphs);
  return sentencesIn(text, { start: 0, end: text.text.length }).map(({ start, end }) =>
    text.text.slice(start, end),
  );
}

describe('sentencesIn', () => {
  it('cuts at the ends of sentences and leaves the spaces between them out', () => {
    expect(cut('It costs time. Does it? It does!')).toEqual(['It costs time.', 'Does it?', 'It does!']);
  });

  it.each([
    'Oliver et al. Commentaries are short.',
    'Many forms, e.g. Citizen science, exist.',
    'Some, i.e. NHS staff, were paid.',
    'See Fig. 3 and pp. 284–93 there.',
    'The paper by J. B. Smith and V. J. Palmer says so.',
    'Dr. Knowles and Prof. Carr agree.',
    'This holds, cf. Ostrom [1], p. 1083, throughout.',
    'It rose by 0.05 Percent of all.',
    'Smith, A. (eds.) Handbook of research.',
  ])('does not take an abbreviation for an end: %s', (sentence) => {
    expect(cut(sentence)).toEqual([sentence]);
  });

  it('keeps a citation with the sentence that it stands behind', () => {
    expect(cut('This is so.[12, 13] Yet it is not.')).toEqual(['This is so.[12, 13]', 'Yet it is not.']);
    expect(cut('This is so.¹² Yet it is not.')).toEqual(['This is so.¹²', 'Yet it is not.']);
    expect(cut('This is so.12 Yet it is not.')).toEqual(['This is so.12', 'Yet it is not.']);
    expect(cut('As Oliver et al. [2] say, it is so. We differ [25].')).toEqual([
      'As Oliver et al. [2] say, it is so.',
      'We differ [25].',
    ]);
  });

  it('keeps closing quotes and brackets with their sentence', () => {
    expect(cut('“It is so.” He left. (It was late.) Then')).toEqual([
      '“It is so.”',
      'He left.',
      '(It was late.)',
      'Then',
    ]);
  });

  it('knows the full stops of other scripts', () => {
    expect(cut('共同生产。研究成本。')).toEqual(['共同生产。', '研究成本。']);
  });

  it('ends a sentence with its paragraph', () => {
    expect(cut('One without an end', 'and another')).toEqual(['One without an end', 'and another']);
  });

  it('gives those that a range touches, whole', () => {
    const text = aText('First one. Second one. Third one.');
    const words = (start: string, end: string) =>
      sentencesIn(text, { start: text.text.indexOf(start), end: text.text.indexOf(end) }).map((each) =>
        text.text.slice(each.start, each.end),
      );
    expect(words('one', 'Second')).toEqual(['First one.']);
    expect(words('cond', 'ird')).toEqual(['Second one.', 'Third one.']);
    expect(sentencesIn(text, { start: 10, end: 11 })).toEqual([]);
  });
});

describe('sentenceAt', () => {
  it('is the one that an offset lies in', () => {
    const text = aText('First one. Second one.', 'Third.');
    const at = (offset: number) => {
      const found = sentenceAt(text, offset);
      return found && text.text.slice(found.start, found.end);
    };
    expect(at(0)).toBe('First one.');
    expect(at(10)).toBe('First one.');
    expect(at(11)).toBe('Second one.');
    expect(at(text.text.length)).toBe('Third.');
    expect(sentenceAt(text, text.text.length + 1)).toBeUndefined();
  });
});
