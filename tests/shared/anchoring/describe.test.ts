import { expect, describe as group, it } from 'vitest';
import { describe } from '../../../shared/anchoring/describe.ts';

const TEXT = 'The trial was small. The effect was large in women, but the interval was wide.';
const at = (words: string, text = TEXT) => [text.indexOf(words), text.indexOf(words) + words.length] as const;

group('describe', () => {
  it('gives the words, 32 characters on each side, and where they stand', () => {
    const [start, end] = at('large in women');
    expect(describe(TEXT, start, end)).toEqual({
      exact: 'large in women',
      prefix: 'trial was small. The effect was ',
      suffix: ', but the interval was wide.',
      start,
      end,
    });
    expect(describe(TEXT.repeat(2), start + TEXT.length, end + TEXT.length).prefix).toHaveLength(32);
  });

  it('leaves the spaces around a selection outside', () => {
    const [start, end] = at(' large ');
    expect(describe(TEXT, start, end)).toMatchObject({ exact: 'large', start: start + 1, end: end - 1 });
  });

  it('takes a selection that was made backwards', () => {
    const [start, end] = at('small');
    expect(describe(TEXT, end, start)).toMatchObject({ exact: 'small', start, end });
  });

  it('has no words where nothing but space is selected, and stays within the text', () => {
    expect(describe(TEXT, 3, 4).exact).toBe('');
    expect(describe(TEXT, 7, 7).exact).toBe('');
    expect(describe(TEXT, -5, 1_000)).toMatchObject({ exact: TEXT, prefix: '', suffix: '', start: 0 });
    expect(describe('', 0, 0)).toEqual({ exact: '', prefix: '', suffix: '', start: 0, end: 0 });
  });

  it('takes whole what a selection would cut: a surrogate pair, a family, a flag, a combined accent', () => {
    for (const whole of ['🙂', '👩‍👩‍👧‍👦', '🇫🇷', 'e\u0301', 'ก็']) {
      const text = `one ${whole}${whole} two`;
      const start = text.indexOf(whole);
      const cut = describe(text, start + 1, start + whole.length + 1);
      expect(cut.exact).toBe(whole + whole);
    }
  });

  it('cuts nothing in two at the outer ends of the context', () => {
    const text = `x${'🙂'.repeat(40)} word ${'👩‍👩‍👧'.repeat(9)}`;
    const { prefix, suffix } = describe(text, ...at('word', text));
    expect(prefix).toBe(`${'🙂'.repeat(15)} `);
    expect(suffix).toBe(` ${'👩‍👩‍👧'.repeat(3)}`);
  });
});
