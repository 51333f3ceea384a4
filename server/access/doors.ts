import type { MapId, ParticipantId } from '../../shared/base/ids.ts';

/** Why people who are in a map must come in anew, or not at all. */
export type SeatEnd = 'role-changed' | 'link-withdrawn' | 'removed';

/** Where open connections are told that what their people may do has changed. */
export interface Doors {
  /** Closes every connection of these people in a map, at once; call it after the change is stored. */
  changed(map: MapId, people: readonly ParticipantId[], why: SeatEnd): void;
}
