import { describe, expect, it } from 'vitest';
import { whoIn } from '../../../shared/unseen/who.ts';
import { p } from '../../support/builders.ts';

const MINUTE = 60_000;

function minute(name: string | null, number: number) {
  return {
    participant: name === null ? null : p(name),
    since: number * MINUTE,
    until: number * MINUTE + 30_000,
  };
}

describe('who did something in a stretch of time', () => {
  const span = { from: 3 * MINUTE, to: 6 * MINUTE };

  it('is whoever alone did anything in it', () => {
    expect(whoIn([minute('ana', 1), minute('ben', 4), minute('ben', 5), minute('ana', 8)], span)).toBe(
      'p_ben',
    );
  });

  it('is nobody in particular when several did', () => {
    expect(whoIn([minute('ana', 1), minute('ben', 4), minute('cleo', 5)], span)).toBeUndefined();
    expect(whoIn([minute('ana', 1), minute('ben', 4), minute(null, 5)], span)).toBeUndefined();
  });

  it('is nobody in particular when what is remembered begins later', () => {
    expect(whoIn([minute('ben', 4)], span)).toBeUndefined();
  });

  it('leaves room for clocks that disagree by seconds', () => {
    const [start, end] = [4 * MINUTE + 33_000, 4 * MINUTE + 34_000];
    expect(whoIn([minute('ana', 1), minute('ben', 4)], { from: start, to: end })).toBe('p_ben');
  });
});
