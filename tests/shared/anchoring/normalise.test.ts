import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../shared/anchoring/normalise.ts';

describe('normaliseText', () => {
  it('folds line breaks, tabs and non-breaking spaces into single spaces', () => {
    expect(normaliseText('the\r\n\r\nlatter\t(partnerships\u00a0\u2009exclusively')).toBe(
      'the latter (partnerships exclusively',
    );
  });

  it('removes the asterisks of markup and keeps the words inside them', () => {
    expect(normaliseText('a *“participatory zeitgeist”*, a **call**')).toBe(
      'a “participatory zeitgeist”, a call',
    );
  });

  it('leaves no double space where an asterisk stood alone', () => {
    expect(normaliseText('one * two')).toBe('one two');
  });

  it('composes accents', () => {
    expect(normaliseText('Ple\u0301')).toBe('Plé');
  });

  it('trims both ends', () => {
    expect(normaliseText('\n  COMMENTARY \n')).toBe('COMMENTARY');
  });

  it('keeps curly quotes, dashes and citation numbers as they stand', () => {
    const text = '“seven evils” – see [66], p. 284–93';
    expect(normaliseText(text)).toBe(text);
  });

  it('changes nothing more when applied twice', () => {
    const once = normaliseText(' *a*  \n * b\u0301* ');
    expect(normaliseText(once)).toBe(once);
  });
});
