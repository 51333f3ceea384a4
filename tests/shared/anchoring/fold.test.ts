import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/anchoring/fold.ts';

const folded = (text: string) => fold(text).text;

describe('the form for comparison', () => {
  it.each([
    ['ligatures', 'the oﬃce is ﬁne', 'the office is fine'],
    ['line ends within words', 'col- laboration and co-\nproduction', 'collaboration and co-production'],
    ['soft hyphens', 'col\u00adlaboration', 'collaboration'],
    ['quotation marks', '“it’s ‘so’”', "\"it's 'so'\""],
    ['dashes', 'work – and — more', 'work - and - more'],
    ['spaces', 'one\u00a0two\u2009 three', 'one two three'],
    ['characters without width and of direction', 'o\u200bne\u2067 two\u2069\ufeff', 'one two'],
    ['accents', 'Ple\u0301, naïve', 'Pl\u00e9, nai\u0308ve'],
    ['full-width letters', 'Ｔｅｓｔ', 'test'],
    ['small capitals', 'THE TRIAL', 'the trial'],
    ['citation marks', 'et al. [2] say^{1,2} more¹², then', 'et al. say more, then'],
    [
      'citation marks left at words',
      'Oliver et al.2 encourage co-production12,14 here',
      'Oliver et al. encourage co-production here',
    ],
    ['asterisks and signs of footnotes', '*bad* practice†', 'bad practice'],
  ])('is the same whatever the %s', (_, one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it.each([
    ['other words', 'was large', 'was huge'],
    ['a minus', 'by -5.5 points', 'by 5.5 points'],
    ['a range', '1990-2001', '19902001'],
    ['names with numbers', 'p53 and CO2', 'p and CO'],
    ['powers', '10³ and m²', '10 and m'],
    ['sentence marks', 'so; it is', 'so. It is'],
  ])('is another for %s', (_, one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });

  it('keeps apart the numbers that may be citation marks, with their places', () => {
    const { text, marks } = fold('In 12 trials [3, 5] it held.²');
    expect(text).toBe('intrialsitheld.');
    expect(marks.map(({ kind, digits, at }) => [kind, digits, at])).toEqual([
      ['number', '12', 2],
      ['mark', '3,5', 8],
      ['mark', '2', 15],
    ]);
  });

  it('says of each unit which character it comes from', () => {
    const text = 'a ﬁ 🙂e\u0301';
    const { text: units, starts } = fold(text);
    expect(units).toBe('afi🙂e\u0301');
    expect([...starts]).toEqual([0, 2, 2, 4, 4, 6, 7]);
  });
});
