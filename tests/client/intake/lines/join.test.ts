import { describe, expect, it } from 'vitest';
import { joinLines } from '../../../../client/intake/lines/join.ts';
import { vocabularyOf } from '../../../../client/intake/lines/words.ts';

const words = vocabularyOf([
  'Co-production is not coproduction, says co-production; well-being and decision makers.',
  'The making of a decision, understanding, and people-centred care. Standing under a tree.',
]);
const join = (before: string, next: string) => joinLines(before, next, words);

describe('a word that the end of a line divides', () => {
  it('loses the hyphen that only the line gave it', () => {
    expect(join('a prob-', 'lem of definition')).toBe('a problem of definition');
    expect(join('our under-', 'standing of it')).toBe('our understanding of it');
    expect(join('the soft\u00ad', 'ened word')).toBe('the softened word');
  });

  it('keeps the hyphen that the rest of the text gives it', () => {
    expect(join('of co-', 'production,')).toBe('of co-production,');
    expect(join('people-', 'centred')).toBe('people-centred');
    expect(join('call it ‘co-', 'production’')).toBe('call it ‘co-production’');
  });

  it('keeps the hyphen of a compound whose parts the text knows, or whose beginning it has seen before', () => {
    expect(join('the decision-', 'making of')).toBe('the decision-making of');
    expect(join('by co-', 'making it')).toBe('by co-making it');
    expect(join('walking in-', 'decision')).toBe('walking indecision');
  });

  it('keeps hyphens in front of capitals, in numbers, addresses and longer compounds', () => {
    expect(join('non-', 'European')).toBe('non-European');
    expect(join('1999-', '2000')).toBe('1999-2000');
    expect(join('https://doi.org/10.1186/s12961-', 'x')).toBe('https://doi.org/10.1186/s12961-x');
    expect(join('state-of-the-', 'art')).toBe('state-of-the-art');
  });

  it('keeps a hyphen that stands for what is left out', () => {
    expect(join('pre-', 'and post-test')).toBe('pre- and post-test');
  });
});

describe('lines without a divided word', () => {
  it('are joined by one space', () => {
    expect(join('one line ', '  and the next')).toBe('one line and the next');
    expect(join('a dash -', 'and more')).toBe('a dash - and more');
    expect(join('a dash –', 'and more')).toBe('a dash – and more');
  });

  it('are joined without one at a dash or stroke that is tied to its word, and in writing without spaces', () => {
    expect(join('pp. 12–', '15')).toBe('pp. 12–15');
    expect(join('patients/', 'users')).toBe('patients/users');
    expect(join('共同生产', '的定义')).toBe('共同生产的定义');
  });
});
