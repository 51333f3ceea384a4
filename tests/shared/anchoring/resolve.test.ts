import { describe, expect, it } from 'vitest';
import { prepare } from '../../../shared/anchoring/prepare.ts';
import type { Quotation } from '../../../shared/anchoring/quotation.ts';
import { resolve } from '../../../shared/anchoring/resolve.ts';

const TRIAL =
  'The trial was small. The effect was large in women. The effect was large in men, but the confidence interval was wide.';
const THIS = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);

const find = (quotation: Quotation, text = TRIAL, hash?: string) => resolve(quotation, prepare(text), hash);

describe('offsets', () => {
  it('are taken at their word when they count in this very text', () => {
    const quotation = { exact: 'The effect was large', start: 52, end: 72, prefix: 'x', textHash: THIS };
    expect(find(quotation, TRIAL, THIS)).toEqual({ state: 'anchored', start: 52, end: 72 });
  });

  it('are taken at their word where the words stand and nobody says which text they count in', () => {
    expect(find({ exact: 'The effect was large', start: 52, end: 72 })).toMatchObject({ start: 52 });
  });

  it('decide nothing when they count in another text', () => {
    const quotation = { exact: 'The effect was large', start: 52, end: 72, textHash: OTHER };
    expect(find({ ...quotation, prefix: 'l. ', suffix: ' in women' }, TRIAL, THIS)).toMatchObject({
      start: 21,
    });
    expect(find(quotation, TRIAL, THIS).state).toBe('ambiguous');
  });

  it('that do not hold the words are as good as none', () => {
    const quotation = { exact: 'The trial', start: 3, end: 12, textHash: THIS };
    expect(find(quotation, TRIAL, THIS)).toEqual({ state: 'anchored', start: 0, end: 9 });
  });
});

describe('the same words', () => {
  it('are told apart by what stands around them', () => {
    const quotation = { exact: 'The effect was large', prefix: 'in women. ', suffix: ' in men' };
    expect(find(quotation)).toEqual({ state: 'anchored', start: 52, end: 72 });
  });

  it('are for a person to choose from when nothing tells them apart', () => {
    expect(find({ exact: 'The effect was large' })).toMatchObject({
      state: 'ambiguous',
      candidates: [{ start: 21 }, { start: 52 }],
    });
  });
});

describe('other words', () => {
  it('have moved when one place is like them, and say what changed', () => {
    expect(find({ exact: 'The effect was huge in men' })).toEqual({
      state: 'moved',
      start: 52,
      end: 79,
      change: {
        kind: 'words',
        now: 'The effect was large in men',
        diff: [
          { kind: 'same', text: 'The effect was ' },
          { kind: 'gone', text: 'huge ' },
          { kind: 'new', text: 'large ' },
          { kind: 'same', text: 'in men' },
        ],
      },
    });
    const quotation = { exact: 'confidence intervals were wide', start: 87, end: 117, textHash: OTHER };
    expect(find(quotation, TRIAL, THIS)).toMatchObject({ state: 'moved', start: 89, end: 117 });
  });

  it('are orphaned when nothing is like them', () => {
    expect(find({ exact: 'zzzzqqqq' })).toEqual({ state: 'orphaned', best: undefined });
  });
});
