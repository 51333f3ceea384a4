import { assertNever } from '../base/assert-never.ts';
import { attributionWords, CORNERS, cornerNoun } from '../model/attribution.ts';
import { TOLD_MIN } from './limits.ts';
import { VERDICT_WORDS } from './question-words.ts';
import { VERDICTS } from './questions.ts';
import type { Movement, Shift, Summary, TargetResult } from './results.ts';

/** What all ballots on one target come to, in one or two sentences; `subject` is that of the map. */
export function summaryWords({ judged, passed, summary }: TargetResult, subject: string): string {
  const passes = passed === 0 ? '' : ` ${people(passed)} passed.`;
  if (judged === 0) return `Nobody judged it.${passes}`;
  if (summary === null)
    return `${people(judged)} judged it: with hidden names, fewer than ${TOLD_MIN} are too few to tell anything.${passes}`;
  const rounded = summary.isRounded ? ' Few judged it, so figures are rounded.' : '';
  return `${figuresWords(summary, judged, subject)}${rounded}${passes}`;
}

/** Who moved since an earlier round that asked the same, in one sentence; undefined where nobody judged it twice. */
export function shiftWords({ both, movement }: Shift, subject: string): string | undefined {
  if (both === 0) return undefined;
  if (movement === null)
    return `${people(both)} judged it in both rounds: too few to say who moved without names.`;
  return movementWords(movement, both, subject);
}

function figuresWords(summary: Summary, judged: number, subject: string): string {
  switch (summary.scale) {
    case 'percent': {
      const { median, quartiles } = summary;
      const middle = `The median of ${judged} is ${tidy(median)}`;
      if (quartiles === null) return `${middle}.`;
      const [low, high] = quartiles;
      return low === high
        ? `${middle}, and at least half say so.`
        : `${middle}; the middle half lies between ${tidy(low)} and ${tidy(high)}.`;
    }
    case 'triangle':
      return `On average ${judged} put ${attributionWords(summary.mean, subject)}.`;
    case 'verdict':
      return verdictsWords(summary, judged);
    default:
      return assertNever(summary);
  }
}

function verdictsWords({ counts, most }: Extract<Summary, { scale: 'verdict' }>, judged: number): string {
  if (counts === null)
    return most === null
      ? 'No verdict has more than half.'
      : `Most say ${VERDICT_WORDS[most].label.toLowerCase()}.`;
  const each = VERDICTS.map((verdict) => `${counts[verdict]} ${VERDICT_WORDS[verdict].label.toLowerCase()}`);
  const all = `${each.slice(0, -1).join(', ')} and ${each.at(-1)}`;
  if (most === null) return `No verdict has more than half: ${all}.`;
  return counts[most] === judged
    ? `All ${judged} say ${VERDICT_WORDS[most].label.toLowerCase()}.`
    : `Most say ${VERDICT_WORDS[most].label.toLowerCase()}: ${all}.`;
}

function movementWords(movement: Movement, both: number, subject: string): string {
  switch (movement.scale) {
    case 'percent':
      return towards(
        [
          ['up', movement.up],
          ['down', movement.down],
        ],
        both,
      );
    case 'triangle':
      return towards(
        CORNERS.map((corner) => [`toward ${cornerNoun(corner, subject)}`, movement[corner]] as const),
        both,
      );
    case 'verdict':
      return movement.changed === 0
        ? `None of ${both} changed their verdict.`
        : `${movement.changed} of ${both} changed their verdict.`;
    default:
      return assertNever(movement);
  }
}

type Way = readonly [where: string, number: number];

/** "Most moved toward poor practice: 5 of 8", with the others after it. */
function towards(ways: readonly Way[], both: number): string {
  const taken = ways.filter(([, number]) => number > 0).sort(([, a], [, b]) => b - a);
  const [first, ...others] = taken;
  if (first === undefined) return `None of ${both} moved.`;
  const [where, number] = first;
  const rest = others.map((way) => `${way[1]} ${way[0]}`);
  const moved = taken.reduce((sum, way) => sum + way[1], 0);
  const still = both - moved;
  const tail = [...rest, ...(still > 0 ? [`${still} stayed`] : [])];
  const ending = tail.length === 0 ? '.' : `; ${tail.join(', ')}.`;
  if (number === both) return `All ${both} moved ${where}.`;
  return number * 2 > both
    ? `Most moved ${where}: ${number} of ${both}${ending}`
    : `${number} of ${both} moved ${where}${ending}`;
}

function people(number: number): string {
  return number === 1 ? 'One person' : `${number} people`;
}

/** Halves come of even numbers; more digits would pretend. */
function tidy(figure: number): string {
  return String(Math.round(figure * 10) / 10);
}
