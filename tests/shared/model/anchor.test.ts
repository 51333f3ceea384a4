import { describe, expect, it } from 'vitest';
import { anchor, anchorList, evidenceState, isSecondHand } from '../../../shared/model/anchor.ts';
import { QUOTATION_MAX } from '../../../shared/model/limits.ts';
import { validate } from '../../../shared/model/validate.ts';
import { anAnchor, must, refused, v } from '../../support/builders.ts';

describe('an anchor', () => {
  it('M20: keeps the spaces at the ends of its words, which its offsets count', () => {
    const words = anAnchor('1', { exact: ' their words ', start: 3, end: 16 });
    expect(must(validate(anchor, words))).toEqual(words);
  });

  it.each([
    ['no words', { exact: '  ' }, { path: 'exact', what: 'is empty' }],
    [
      'too many words',
      { exact: 'x'.repeat(QUOTATION_MAX + 1) },
      { path: 'exact', what: `is longer than ${QUOTATION_MAX} characters` },
    ],
    ['a place before the text', { start: -1 }, { path: 'start', what: 'is smaller than 0' }],
    ['half a character', { start: 0.5 }, { path: 'start', what: 'is not a whole number' }],
    ['a short hash', { textHash: 'abc' }, { path: 'textHash', what: 'is not a SHA-256' }],
    ['an invented fidelity', { fidelity: 'sure' }, { path: 'fidelity' }],
    ['no source', { sourceId: 'x' }, { path: 'sourceId', what: 'is not a source id' }],
    [
      'a field of another model',
      { colour: 'red' },
      { path: '', what: 'has what does not belong there: colour' },
    ],
  ])('is refused with %s', (_, fields, complaint) => {
    expect(refused(validate(anchor, { ...anAnchor('1'), ...fields }))).toMatchObject(complaint);
  });
});

describe('the anchors of one element', () => {
  it('M20: are listed by their place in the text, those without a place last', () => {
    const listed = must(
      validate(anchorList(9), [
        anAnchor('z'),
        anAnchor('b'),
        anAnchor('c', { start: 9 }),
        anAnchor('d', { start: 1 }),
      ]),
    );
    expect(listed.map((each) => each.id)).toEqual(['a_d', 'a_c', 'a_b', 'a_z']);
  });

  it('have an id each', () => {
    expect(refused(validate(anchorList(9), [anAnchor('1'), anAnchor('1')]))?.what).toBe(
      'has two entries with the same id',
    );
  });

  it('are not more than the limit', () => {
    expect(refused(validate(anchorList(1), [anAnchor('1'), anAnchor('2')]))?.what).toBe(
      'has more than 1 entries',
    );
  });
});

describe('the evidence state', () => {
  it.each([
    ['none', []],
    ['inferred', ['inferred']],
    ['paraphrased', ['inferred', 'paraphrased', 'inferred']],
    ['quoted', ['paraphrased', 'quoted']],
  ] as const)('M21: is %s for anchors %j', (state, fidelities) => {
    expect(evidenceState(fidelities.map((fidelity, index) => anAnchor(index, { fidelity })))).toBe(state);
  });
});

describe('second hand', () => {
  const cited = { cited: { voice: v('1') } };

  it('M22: is an element whose every anchor is cited', () => {
    expect(isSecondHand([anAnchor('1', cited), anAnchor('2', cited)])).toBe(true);
    expect(isSecondHand([anAnchor('1', cited), anAnchor('2')])).toBe(false);
  });

  it('M22: is no element without anchors', () => {
    expect(isSecondHand([])).toBe(false);
  });
});
