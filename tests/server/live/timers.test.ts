import { expect, it, vi } from 'vitest';
import { monotonicClock } from '../../../server/live/timers.ts';

it('has a clock for durations that goes on when the machine’s is set', () => {
  const before = monotonicClock.now();
  const now = vi.spyOn(Date, 'now').mockReturnValue(0);
  const after = monotonicClock.now();
  now.mockRestore();
  expect(after).toBeGreaterThanOrEqual(before);
  expect(after - before).toBeLessThan(60_000);
});
