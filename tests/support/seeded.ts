/** Chance that a number brings back: the same seed gives the same sequence, on every machine. */
export class Seeded {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to and without 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to and without `below`. */
  int(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** True `share` of the time. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of several; throws when there is none. */
  pick<T>(from: readonly T[]): T {
    const index = this.int(from.length);
    if (from.length === 0) throw new Error('nothing to pick from');
    return from[index] as T;
  }
}
