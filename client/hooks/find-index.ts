import { type FindIndex, indexMap } from '../../shared/find/find.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';

const known = new WeakMap<ArgumentMap, FindIndex>();
/** What was made last, to take from it what is still as it was. */
let last: FindIndex | undefined;

/** The cards of a map, made ready to be looked through: once for each map, and of what has changed since the last one. */
export function findIndexOf(map: ArgumentMap): FindIndex {
  const found = known.get(map);
  if (found !== undefined) return found;
  last = indexMap(map, last);
  known.set(map, last);
  return last;
}
