import fc from 'fast-check';
import { describe, it } from 'vitest';
import { aHistory, simulate } from './simulate.ts';

describe('peers who edit at once', () => {
  it('end in equal maps that hold every rule, in whatever order, how often and how late updates come', () => {
    fc.assert(
      fc.property(aHistory(90), (history) => {
        simulate(history);
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});
