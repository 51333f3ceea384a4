import { type TargetId, targetsRelation } from '../model/relation.ts';
import { idsOf, type Records, type SeenId, type SeenMap, type SeenRecord, seenRecord } from './seen.ts';

/** What became of a record since somebody saw it. */
export type Became =
  | 'added'
  | 'reworded'
  | 'changed'
  | 'relinked'
  | 'deleted'
  | 'commented'
  | 'comment-reworded'
  | 'resolved'
  | 'reopened';

/** A record that is not as somebody saw it. */
export interface Unseen {
  readonly id: SeenId;
  readonly became: Became;
  /** The card or relation that it is, or is about; null when that is gone. */
  readonly target: TargetId | null;
  /** What it was called, where it is gone. */
  readonly name?: string;
}

/** What became of one record since it was seen; undefined when it is as it was, or when another record tells it. */
export function unseenRecord(seen: SeenRecord | undefined, map: Records, id: SeenId): Unseen | undefined {
  const now = seenRecord(map, id);
  if (now === undefined) return seen === undefined ? undefined : gone(seen, map, id);
  const became = becameOf(seen, now);
  const target = now.of === 'comment' ? now.about : (id as TargetId);
  // Who commented while somebody deleted the card left a comment about nothing.
  return became === undefined || !isThere(map, target) ? undefined : { id, became, target };
}

/** Everything of a map that is not as somebody saw it. */
export function unseenOf(seen: SeenMap, map: Records): Map<SeenId, Unseen> {
  const unseen = new Map<SeenId, Unseen>();
  for (const id of new Set([...idsOf(map), ...seen.keys()])) {
    const found = unseenRecord(seen.get(id), map, id);
    if (found !== undefined) unseen.set(id, found);
  }
  return unseen;
}

/** The card on which it shows that something is unseen; undefined when it is not there. */
export function cardOf(map: Records, { target }: Pick<Unseen, 'target'>): TargetId | undefined {
  if (target === null || !targetsRelation(target)) return target ?? undefined;
  return map.relations.get(target)?.from;
}

function becameOf(seen: SeenRecord | undefined, now: SeenRecord): Became | undefined {
  if (now.of === 'comment') {
    if (seen?.of !== 'comment') return 'commented';
    if (seen.words !== now.words) return 'comment-reworded';
    if (seen.resolved !== now.resolved) return now.resolved ? 'resolved' : 'reopened';
    return undefined;
  }
  if (now.of === 'element') {
    if (seen?.of !== 'element') return 'added';
    if (seen.words !== now.words) return 'reworded';
    return seen.rest === now.rest ? undefined : 'changed';
  }
  if (seen?.of !== 'relation') return 'added';
  if (seen.from !== now.from || seen.to !== now.to) return 'relinked';
  return seen.rest === now.rest ? undefined : 'changed';
}

/** What goes with something else is told by that; a comment that was taken back is nobody's news. */
function gone(seen: SeenRecord, map: Records, id: SeenId): Unseen | undefined {
  if (seen.of === 'comment') return undefined;
  if (seen.of === 'element') return { id, became: 'deleted', target: null, name: seen.name };
  const areEndsThere = isThere(map, seen.from) && isThere(map, seen.to);
  return areEndsThere ? { id, became: 'deleted', target: null } : undefined;
}

function isThere(map: Records, id: TargetId): boolean {
  return targetsRelation(id) ? map.relations.has(id) : map.elements.has(id);
}
