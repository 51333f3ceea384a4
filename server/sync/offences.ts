import type { Clock } from '../../shared/base/clock.ts';
import type { MapId, ParticipantId } from '../../shared/base/ids.ts';

/** Refused edits within `WINDOW_MS` after which somebody may only read for `BAN_MS`: each makes the server read the map anew. */
const OFFENCES_MAX = 3;
const WINDOW_MS = 10 * 60_000;
const BAN_MS = 60 * 60_000;
/** People remembered at most; those whose last offence is longest ago are forgotten first. */
const REMEMBERED_MAX = 10_000;

/** Remembers whose edits had to be refused, so that nobody can keep the server busy with undoing. */
export class Offences {
  readonly #clock: Clock;
  readonly #times = new Map<string, readonly number[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Notes a refused edit. */
  note(map: MapId, person: ParticipantId): void {
    const key = `${map} ${person}`;
    const now = this.#clock.now();
    const recent = (this.#times.get(key) ?? []).filter((at) => now - at < WINDOW_MS);
    this.#times.delete(key);
    this.#times.set(key, [...recent, now].slice(-OFFENCES_MAX));
    const [oldest] = this.#times.keys();
    if (this.#times.size > REMEMBERED_MAX && oldest !== undefined) this.#times.delete(oldest);
  }

  /** Whether somebody may only read for now. */
  mayOnlyRead(map: MapId, person: ParticipantId): boolean {
    const times = this.#times.get(`${map} ${person}`) ?? [];
    const last = times.at(-1);
    return times.length >= OFFENCES_MAX && last !== undefined && this.#clock.now() - last < BAN_MS;
  }
}
