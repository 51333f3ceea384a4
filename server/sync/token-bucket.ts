import type { Clock } from '../../shared/base/clock.ts';

/** Frames a second that a connection may send for long: typing and a moving pointer need some 40. */
export const FRAMES_PER_SECOND = 200;
/** Frames that it may send at once, as after a large paste made of many edits. */
export const FRAMES_AT_ONCE = 1_000;

/** Allows a sustained rate with bursts. */
export class TokenBucket {
  readonly #clock: Clock;
  #tokens = FRAMES_AT_ONCE;
  #filledAt: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#filledAt = clock.now();
  }

  /** Takes one; false when none is left. */
  take(): boolean {
    const now = this.#clock.now();
    // A clock that was set back must not empty the bucket.
    const seconds = Math.max(0, now - this.#filledAt) / 1000;
    this.#filledAt = now;
    this.#tokens = Math.min(FRAMES_AT_ONCE, this.#tokens + seconds * FRAMES_PER_SECOND);
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
