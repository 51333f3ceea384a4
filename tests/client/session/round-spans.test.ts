import { describe, expect, it } from 'vitest';
import { nextLookMs, spanOf } from '../../../client/session/round-spans.ts';
import { at } from '../../support/builders.ts';
import { aRound } from '../../support/rounds.ts';

const ROUND = aRound('one', { endsAt: at(100) });
const CLOSED = { ...ROUND, stage: { name: 'closed', at: at(50), by: null } } as const;
const moment = (second: number) => Date.parse(at(second));

describe('how far a round is', () => {
  it('is ending five seconds before its last minute, and over once it is closed, whatever the time', () => {
    expect([34, 35, 120].map((second) => spanOf(ROUND, moment(second)))).toEqual([
      'open',
      'ending',
      'ending',
    ]);
    expect(spanOf(aRound('two'), moment(120))).toBe('open');
    expect(spanOf(CLOSED, moment(34))).toBe('over');
  });

  it('is looked at again when the first of several is ending, at the latest in a day', () => {
    const later = aRound('two', { endsAt: at(200) });
    expect(nextLookMs([later, ROUND, CLOSED], moment(0))).toBe(35_000);
    expect(nextLookMs([later, ROUND], moment(40))).toBe(95_000);
    expect(nextLookMs([CLOSED, aRound('three')], moment(0))).toBeUndefined();
    const weeks = new Date(moment(0) + 70 * 86_400_000).toISOString();
    expect(nextLookMs([aRound('four', { endsAt: weeks })], moment(0))).toBe(86_400_000);
  });
});
