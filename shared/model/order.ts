/** What every record has. */
interface Identified {
  readonly id: string;
}

/** What every record has that says when it was made. */
interface Dated extends Identified {
  readonly addedAt: string;
}

/** Oldest first; records of the same moment by id, so that every peer lists them in one order. */
export function byAge(a: Dated, b: Dated): number {
  if (a.addedAt !== b.addedAt) return a.addedAt < b.addedAt ? -1 : 1;
  return byId(a, b);
}

/** What stands where people put it. */
interface Ranked extends Identified {
  readonly rank: number;
}

/** By rank; equal ranks by id, so that every peer lists them in one order. */
export function byRank(a: Ranked, b: Ranked): number {
  return a.rank - b.rank || byId(a, b);
}

/** By id: for records that do not say when they were made. */
export function byId(a: Identified, b: Identified): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/**
 * A rank that stands between two others, either of which may be absent at an end; undefined where no number lies
 * between them, as when two people put something in the same place: then the whole order is to be numbered anew.
 */
export function rankBetween(before: number | undefined, after: number | undefined): number | undefined {
  if (before === undefined) return after === undefined ? 1 : after - 1;
  if (after === undefined) return before + 1;
  const between = (before + after) / 2;
  return between > before && between < after ? between : undefined;
}
