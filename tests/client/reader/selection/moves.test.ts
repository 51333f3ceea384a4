import { describe, expect, it } from 'vitest';
import {
  extendBySentence,
  extendByWord,
  moveBySentence,
  type Picked,
  rangeOf,
  wholeWords,
} from '../../../../client/reader/selection/moves.ts';
import { aText } from '../../../support/a-text.ts';
import { placeOf } from '../place-of.ts';

const text = aText('#A title', 'First one. Second one. Third one.', 'Fourth in a paragraph of its own.');
const words = (picked: Picked | null): string | null => {
  if (picked === null) return null;
  const { start, end } = rangeOf(picked);
  return text.text.slice(start, end);
};
const pick = (of: string): Picked => {
  const { start, end } = placeOf(text, of);
  return { from: start, to: end };
};

describe('moving by sentence', () => {
  it('begins where somebody reads', () => {
    expect(words(moveBySentence(text, null, 1, placeOf(text, 'Second').start))).toBe('Second one.');
  });

  it('goes on and back, from block to block', () => {
    expect(words(moveBySentence(text, pick('First one.'), 1, 0))).toBe('Second one.');
    expect(words(moveBySentence(text, pick('Third one.'), 1, 0))).toBe('Fourth in a paragraph of its own.');
    expect(words(moveBySentence(text, pick('First one.'), -1, 0))).toBe('A title');
  });

  it('stays at the ends of the text', () => {
    expect(words(moveBySentence(text, pick('Fourth in a paragraph of its own.'), 1, 0))).toMatch(/^Fourth/);
    expect(words(moveBySentence(text, pick('A title'), -1, 0))).toBe('A title');
  });
});

describe('extending by sentence', () => {
  it('grows on, and shrinks back to one sentence', () => {
    const two = extendBySentence(text, pick('First one.'), 1);
    expect(words(two)).toBe('First one. Second one.');
    expect(words(extendBySentence(text, two, -1))).toBe('First one.');
  });

  it('turns round at one sentence and grows the other way', () => {
    const back = extendBySentence(text, pick('Second one.'), -1);
    expect(words(back)).toBe('First one. Second one.');
    expect(words(extendBySentence(text, back, -1))).toBe('A title First one. Second one.');
    expect(words(extendBySentence(text, back, 1))).toBe('Second one.');
  });
});

describe('extending by word', () => {
  it('takes a word more, and gives one back', () => {
    const more = extendByWord(text, pick('First one.'), 1);
    expect(words(more)).toBe('First one. Second');
    expect(words(extendByWord(text, pick('Fourth in a'), -1))).toBe('Fourth in');
  });

  it('keeps one word', () => {
    expect(words(extendByWord(text, pick('Fourth'), -1))).toBe('Fourth');
  });

  it('grows backwards where the moving end is the first', () => {
    const { start, end } = placeOf(text, 'Second one.');
    expect(words(extendByWord(text, { from: end, to: start }, -1))).toBe('one. Second one.');
    expect(words(extendByWord(text, { from: end, to: start }, 1))).toMatch(/one\.$/);
  });
});

describe('a selection by pointer', () => {
  const whole = (words: string): string => {
    const { start, end } = wholeWords(text.text, placeOf(text, words));
    return text.text.slice(start, end);
  };

  it('takes the words that it cuts whole, in any script', () => {
    expect(whole('econd o')).toBe('Second one');
    expect(whole('Second one.')).toBe('Second one.');
    expect(whole(' one. Th')).toBe(' one. Third');
    const chinese = '我们认为共同研究的成本很高';
    expect(wholeWords(chinese, { start: 0, end: 2 })).toEqual({ start: 0, end: 2 });
  });
});
