import type { ArgumentMap } from '../model/map.ts';
import { byAge, byId, byRank } from '../model/order.ts';
import { soundRelations } from '../model/sound-relations.ts';
import type { MapRecords } from './records.ts';

/**
 * Takes an immutable map from the records: relations are sifted, the rest is copied. Elements, relations
 * and comments come oldest first, tours and their steps by rank, all else by id: the order in which updates arrived differs from peer to peer, and must
 * not show.
 */
export function assembleMap(records: MapRecords): ArgumentMap {
  return {
    title: records.title,
    description: records.description,
    subject: records.subject,
    elements: inOrder(records.elements, byAge),
    relations: soundRelations(records.elements, records.relations),
    regions: inOrder(records.regions, byId),
    voices: inOrder(records.voices, byId),
    sources: inOrder(records.sources, byId),
    bearers: inOrder(records.bearers, byId),
    comments: inOrder(records.comments, byAge),
    tours: inOrder(records.tours, byRank),
    steps: inOrder(records.steps, byRank),
    answers: inOrder(records.answers, byId),
  };
}

/** The next state of a collection of which only `touched` can differ: what did not change is shared. */
export function nextCollection<K extends string, V>(
  before: ReadonlyMap<K, V>,
  records: ReadonlyMap<K, V>,
  touched: ReadonlySet<string>,
  order: (a: V, b: V) => number,
): ReadonlyMap<K, V> {
  const ids = ([...touched] as K[]).filter((id) => before.get(id) !== records.get(id));
  if (ids.length === 0) return before;
  const next = new Map(before);
  let keepsOrder = true;
  for (const id of ids) {
    const was = before.get(id);
    const now = records.get(id);
    if (now === undefined) next.delete(id);
    else {
      next.set(id, now);
      keepsOrder &&= was !== undefined && order(was, now) === 0;
    }
  }
  return keepsOrder ? next : inOrder(next, order);
}

function inOrder<K, V>(records: ReadonlyMap<K, V>, order: (a: V, b: V) => number): Map<K, V> {
  return new Map([...records].sort(([, a], [, b]) => order(a, b)));
}
