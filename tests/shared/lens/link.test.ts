import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASPECT_NAMES, isClear, type Lens } from '../../../shared/lens/lens.ts';
import { LENS_TEXT_MAX, parseLens, printLens } from '../../../shared/lens/link.ts';

const keys = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 4,
});
const anyLens = fc.dictionary(fc.constantFrom(...ASPECT_NAMES), keys) as fc.Arbitrary<Lens>;

describe('a lens in a link', () => {
  it('M94: is read as it was written', () => {
    fc.assert(
      fc.property(anyLens, fc.constantFrom('fade' as const, 'fold' as const), (lens, mode) => {
        const read = parseLens(printLens({ lens, mode }));
        expect(read).toEqual(isClear(lens) ? null : { lens: { ...lens }, mode });
      }),
    );
  });

  it('is written so that people can read it', () => {
    const lens: Lens = { kind: ['cost', 'claim'], tag: ['time, money'] };
    expect(printLens({ lens, mode: 'fade' })).toBe('lens=fade&kind=cost,claim&tag=time%2C%20money');
  });

  it('M94: takes any text without failing, and nothing of it that is no lens', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseLens(text)));
    expect(parseLens('kind=cost')).toBeNull();
    expect(parseLens('lens=dazzle&kind=cost')).toBeNull();
    expect(parseLens('lens=fade')).toBeNull();
    expect(parseLens('lens=fade&mood=bright')).toBeNull();
    expect(parseLens('lens=fade&mood=bright&kind=cost')?.lens).toEqual({ kind: ['cost'] });
    expect(parseLens('lens=fade&tag=whole,%E0%A4')?.lens).toEqual({ tag: ['whole'] });
    expect(parseLens(`lens=fade&tag=${'x'.repeat(LENS_TEXT_MAX)}`)).toBeNull();
  });

  it('writes half a pair of surrogates as a sign that stands for what is lost', () => {
    const read = parseLens(printLens({ lens: { words: ['a\ud800'] }, mode: 'fold' }));
    expect(read?.lens).toEqual({ words: ['a\ufffd'] });
  });
});
