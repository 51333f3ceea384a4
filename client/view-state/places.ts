import * as z from 'zod/mini';
import { type ElementId, isId } from '../../shared/base/ids.ts';
import { isOfMap, keyOf, readKept } from './kept.ts';

const KEY = 'penumbra:places';
/** Maps and people whose place is remembered; of more the one left longest ago is forgotten. */
const PLACES_MAX = 20;
/** Folds that are remembered of one map: as many as a map of 5,000 cards has with something under them. */
const FOLDS_MAX = 5_000;

const elementId = z.custom<ElementId>((id) => isId('element', id));
const place = z.object({
  folded: z.array(elementId).check(z.maxLength(FOLDS_MAX)),
  /** What the canvas showed: the middle of the window, and how near. */
  view: z.nullable(z.object({ x: z.number(), y: z.number(), zoom: z.number() })),
  /** The element that was looked at last. */
  at: z.nullable(elementId),
});
/** Where somebody was in a map, and what they had folded. */
export type Place = z.infer<typeof place>;

/** Of each map and person, the last one left last. */
const places = z.array(z.tuple([z.string(), place]));

/** Where this person was in this map on this device; undefined when they were not in it here. */
export function placeIn(storage: Storage, map: string, person: string): Place | undefined {
  return readKept(storage, KEY, places, []).find(([key]) => key === keyOf(map, person))?.[1];
}

/** Remembers on this device where a person is in a map. */
export function rememberPlace(storage: Storage, map: string, person: string, now: Place): void {
  const key = keyOf(map, person);
  const others = readKept(storage, KEY, places, []).filter(([each]) => each !== key);
  const kept = { ...now, folded: now.folded.slice(0, FOLDS_MAX) };
  storage.setItem(KEY, JSON.stringify([...others, [key, kept]].slice(-PLACES_MAX)));
}

/** Forgets where anybody was in a map on this device. */
export function forgetPlaces(storage: Storage, map: string): void {
  const left = readKept(storage, KEY, places, []).filter(([key]) => !isOfMap(key, map));
  storage.setItem(KEY, JSON.stringify(left));
}
