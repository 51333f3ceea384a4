import { describe, expect, it } from 'vitest';
import { BelievedTime } from '../../../server/live/believed-time.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 5);

/** A clock that may be set, beside time that only passes. */
function times() {
  const at = { wall: START, passed: 0 };
  const believed = new BelievedTime({ now: () => at.wall }, () => at.passed / 1000);
  return {
    believed,
    pass: (ms: number): void => {
      at.wall += ms;
      at.passed += ms;
    },
    set: (by: number): void => {
      at.wall += by;
    },
  };
}

describe('the time by which history is dropped', () => {
  it('S9.6 is the clock’s own while that goes evenly, or is set by little', () => {
    const { believed, pass, set } = times();
    pass(40 * DAY);
    expect(believed.now()).toBe(START + 40 * DAY);
    set(HOUR / 2);
    expect(believed.now()).toBe(START + 40 * DAY + HOUR / 2);
  });

  it('S9.6 goes on as before when the clock jumps ahead, and follows after a day', () => {
    const { believed, pass, set } = times();
    set(365 * DAY);
    expect(believed.now()).toBe(START);
    pass(23 * HOUR);
    expect(believed.now()).toBe(START + 23 * HOUR);
    pass(HOUR);
    expect(believed.now()).toBe(START + 366 * DAY);
  });

  it('S9.6 is the clock’s own again once that is set right', () => {
    const { believed, pass, set } = times();
    set(365 * DAY);
    expect(believed.now()).toBe(START);
    pass(HOUR);
    set(-365 * DAY);
    expect(believed.now()).toBe(START + HOUR);
  });
});
