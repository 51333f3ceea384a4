import { describe, expect, it } from 'vitest';
import { isInWordsOf, repeatsItsQuotation } from '../../../shared/anchoring/own-words.ts';
import { anAnchor } from '../../support/builders.ts';

const EXACT = 'Co-production “takes time”, and money, of everybody involved.';

describe('a statement', () => {
  it('is in the words of a quotation when it repeats all or part of it, however that is set', () => {
    expect(isInWordsOf(EXACT, EXACT)).toBe(true);
    expect(isInWordsOf("Coproduction 'takes  time'", EXACT)).toBe(true);
    expect(isInWordsOf('Of everybody involved!', EXACT)).toBe(true);
  });

  it('is in its own words as soon as one of them is', () => {
    expect(isInWordsOf('Co-production takes money and time.', EXACT)).toBe(false);
    expect(isInWordsOf('', EXACT)).toBe(false);
  });
});

describe('an element', () => {
  it('repeats its quotation only where it says that it quotes', () => {
    const quoted = anAnchor('quoted', { exact: EXACT, fidelity: 'quoted' });
    expect(repeatsItsQuotation({ text: EXACT, anchors: [quoted] })).toBe(true);
    expect(repeatsItsQuotation({ text: 'It is slow.', anchors: [quoted] })).toBe(false);
    expect(repeatsItsQuotation({ text: EXACT, anchors: [{ ...quoted, fidelity: 'paraphrased' }] })).toBe(
      false,
    );
    expect(repeatsItsQuotation({ text: EXACT, anchors: [] })).toBe(false);
  });
});
