import { describe, expect, it } from 'vitest';
import { CLOSE, CLOSE_REASONS } from '../../../shared/wire/close-codes.ts';

describe('close codes', () => {
  it('are each used once and each have a reason', () => {
    const codes = Object.values(CLOSE);
    expect(new Set(codes).size).toBe(codes.length);
    expect(Object.keys(CLOSE_REASONS).map(Number).sort()).toEqual([...codes].sort());
  });

  it('have reasons that fit a close frame', () => {
    for (const reason of Object.values(CLOSE_REASONS)) {
      expect(new TextEncoder().encode(reason).length).toBeLessThanOrEqual(123);
    }
  });

  it('lie from 4400 to 4499 where somebody must act, and only there', () => {
    const final = Object.entries(CLOSE).filter(([, code]) => code >= 4400 && code <= 4499);
    expect(final.map(([name]) => name)).toEqual([
      'badFrame',
      'signIn',
      'notAllowed',
      'deleted',
      'otherHistory',
      'tooBig',
      'invalidEdit',
    ]);
  });
});
