import type { Clock } from '../../shared/base/clock.ts';

interface Waiting {
  readonly at: number;
  readonly run: () => void;
}

/** A clock and timers that stand still until a test moves them. */
export class ManualTime implements Clock {
  #now: number;
  readonly #waiting = new Set<Waiting>();

  constructor(start = Date.UTC(2026, 0, 5, 9)) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, run: () => void): () => void {
    const waiting = { at: this.#now + milliseconds, run };
    this.#waiting.add(waiting);
    return () => this.#waiting.delete(waiting);
  }

  /** As `after` no time at all. */
  soon(run: () => void): void {
    this.after(0, run);
  }

  /** How many timers are set. */
  get pending(): number {
    return this.#waiting.size;
  }

  /** Lets time pass: runs what falls due, in order, and after each lets the promises it set off settle. */
  async advance(milliseconds: number): Promise<void> {
    // What was set off before may yet set timers.
    await settled();
    const end = this.#now + milliseconds;
    for (let next = this.#nextBefore(end); next !== undefined; next = this.#nextBefore(end)) {
      this.#now = next.at;
      this.#waiting.delete(next);
      next.run();
      await settled();
    }
    this.#now = end;
    await settled();
  }

  #nextBefore(end: number): Waiting | undefined {
    return [...this.#waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}

/** Resolves after everything that is ready to run has run. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
