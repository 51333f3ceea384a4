import { SNAPSHOTS_KEPT } from './storage.ts';

/** What compaction looks at; both lists in ascending order. */
interface Kept {
  /** Rows that snapshots lie at. */
  readonly snapshots: readonly number[];
  /** The first row that is young enough to be kept for history; undefined when none is. */
  readonly firstYoungRow: number | undefined;
}

/** What compaction leaves: the rows after `base`, and these snapshots. */
interface Remainder {
  readonly base: number;
  readonly snapshots: readonly number[];
}

/**
 * What must stay so that the newest snapshot may be lost without loss, and every state that is young enough can be
 * replayed. Rows go from the oldest on and never from the middle: a clock that jumped may have dated a row before
 * its elders.
 */
export function afterCompaction({ snapshots, firstYoungRow }: Kept): Remainder {
  const newest = snapshots.slice(-SNAPSHOTS_KEPT);
  const fallback = newest.length < SNAPSHOTS_KEPT ? 0 : (newest[0] ?? 0);
  const firstNeeded = Math.min(firstYoungRow ?? Number.POSITIVE_INFINITY, fallback + 1);
  const base = snapshots.filter((seq) => seq < firstNeeded).at(-1) ?? 0;
  return { base, snapshots: snapshots.filter((seq) => seq === base || newest.includes(seq)) };
}

/** The first state that can be replayed: from the very first row, or else from the oldest snapshot. */
export function oldestState(firstRow: number | undefined, firstSnapshot: number | undefined): number {
  return firstRow === 1 ? 1 : (firstSnapshot ?? firstRow ?? 0);
}
