import type { SeenId, SeenRecord } from '../../shared/unseen/seen.ts';

/** What this device remembers of somebody's last visit to a map. */
export interface Remembered {
  readonly seen: Map<SeenId, SeenRecord>;
  /** Until when they had seen all there was, in milliseconds since 1970: when they were last there, or before. */
  readonly at: number;
}

/** Where it is kept what somebody has seen of a map. */
export interface SeenMemory {
  /** Undefined on the first visit. */
  load(): Promise<Remembered | undefined>;
  /** Keeps what was seen of these records, or forgets them where it is undefined, and when. */
  keep(changes: ReadonlyMap<SeenId, SeenRecord | undefined>, at: number): void;
}
