import type { Result } from '../../shared/base/result.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import type { MapHistory, NamedVersion } from '../../shared/wire/history.ts';

/** What went wrong, in a sentence for people. */
export type Told<T> = Result<T, string>;

/** A map as it was, with what could not be read of it. */
export interface PastMap {
  readonly map: ArgumentMap;
  /** Ids of records that were there and were left out. */
  readonly unread: ReadonlySet<string>;
}

/** Where the past comes from. */
export interface HistorySource {
  timeline(): Promise<Told<MapHistory>>;
  /** The map as it was after an edit. */
  at(seq: number): Promise<Told<PastMap>>;
  /** The map as a named version keeps it. */
  version(id: string): Promise<Told<PastMap>>;
  /** Keeps a state, or the present one, under a name. */
  name(name: string, seq: number | undefined): Promise<Told<NamedVersion>>;
  remove(version: string): Promise<Told<void>>;
}

/** A moment that can be looked at. */
export interface Point {
  readonly seq: number;
  /** When its last edit was made. */
  readonly at: number;
  /** The named version that keeps it, if it was chosen as such. */
  readonly version: NamedVersion | null;
}

/** A moment with the map as it was then. */
export interface Past extends PastMap {
  readonly point: Point;
}

/** The side of a comparison that the canvas shows. */
export type Side = 'then' | 'now';
