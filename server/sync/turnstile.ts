import type { Clock } from '../../shared/base/clock.ts';
import type { Limits } from '../live/limits.ts';
import { TokenBucket } from './token-bucket.ts';

/** Sockets that may be turned away with a close code at once, which takes a whole handshake; more get HTTP 503. */
const TURNED_AWAY_MAX = 256;

/** What a turnstile says: come in; wait and try again after the handshake; or not even that. */
export type Passage = 'in' | 'later' | 'full';

/** Counts who comes in: how many wait, how many a second, and how many from one address. */
export class Turnstile {
  readonly #limits: Limits;
  readonly #rate: TokenBucket;
  readonly #byAddress = new Map<string, number>();
  #pending = 0;
  #turnedAway = 0;

  constructor(limits: Limits, clock: Clock) {
    this.#limits = limits;
    this.#rate = new TokenBucket(clock, limits.handshakesPerSecond, limits.handshakesPerSecond);
  }

  /** Decides about one more socket from an address; `full` is cheap, and for when there are too many even to refuse well. */
  pass(address: string): Passage {
    if (this.#pending >= this.#limits.pendingSockets) return 'full';
    const isCrowded = (this.#byAddress.get(address) ?? 0) >= this.#limits.socketsPerAddress;
    if (!isCrowded && this.#rate.take()) return 'in';
    return this.#turnedAway >= TURNED_AWAY_MAX ? 'full' : 'later';
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

  /** Counts a socket as being turned away until the returned function is called. */
  turnAway(): () => void {
    this.#turnedAway += 1;
    return () => {
      this.#turnedAway -= 1;
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
