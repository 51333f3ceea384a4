import { describe, expect, it } from 'vitest';
import { locate } from '../../../shared/anchoring/locate.ts';

const TEXT = 'The dark side is real. They see the dark side only, and the dark side is not all.';
const FIRST = TEXT.indexOf('dark side');
const SECOND = TEXT.indexOf('dark side', FIRST + 1);
const THIRD = TEXT.indexOf('dark side', SECOND + 1);
const LENGTH = 'dark side'.length;

describe('an anchor with offsets', () => {
  it('is exact when the words stand there', () => {
    expect(locate({ exact: 'dark side', start: SECOND, end: SECOND + LENGTH }, TEXT)).toEqual({
      state: 'exact',
      start: SECOND,
      end: SECOND + LENGTH,
    });
  });

  it('is exact at its offsets even where the context has changed', () => {
    const anchor = {
      exact: 'dark side',
      prefix: 'beyond the ',
      suffix: '!',
      start: THIRD,
      end: THIRD + LENGTH,
    };
    expect(locate(anchor, TEXT)).toMatchObject({ state: 'exact', start: THIRD });
  });

  it('has moved when the words stand elsewhere', () => {
    expect(locate({ exact: 'They see', start: 0, end: 8 }, TEXT)).toEqual({
      state: 'moved',
      start: 23,
      end: 31,
    });
  });

  it('has moved to the occurrence whose context fits best', () => {
    const anchor = { exact: 'dark side', prefix: 'and the ', suffix: ' is not', start: 0, end: LENGTH };
    expect(locate(anchor, TEXT)).toMatchObject({ state: 'moved', start: THIRD });
  });

  it('has moved to the best fit even when another occurrence is nearer', () => {
    const anchor = { exact: 'dark side', prefix: 'xyz see the ', start: THIRD + 1, end: THIRD + 1 + LENGTH };
    expect(locate(anchor, TEXT)).toMatchObject({ state: 'moved', start: SECOND });
  });

  it('has moved to the nearest occurrence when the context decides nothing', () => {
    const anchor = { exact: 'dark side', start: SECOND + 2, end: SECOND + 2 + LENGTH };
    expect(locate(anchor, TEXT)).toMatchObject({ state: 'moved', start: SECOND });
  });

  it('has moved when the offsets enclose more than the words', () => {
    expect(locate({ exact: 'They see', start: 23, end: 32 }, TEXT)).toMatchObject({
      state: 'moved',
      start: 23,
    });
  });

  it('is not found when the words stand nowhere', () => {
    expect(locate({ exact: 'bright side', start: 4, end: 15 }, TEXT)).toEqual({ state: 'not-found' });
  });
});

describe('an anchor without offsets', () => {
  it('is exact when the words stand once', () => {
    expect(locate({ exact: 'They see' }, TEXT)).toEqual({ state: 'exact', start: 23, end: 31 });
  });

  it('is exact when the words stand once with their whole context', () => {
    const anchor = { exact: 'dark side', prefix: 'see the ', suffix: ' only' };
    expect(locate(anchor, TEXT)).toMatchObject({ state: 'exact', start: SECOND });
  });

  it('counts as moved when it does not say which of several places is meant', () => {
    expect(locate({ exact: 'dark side' }, TEXT)).toMatchObject({ state: 'moved', start: FIRST });
    expect(locate({ exact: 'dark side', suffix: ' is ' }, TEXT)).toMatchObject({
      state: 'moved',
      start: FIRST,
    });
  });

  it('is not found when the words stand nowhere', () => {
    expect(locate({ exact: 'dark  side' }, TEXT)).toEqual({ state: 'not-found' });
  });
});

describe('overlaps and edges', () => {
  it('finds occurrences that overlap each other', () => {
    expect(locate({ exact: 'aa', prefix: 'ba', suffix: 'c' }, 'baaac')).toMatchObject({ start: 2 });
  });

  it('compares no context beyond the ends of the text', () => {
    expect(locate({ exact: 'side', prefix: 'long before ', suffix: ' long after' }, 'side')).toMatchObject({
      state: 'exact',
      start: 0,
      end: 4,
    });
  });

  it('never finds an empty quotation', () => {
    expect(locate({ exact: '' }, TEXT)).toEqual({ state: 'not-found' });
    expect(locate({ exact: '', start: 3, end: 3 }, TEXT)).toEqual({ state: 'not-found' });
  });
});
