import type { ParticipantId, RoundId } from '../base/ids.ts';
import { type Attribution, CORNERS } from '../model/attribution.ts';
import type { CountedBallot } from './ballot.ts';
import { isAttribution, isPercent, isVerdict, type Judgement } from './judgement.ts';
import { SINGLY_MIN, TOLD_MIN } from './limits.ts';
import type { Scale } from './questions.ts';
import type { Movement, Shift } from './results.ts';

/** The ballots on one target in an earlier round that asked the same, and how its names were shown. */
export interface EarlierBallots {
  readonly round: RoundId;
  readonly names: 'shown' | 'hidden';
  readonly ballots: readonly CountedBallot[];
}

interface Arrow {
  readonly from: Judgement;
  readonly to: Judgement;
  readonly by: ParticipantId;
}

/** Gains in weight below this are no move: a hand that places a point is not steadier. */
const STILL = 0.02;

/**
 * What moved on one target between two rounds. Single moves are told where both rounds showed names, or both hid them
 * and enough people judged twice: where only one hid them, a move's other end would say whose it is.
 */
export function shiftBetween(
  scale: Scale,
  earlier: EarlierBallots,
  names: 'shown' | 'hidden',
  ballots: readonly CountedBallot[],
): Shift {
  const arrows = arrowsBetween(earlier.ballots, ballots);
  const isNamed = names === 'shown' && earlier.names === 'shown';
  const isTold = isNamed || arrows.length >= TOLD_MIN;
  const isSingly = isNamed || (names === earlier.names && arrows.length >= SINGLY_MIN);
  return {
    since: earlier.round,
    both: arrows.length,
    movement: isTold ? movementOf(scale, arrows) : null,
    arrows: isSingly ? inNoOnesOrder(arrows).map((arrow) => shownArrow(arrow, isNamed)) : [],
  };
}

function arrowsBetween(before: readonly CountedBallot[], after: readonly CountedBallot[]): Arrow[] {
  const then = new Map(before.map(({ by, judgement }) => [by, judgement]));
  return after.flatMap(({ by, judgement: to }) => {
    const from = then.get(by) ?? null;
    return from === null || to === null ? [] : [{ from, to, by }];
  });
}

function shownArrow({ from, to, by }: Arrow, isNamed: boolean): Shift['arrows'][number] {
  return { from, to, ...(isNamed && { by }) };
}

/** By what they say, so that their order tells neither who they are nor when they were cast. */
function inNoOnesOrder(arrows: readonly Arrow[]): Arrow[] {
  const key = ({ from, to }: Arrow): string => JSON.stringify([from, to]);
  return [...arrows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function movementOf(scale: Scale, arrows: readonly Arrow[]): Movement {
  if (scale === 'percent') {
    const gains = arrows.flatMap(({ from, to }) => (isPercent(from) && isPercent(to) ? [to - from] : []));
    const of = (sign: number): number => gains.filter((gain) => Math.sign(gain) === sign).length;
    return { scale, up: of(1), down: of(-1), stayed: of(0) };
  }
  if (scale === 'verdict') {
    const both = arrows.filter(({ from, to }) => isVerdict(from) && isVerdict(to));
    const changed = both.filter(({ from, to }) => from !== to).length;
    return { scale, changed, stayed: both.length - changed };
  }
  const towards = { inherent: 0, practice: 0, structural: 0, stayed: 0 };
  for (const { from, to } of arrows)
    if (isAttribution(from) && isAttribution(to)) towards[towardOf(from, to)] += 1;
  return { scale, ...towards };
}

/** The corner that gained most, the first of equals; or that it stayed. */
function towardOf(from: Attribution, to: Attribution): keyof Attribution | 'stayed' {
  const gains = CORNERS.map((corner) => ({ corner, gain: to[corner] - from[corner] }));
  const [most] = gains.sort((a, b) => b.gain - a.gain);
  return most === undefined || most.gain < STILL ? 'stayed' : most.corner;
}
