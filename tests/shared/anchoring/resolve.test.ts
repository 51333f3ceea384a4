import { describe, expect, it } from 'vitest';
import { describe as describePassage } from '../../../shared/anchoring/describe.ts';
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

describe('numbers among the words', () => {
  const TEXT =
    'In the first trial 5 women of 40 died at home. In the second trial 7 women of 40 died at home.';

  it('tell one passage from another', () => {
    expect(find({ exact: '7 women of 40 died' }, TEXT)).toMatchObject({
      state: 'anchored',
      start: 67,
      end: 85,
    });
  });

  it('that have changed are words that have changed', () => {
    const quotation = { exact: 'first trial 6 women of 40 died at home', prefix: 'In the ' };
    expect(find(quotation, TEXT)).toMatchObject({
      state: 'moved',
      change: { kind: 'words', diff: [{ kind: 'same' }, { text: '6 ' }, { text: '5 ' }, { kind: 'same' }] },
    });
  });

  it('are looked for as they are written when there is nothing else', () => {
    expect(find({ exact: '[2]' }, 'Oliver et al. [2] say so.')).toEqual({
      state: 'anchored',
      start: 14,
      end: 17,
    });
    expect(find({ exact: '[3]' }, 'Oliver et al. [2] say so.').state).toBe('orphaned');
    expect(find({ exact: '[2]' }, 'First [2], then [2].').state).toBe('ambiguous');
  });
});

describe('a passage among other words', () => {
  const PASSAGE = 'academic research is shaped by the norms that its own funders have set for it';

  it('has moved when it is long enough to be no other', () => {
    const quotation = { exact: PASSAGE, prefix: 'We begin with this claim: ', suffix: ', as we shall see.' };
    const text = `Nothing else is left of what was said before. Indeed ${PASSAGE}! And this ends it.`;
    expect(find(quotation, text)).toMatchObject({ state: 'moved', change: { kind: 'place' } });
  });

  it('is an orphan when it is so short that it may be chance, and is offered', () => {
    const quotation = {
      exact: 'shaped by',
      prefix: 'the questions were all ',
      suffix: ' patients themselves',
    };
    expect(find(quotation, `${PASSAGE}.`)).toMatchObject({ state: 'orphaned', best: { start: 21, end: 30 } });
  });
});

describe('any script', () => {
  const TEXTS: readonly (readonly [name: string, before: string, passage: string, after: string])[] = [
    ['emoji', 'So 👩‍👩‍👧‍👦 went ', '🙂 out 🇫🇷 and e\u0301 in', ' again 🙂.'],
    [
      'Chinese',
      '共同生产的概念起源于奥斯特罗姆的',
      '工作，并且在𠮷野家被进一步发展',
      '成为一种平等主义的模式。',
    ],
    [
      'Hebrew with controls of direction',
      'אמר \u2067',
      'המחקר המשותף (co-production) הוא יקר',
      '\u2069 מאוד.',
    ],
    [
      'characters without width',
      'The\u200b dark ',
      'si\u200bde of co\u00adpro\u2060duction',
      ' is not\u200d all.',
    ],
    ['Thai', 'การวิจัย', 'ร่วมผลิตความรู้', 'มีค่าใช้จ่ายสูง'],
  ];

  it.each(TEXTS)('is found where it stands: %s', (_, before, passage, after) => {
    const text = before + passage + after;
    const { start, end, ...quotation } = describePassage(text, before.length, before.length + passage.length);
    expect(quotation.exact).toBe(passage);
    expect(find(quotation, text)).toEqual({ state: 'anchored', start, end });
    const later = `${'x 🙂 '.repeat(9)}${text}`;
    expect(find({ ...quotation, start, end, textHash: OTHER }, later, THIS)).toMatchObject({
      state: 'anchored',
      start: start + 45,
    });
  });
});

describe('hostile texts', () => {
  it('of one letter, or of the same words for ever, are answered', () => {
    const letters = 'a'.repeat(200_000);
    expect(find({ exact: 'a'.repeat(300) }, letters).state).toBe('orphaned');
    expect(find({ exact: `${'ab'.repeat(500)}`, prefix: 'x' }, 'ba '.repeat(60_000)).state).not.toBe(
      'anchored',
    );
    expect(find({ exact: '   ' }, letters).state).toBe('orphaned');
    expect(find({ exact: 'words' }, '')).toEqual({ state: 'orphaned', best: undefined });
  });
});
