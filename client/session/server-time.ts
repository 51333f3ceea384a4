import type { Clock } from '../../shared/base/clock.ts';

/** Longest round trip, in milliseconds, whose answer tells the time: of a longer one nobody knows when it was read. */
const TRIP_MS_MAX = 2_000;

/** How far the server's clock is ahead of this device's, by what answers of the server say. */
export interface ServerTime {
  /** In milliseconds; 0 until anything is known. */
  aheadMs(): number;
  /** Notes that the server said a time (ISO 8601) in an answer to what was asked at a moment of this device's clock. */
  note(askedAt: number, said: string): void;
  /** Begins to compare answers anew: the connection is another. */
  renew(): void;
}

/** Follows the server's clock; of the answers of one connection the one of the shortest round trip counts. */
export function createServerTime(clock: Clock): ServerTime {
  let aheadMs = 0;
  let shortest = TRIP_MS_MAX;
  return {
    aheadMs: () => aheadMs,
    note: (askedAt, said) => {
      const trip = clock.now() - askedAt;
      // Below nothing: this device's clock was set meanwhile.
      if (trip < 0 || trip > shortest) return;
      shortest = trip;
      // It read its clock between my asking and my hearing; half way is the best guess.
      aheadMs = Date.parse(said) - (askedAt + trip / 2);
    },
    renew: () => {
      shortest = TRIP_MS_MAX;
    },
  };
}
