import type { Clock } from '../../shared/base/clock.ts';

const HOUR_MS = 3_600_000;
/** A clock that gains more than this, in milliseconds, on the time that really passed was set, or the machine slept. */
const JUMP_MS = HOUR_MS;
/** How long a jump forward has to last before it is believed: time for somebody to notice a wrong clock. */
const LASTING_MS = 24 * HOUR_MS;

/**
 * The time by which history is dropped. A clock that jumps ahead by a month must not take a month of history with it:
 * a jump counts only after it has lasted, as long as this process sees it happen.
 */
export class BelievedTime {
  readonly #clock: Clock;
  readonly #seconds: () => number;
  #seen: { readonly wall: number; readonly passed: number };
  /** Jumps that are not believed yet, and until when, in milliseconds that passed. */
  #jumps: readonly { readonly by: number; readonly until: number }[] = [];

  /** `seconds` counts from any start and cannot be set. */
  constructor(clock: Clock, seconds: () => number) {
    this.#clock = clock;
    this.#seconds = seconds;
    this.#seen = { wall: clock.now(), passed: seconds() * 1000 };
  }

  now(): number {
    const wall = this.#clock.now();
    const passed = this.#seconds() * 1000;
    const gained = wall - this.#seen.wall - (passed - this.#seen.passed);
    this.#seen = { wall, passed };
    if (gained > JUMP_MS) this.#jumps = [...this.#jumps, { by: gained, until: passed + LASTING_MS }];
    // Somebody set it right.
    if (gained < -JUMP_MS) this.#jumps = [];
    this.#jumps = this.#jumps.filter(({ until }) => until > passed);
    return this.#jumps.reduce((now, { by }) => now - by, wall);
  }
}
