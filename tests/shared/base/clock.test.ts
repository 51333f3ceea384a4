import { expect, it } from 'vitest';
import { isoNow, systemClock } from '../../../shared/base/clock.ts';

it('gives the time of the clock as ISO 8601 in UTC', () => {
  expect(isoNow({ now: () => Date.UTC(2026, 0, 31, 9, 30) })).toBe('2026-01-31T09:30:00.000Z');
});

it('has a clock that shows the time of the machine', () => {
  const before = Date.now();
  const now = systemClock.now();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});
