import { assertNever } from '../base/assert-never.ts';
import type { Attribution } from '../model/attribution.ts';
import { mean, meanPlace, median, placeSpread, quantile, spread } from './figures.ts';
import { isAttribution, isPercent, isVerdict, type Judgement } from './judgement.ts';
import { SINGLY_MIN, TOLD_MIN } from './limits.ts';
import { type Scale, VERDICTS, type Verdict } from './questions.ts';
import type { Summary } from './results.ts';

/** What figures of small groups are rounded to: exact ones, of three ballots, would give all three away. */
const PERCENT_STEP = 5;
const PLACE_STEP = 0.05;

/** Whether single judgements are shown: names are, or enough people judged. */
export function isShownSingly(names: 'shown' | 'hidden', ballots: number): boolean {
  return names === 'shown' || ballots >= SINGLY_MIN;
}

/** Whether anything but their number is told of judgements: names are shown, or there are enough. */
export function isTold(names: 'shown' | 'hidden', judgements: number): boolean {
  return names === 'shown' || judgements >= TOLD_MIN;
}

/** What judgements come to; null for none, and where names are hidden for too few to tell anything. */
export function summaryOf(
  scale: Scale,
  names: 'shown' | 'hidden',
  judgements: readonly Judgement[],
): Summary | null {
  if (judgements.length === 0 || !isTold(names, judgements.length)) return null;
  const isRounded = !isShownSingly(names, judgements.length);
  switch (scale) {
    case 'percent':
      return ofPercents(judgements.filter(isPercent), isRounded);
    case 'triangle':
      return ofPlaces(judgements.filter(isAttribution), isRounded);
    case 'verdict':
      return ofVerdicts(judgements.filter(isVerdict), isRounded);
    default:
      return assertNever(scale);
  }
}

function ofPercents(values: readonly number[], isRounded: boolean): Summary | null {
  const told = (figure: number | undefined): number => rounded(figure ?? 0, isRounded ? PERCENT_STEP : 0);
  if (values.length === 0) return null;
  return {
    scale: 'percent',
    isRounded,
    median: told(median(values)),
    quartiles: isRounded ? null : [told(quantile(values, 0.25)), told(quantile(values, 0.75))],
    mean: told(mean(values)),
    spread: told(spread(values)),
  };
}

function ofPlaces(places: readonly Attribution[], isRounded: boolean): Summary | null {
  const middle = meanPlace(places);
  if (middle === undefined) return null;
  const step = isRounded ? PLACE_STEP : 0;
  return {
    scale: 'triangle',
    isRounded,
    mean: roundedPlace(middle, step),
    spread: rounded(placeSpread(places) ?? 0, step),
  };
}

function ofVerdicts(verdicts: readonly Verdict[], isRounded: boolean): Summary | null {
  if (verdicts.length === 0) return null;
  const of = (verdict: Verdict): number => verdicts.filter((each) => each === verdict).length;
  return {
    scale: 'verdict',
    isRounded,
    counts: isRounded ? null : { faithful: of('faithful'), stretched: of('stretched'), wrong: of('wrong') },
    most: VERDICTS.find((verdict) => of(verdict) * 2 > verdicts.length) ?? null,
  };
}

/** To the nearest multiple of a step; 0 leaves it as it is. */
function rounded(value: number, step: number): number {
  return step === 0 ? value : Number((Math.round(value / step) * step).toFixed(2));
}

function roundedPlace({ inherent, practice, structural }: Attribution, step: number): Attribution {
  if (step === 0) return { inherent, practice, structural };
  const [first, second] = [rounded(inherent, step), rounded(practice, step)];
  // Both may have been rounded up to a sum above 1.
  const over = Math.max(0, first + second - 1);
  const left = rounded(second - over, step);
  return { inherent: first, practice: left, structural: rounded(1 - first - left, step) };
}
