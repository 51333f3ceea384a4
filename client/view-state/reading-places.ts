import * as z from 'zod/mini';
import { readKept } from './kept.ts';

const KEY = 'penumbra:reading';
/** Texts whose place is remembered; of more the one read longest ago is forgotten. */
const PLACES_MAX = 50;

/** Where somebody was in a text, by the text's hash: the offset of the block at the top. The last one was read last. */
const places = z.array(z.tuple([z.string(), z.int().check(z.gte(0))]));

/** Where somebody on this device was last in a text; undefined for a text not read here yet. */
export function readingPlace(storage: Storage, hash: string): number | undefined {
  return readKept(storage, KEY, places, []).find(([each]) => each === hash)?.[1];
}

/** Remembers on this device where somebody is in a text. */
export function rememberReading(storage: Storage, hash: string, offset: number): void {
  const others = readKept(storage, KEY, places, []).filter(([each]) => each !== hash);
  storage.setItem(KEY, JSON.stringify([...others, [hash, offset]].slice(-PLACES_MAX)));
}
