import * as z from 'zod/mini';
import { isOfMap, keyOf, readKept } from './kept.ts';

const KEY = 'penumbra:visits';
/** Maps and people whose visits are remembered; of more the one away from longest is forgotten. */
const VISITS_MAX = 40;
/** Whoever comes back within this time, in milliseconds, has not been away: a page is loaded anew for many reasons. */
const AWAY_FROM_MS = 30 * 60_000;

const visits = z.record(
  z.string(),
  z.object({
    /** When the visit before this one ended; null on the first. */
    since: z.nullable(z.iso.datetime()),
    /** When this visit was last known to go on. */
    until: z.iso.datetime(),
  }),
);
type Visits = z.infer<typeof visits>;

/** When somebody was here before the visit that goes on, as an ISO time; null on the first visit. */
export function lastVisit(storage: Storage, map: string, person: string): string | null {
  return readKept(storage, KEY, visits, {})[keyOf(map, person)]?.since ?? null;
}

/** Notes that somebody is here now: as the beginning of a visit, or as the same one going on. */
export function noteVisit(storage: Storage, map: string, person: string, now: number): void {
  const all = readKept(storage, KEY, visits, {});
  const key = keyOf(map, person);
  const before = all[key];
  const isSame = before !== undefined && now - Date.parse(before.until) < AWAY_FROM_MS;
  const since = isSame ? before.since : (before?.until ?? null);
  write(storage, { ...all, [key]: { since, until: new Date(now).toISOString() } });
}

/** Forgets who was in a map on this device, and when. */
export function forgetVisits(storage: Storage, map: string): void {
  const left = Object.entries(readKept(storage, KEY, visits, {})).filter(([key]) => !isOfMap(key, map));
  write(storage, Object.fromEntries(left));
}

function write(storage: Storage, all: Visits): void {
  const latest = Object.entries(all).sort(([, a], [, b]) => (a.until < b.until ? 1 : -1));
  storage.setItem(KEY, JSON.stringify(Object.fromEntries(latest.slice(0, VISITS_MAX))));
}
