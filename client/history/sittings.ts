import type { ParticipantId } from '../../shared/base/ids.ts';
import type { Activity, MapHistory, NamedVersion } from '../../shared/wire/history.ts';

/** A pause longer than this, in milliseconds, ends a sitting: a class leaves, or somebody goes to lunch. */
const SITTING_GAP_MS = 30 * 60 * 1000;
/** Bars in the small picture of a sitting. */
const BARS = 24;

/** Work on the map without a long pause. */
export interface Sitting {
  /** Its first and last edit. */
  readonly from: number;
  readonly to: number;
  readonly since: number;
  readonly until: number;
  readonly edits: number;
  /** Who took part, whoever did most first; empty when only the server tidied up. */
  readonly people: readonly ParticipantId[];
  /** Edits over its time, in equal parts. */
  readonly bars: readonly number[];
  /** Versions that were named of its states, newest first. */
  readonly versions: readonly NamedVersion[];
}

/** Sittings that began on one day, newest first. */
export interface Day {
  readonly start: number;
  readonly sittings: readonly Sitting[];
}

/** The sittings of a history, newest first. */
export function sittingsOf({ activity, versions }: Pick<MapHistory, 'activity' | 'versions'>): Sitting[] {
  const groups: Activity[][] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const each of [...activity].sort((a, b) => a.since - b.since || a.from - b.from)) {
    if (each.since - until > SITTING_GAP_MS) groups.push([]);
    groups.at(-1)?.push(each);
    until = Math.max(until, each.until);
  }
  return place(groups.map(sittingOf).reverse(), versions);
}

/** Puts each version into one sitting: where a clock jumped their numbers overlap, and the narrowest is meant. */
function place(sittings: readonly Sitting[], versions: readonly NamedVersion[]): Sitting[] {
  const placed = new Map<Sitting, NamedVersion[]>();
  for (const version of [...versions].sort(newestFirst)) {
    const holding = sittings.filter(({ from, to }) => from <= version.seq && version.seq <= to);
    const [narrowest] = holding.sort((a, b) => a.to - a.from - (b.to - b.from));
    if (narrowest !== undefined) placed.set(narrowest, [...(placed.get(narrowest) ?? []), version]);
  }
  return sittings.map((sitting) => ({ ...sitting, versions: placed.get(sitting) ?? [] }));
}

/** Versions whose edits are no longer among the activity; they are kept all the same. Newest first. */
export function keptVersions(
  history: Pick<MapHistory, 'versions'>,
  sittings: readonly Sitting[],
): NamedVersion[] {
  const placed = new Set(sittings.flatMap((sitting) => sitting.versions.map(({ id }) => id)));
  return history.versions.filter(({ id }) => !placed.has(id)).sort(newestFirst);
}

/** The sittings by the day on which they began; `startOf` says when the day of a moment begins. */
export function byDay(sittings: readonly Sitting[], startOf: (at: number) => number): Day[] {
  const days = new Map<number, Sitting[]>();
  for (const sitting of sittings) {
    const start = startOf(sitting.since);
    const known = days.get(start);
    if (known === undefined) days.set(start, [sitting]);
    else known.push(sitting);
  }
  return [...days].map(([start, each]) => ({ start, sittings: each }));
}

/** About when an edit was made, and by whom: exact to the minute in which several people may have worked. */
export function momentOf(
  activity: readonly Activity[],
  seq: number,
): { readonly at: number; readonly participant: ParticipantId | null } {
  let best: Activity | undefined;
  for (const each of activity) {
    const holds = each.from <= seq && seq <= each.to;
    if (holds && (best === undefined || each.to - each.from < best.to - best.from)) best = each;
  }
  if (best !== undefined) {
    const share = best.to === best.from ? 1 : (seq - best.from) / (best.to - best.from);
    return { at: best.since + share * (best.until - best.since), participant: best.participant };
  }
  // A state whose own edit is no longer kept: just before what followed.
  const next = activity.find((each) => each.from > seq) ?? activity.at(-1);
  return { at: next?.since ?? 0, participant: null };
}

function sittingOf(group: readonly Activity[]): Sitting {
  const from = Math.min(...group.map((each) => each.from));
  const to = Math.max(...group.map((each) => each.to));
  const since = Math.min(...group.map((each) => each.since));
  const until = Math.max(...group.map((each) => each.until));
  const people = peopleOf(group);
  const shown = group.filter((each) => each.participant !== null || people.length === 0);
  const bars = Array.from({ length: BARS }, () => 0);
  for (const each of shown) {
    const middle = (each.since + each.until) / 2;
    const share = until === since ? 0 : (middle - since) / (until - since);
    const bar = Math.min(BARS - 1, Math.floor(share * BARS));
    // Whoever typed on all through a minute did something in it, though no edit began there.
    bars[bar] = (bars[bar] ?? 0) + Math.max(1, each.edits);
  }
  return {
    from,
    to,
    since,
    until,
    // Where the edit that it goes on with is no longer kept, it is that one.
    edits: Math.max(
      1,
      shown.reduce((sum, each) => sum + each.edits, 0),
    ),
    people,
    bars,
    versions: [],
  };
}

function peopleOf(group: readonly Activity[]): ParticipantId[] {
  const edits = new Map<ParticipantId, number>();
  for (const { participant, edits: count } of group) {
    if (participant !== null) edits.set(participant, (edits.get(participant) ?? 0) + count);
  }
  return [...edits].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

function newestFirst(a: NamedVersion, b: NamedVersion): number {
  return b.seq - a.seq || b.namedAt - a.namedAt;
}
