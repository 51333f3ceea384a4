import type { Round } from '../../shared/judging/round.ts';

/** Milliseconds before the end of a round from which it is ending: a little before whoever is not done is warned of it. */
const ENDING_MS = 65_000;

/** Longest wait for a round to be ending, in milliseconds: a timer of a browser holds no more than 24 days. */
const LOOK_MS_MAX = 24 * 60 * 60 * 1_000;

/** How far a round is for whoever casts in it on several devices: in each of these what they cast is fetched once. */
export type Span = 'open' | 'ending' | 'over';

/** How far a round is at a moment by the server's clock (ms since 1970). */
export function spanOf({ stage, endsAt }: Pick<Round, 'stage' | 'endsAt'>, now: number): Span {
  if (stage.name !== 'open') return 'over';
  return endsAt !== null && now >= endingAt(endsAt) ? 'ending' : 'open';
}

/** Milliseconds until the next of some rounds is ending; undefined when none will be. */
export function nextLookMs(
  rounds: readonly Pick<Round, 'stage' | 'endsAt'>[],
  now: number,
): number | undefined {
  const waits = rounds.flatMap((round) =>
    round.endsAt !== null && spanOf(round, now) === 'open' ? [endingAt(round.endsAt) - now] : [],
  );
  return waits.length === 0 ? undefined : Math.min(LOOK_MS_MAX, ...waits);
}

function endingAt(endsAt: string): number {
  return Date.parse(endsAt) - ENDING_MS;
}
