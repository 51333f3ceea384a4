import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../../shared/texts/wording.ts';

describe('wordingOf', () => {
  it('is the same for the same words, and 14 hexadecimal digits', () => {
    expect(wordingOf('It costs time.', 'costs')).toBe(wordingOf('It costs time.', 'costs'));
    expect(wordingOf('', '')).toMatch(/^[0-9a-f]{14}$/);
  });

  it('differs when either text differs, or where one ends', () => {
    const samples = [
      ['a', 'bc'],
      ['ab', 'c'],
      ['', 'abc'],
      ['abc', ''],
      ['A', 'bc'],
      ['a', 'bc '],
    ] as const;
    expect(new Set(samples.map(([statement, quotation]) => wordingOf(statement, quotation))).size).toBe(
      samples.length,
    );
  });

  it('tells thousands of statements apart', () => {
    const seen = new Set(
      Array.from({ length: 20_000 }, (_, index) => wordingOf(`It costs ${index} days.`, 'time')),
    );
    expect(seen.size).toBe(20_000);
  });
});
