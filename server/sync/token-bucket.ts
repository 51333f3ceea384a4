import type { Clock } from '../../shared/base/clock.ts';

/** Allows a sustained rate with bursts. */
export class TokenBucket {
  readonly #clock: Clock;
  readonly #perSecond: number;
  readonly #atOnce: number;
  #tokens: number;
  #filledAt: number;

  constructor(clock: Clock, perSecond: number, atOnce: number) {
    this.#clock = clock;
    this.#perSecond = perSecond;
    this.#atOnce = atOnce;
    this.#tokens = atOnce;
    this.#filledAt = clock.now();
  }

  /** Takes one; false when none is left. */
  take(): boolean {
    const now = this.#clock.now();
    // A clock that was set back must not empty the bucket.
    const seconds = Math.max(0, now - this.#filledAt) / 1000;
    this.#filledAt = now;
    this.#tokens = Math.min(this.#atOnce, this.#tokens + seconds * this.#perSecond);
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
