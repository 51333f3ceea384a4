/** Where the time comes from, so that tests decide what time it is. */
export interface Clock {
  /** Milliseconds since 1970 (UTC); of a clock that measures durations only, since any moment. */
  now(): number;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** The clock's time as ISO 8601 in UTC, the form every record stores. */
export function isoNow(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
