import type { ParticipantId } from '../base/ids.ts';

/** What somebody did within a stretch of time; `null` is the server itself. Moments in milliseconds. */
interface Activity {
  readonly participant: ParticipantId | null;
  readonly since: number;
  readonly until: number;
}

/** How far the clocks of a browser and of the server may be apart, in milliseconds, before a doubt is in order. */
const CLOCKS_APART_MS = 5_000;

/**
 * Who did something in a stretch of time: whoever alone did anything in it. Undefined when several did, or when
 * nobody can know because what is remembered begins later.
 */
export function whoIn(
  activity: readonly Activity[],
  span: { readonly from: number; readonly to: number },
): ParticipantId | undefined {
  const [from, to] = [span.from - CLOCKS_APART_MS, span.to + CLOCKS_APART_MS];
  if (!activity.some(({ since }) => since <= span.from)) return undefined;
  const active = new Set<ParticipantId | null>();
  for (const each of activity) if (each.since <= to && each.until >= from) active.add(each.participant);
  const [only, ...more] = active;
  return more.length === 0 ? (only ?? undefined) : undefined;
}
