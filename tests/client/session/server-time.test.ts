import { describe, expect, it } from 'vitest';
import { createServerTime } from '../../../client/session/server-time.ts';
import { at } from '../../support/builders.ts';

/** A device whose clock is at `at(0)`, and a server whose clock is said to be at some second when it answers. */
function desk() {
  let now = Date.parse(at(0));
  const time = createServerTime({ now: () => now });
  /** Asks, and hears after so many milliseconds. */
  const hear = (tripMs: number, second: number): number => {
    const askedAt = now;
    now += tripMs;
    time.note(askedAt, at(second));
    now = askedAt;
    return time.aheadMs();
  };
  return { time, hear };
}

describe('the time of the server', () => {
  it('is this device’s until an answer says another', () => {
    const { time, hear } = desk();
    expect(time.aheadMs()).toBe(0);
    expect(hear(1_000, 60)).toBe(59_500);
  });

  it('is what the answer of the shortest round trip says, in whatever order they come', () => {
    const { hear } = desk();
    expect([hear(800, 60), hear(200, 60), hear(1_500, 70)]).toEqual([59_600, 59_900, 59_900]);
  });

  it('is not taken from an answer that took longer than two seconds, or came before it was asked for', () => {
    const { hear } = desk();
    expect([hear(2_001, 60), hear(-1, 60), hear(2_000, 60)]).toEqual([0, 0, 59_000]);
  });

  it('is compared anew over another connection, which may be slower', () => {
    const { time, hear } = desk();
    hear(200, 60);
    time.renew();
    expect(time.aheadMs()).toBe(59_900);
    expect(hear(1_000, 70)).toBe(69_500);
  });
});
