import type { Clock } from '../../shared/base/clock.ts';
import type { Limits } from '../live/limits.ts';
import { TokenBucket } from './token-bucket.ts';

/** What a turnstile says: come in; wait and try again after the handshake; or not even that. */
export type Passage = 'in' | 'later' | 'full';

/** Counts who comes in: how many wait, how many a second, and how many from one address. */
export class Turnstile {
  readonly #limits: Limits;
  readonly #rate: TokenBucket;
  readonly #byAddress = new Map<string, number>();
  #pending = 0;

  constructor(limits: Limits, clock: Clock) {
    this.#limits = limits;
    this.#rate = new TokenBucket(clock, limits.handshakesPerSecond, limits.handshakesPerSecond);
  }

  /** Decides about one more socket from an address; `full` is cheap, and for when there are too many even to refuse well. */
  pass(address: string): Passage {
    if (this.#pending >= this.#limits.pendingSockets) return 'full';
    if ((this.#byAddress.get(address) ?? 0) >= this.#limits.socketsPerAddress) return 'later';
    return this.#rate.take() ? 'in' : 'later';
  }

  /** Counts a socket until the returned function is called. */
  enter(address: string): () => void {
    this.#byAddress.set(address, (this.#byAddress.get(address) ?? 0) + 1);
    return () => {
      const left = (this.#byAddress.get(address) ?? 1) - 1;
      if (left === 0) this.#byAddress.delete(address);
      else this.#byAddress.set(address, left);
    };
  }

  /** Counts a socket as waiting until the returned function is called. */
  wait(): () => void {
    this.#pending += 1;
    return () => {
      this.#pending -= 1;
    };
  }
}
