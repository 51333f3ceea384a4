import type { ParticipantId } from '../base/ids.ts';
import { distance } from './figures.ts';
import { isAttribution, isPercent, isVerdict, type Judgement } from './judgement.ts';
import { VERDICTS, type Verdict } from './questions.ts';
import type { Summary, TargetResult } from './results.ts';
import { targetKey } from './target.ts';

/** Largest standard deviation of numbers from 0 to 100: half of them at each end (Popoviciu 1935). */
const PERCENT_SPREAD_MAX = 50;
/** Largest spread in the triangle: its corners in equal parts, which lie 1/√3 from their mean (Jung 1901). */
const PLACE_SPREAD_MAX = 1 / Math.sqrt(3);

/**
 * How split a group is on one target, on every scale from 0 (all say the same) to 1 (as far apart as can be): the
 * spread as a share of the largest there is; for verdicts, which have an order and no distances, the dispersion of
 * Leik (A measure of ordinal consensus, Pacific Sociological Review 9, 1966). Undefined where it is not told.
 */
export function splitOf(summary: Summary | null): number | undefined {
  if (summary === null) return undefined;
  if (summary.scale === 'verdict') return summary.counts === null ? undefined : leik(summary.counts);
  const most = summary.scale === 'percent' ? PERCENT_SPREAD_MAX : PLACE_SPREAD_MAX;
  return Math.min(1, summary.spread / most);
}

/** Twice the mean over all cuts between two neighbours of the smaller share on one side. */
function leik(counts: Readonly<Record<Verdict, number>>): number | undefined {
  const all = VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
  if (all === 0) return undefined;
  const cuts = VERDICTS.slice(1).map((_, cut) => {
    const below = VERDICTS.slice(0, cut + 1).reduce((sum, verdict) => sum + counts[verdict], 0) / all;
    return Math.min(below, 1 - below);
  });
  return (2 * cuts.reduce((sum, each) => sum + each, 0)) / cuts.length;
}

/** From which split on a group is called apart, and split. */
const APART_FROM = 0.3;
const SPLIT_FROM = 0.5;

/** How a group stands to a target, in three steps: finer ones would claim more than a seminar's numbers bear. */
export type Concord = 'close' | 'apart' | 'split';

export const CONCORD_WORDS: Readonly<Record<Concord, string>> = {
  close: 'Close together',
  apart: 'Some way apart',
  split: 'Split',
};

/** How close a group is that is split so much. */
export function concordOf(split: number): Concord {
  if (split >= SPLIT_FROM) return 'split';
  return split >= APART_FROM ? 'apart' : 'close';
}

/** A target with how split the group is on it. */
export interface Split {
  readonly result: TargetResult;
  readonly split: number;
}

/** The targets on which anything is told, most split first; equal ones in the order of the round. */
export function mostSplit(targets: readonly TargetResult[]): Split[] {
  return targets
    .flatMap((result) => {
      const split = splitOf(result.summary);
      return split === undefined ? [] : [{ result, split }];
    })
    .sort((a, b) => b.split - a.split);
}

/** Fewest targets that two people both judged for their agreement to be told: on fewer it is chance. */
export const SHARED_MIN = 3;

/** How far two people agree over what both judged. */
export interface PairAgreement {
  readonly a: ParticipantId;
  readonly b: ParticipantId;
  /** Targets that both judged. */
  readonly shared: number;
  /** From 0 (opposite on everything) to 1 (the same on everything). */
  readonly agreement: number;
}

/**
 * How far each two people who are named agree: the mean over what both judged of 1 minus how far apart they are as a
 * share of the scale (the general coefficient of similarity of Gower, Biometrics 27, 1971). It is not corrected for
 * chance and puts nobody into groups; pairs with less than three targets in common are left out. Sorted by id.
 */
export function pairAgreements(targets: readonly TargetResult[]): PairAgreement[] {
  const people = new Map<ParticipantId, Map<string, Judgement>>();
  for (const { target, points } of targets)
    for (const { by, judgement } of points) {
      if (by === undefined) continue;
      const own = people.get(by) ?? new Map<string, Judgement>();
      people.set(by, own.set(targetKey(target), judgement));
    }
  const named = [...people].sort(([a], [b]) => (a < b ? -1 : 1));
  return named.flatMap(([a, ofA], index) =>
    named.slice(index + 1).flatMap(([b, ofB]) => pairOf(a, ofA, b, ofB)),
  );
}

function pairOf(
  a: ParticipantId,
  ofA: ReadonlyMap<string, Judgement>,
  b: ParticipantId,
  ofB: ReadonlyMap<string, Judgement>,
): PairAgreement[] {
  const near = [...ofA].flatMap(([key, mine]) => {
    const theirs = ofB.get(key);
    const each = theirs === undefined ? undefined : likeness(mine, theirs);
    return each === undefined ? [] : [each];
  });
  if (near.length < SHARED_MIN) return [];
  return [{ a, b, shared: near.length, agreement: near.reduce((sum, each) => sum + each, 0) / near.length }];
}

/** 1 for the same judgement, 0 for the two ends of the scale; undefined for judgements on different scales. */
function likeness(a: Judgement, b: Judgement): number | undefined {
  if (isPercent(a) && isPercent(b)) return 1 - Math.abs(a - b) / 100;
  if (isAttribution(a) && isAttribution(b)) return 1 - Math.min(1, distance(a, b));
  if (isVerdict(a) && isVerdict(b))
    return 1 - Math.abs(VERDICTS.indexOf(a) - VERDICTS.indexOf(b)) / (VERDICTS.length - 1);
  return undefined;
}
