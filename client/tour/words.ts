import { count, targetName } from '../../shared/graph/phrases.ts';
import type { Spotlight } from '../../shared/graph/tours.ts';
import { passageOf } from '../../shared/graph/tours.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import type { Step } from '../../shared/model/tour.ts';

/** Words that are read in a minute, by a reader who is new to the matter. */
const WORDS_A_MINUTE = 200;
/** Seconds that it takes to find what a step shows. */
const LOOK_S = 8;
/** Names read out of what is shown; more would be a list and no sentence. */
const NAMED_MAX = 3;

/** About how many minutes it takes to go through steps: captions, quotations, and looking. */
export function minutesFor(map: Pick<ArgumentMap, 'elements'>, steps: readonly Step[]): number {
  const words = steps
    .flatMap((step) => [step.caption, passageOf(map, step)?.anchor.exact ?? ''])
    .reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  return words / WORDS_A_MINUTE + (steps.length * LOOK_S) / 60;
}

/** The same as a sentence says it: "about 5 minutes". */
export function minutesWords(minutes: number): string {
  return `about ${count(Math.max(1, Math.round(minutes)), 'minute')}`;
}

/** What a step shows, for who does not see it: "On the map: “…”, “…” and 4 more." */
export function shownWords(
  map: Pick<ArgumentMap, 'elements' | 'relations'>,
  { shown }: Pick<Spotlight, 'shown'>,
): string {
  if (shown.length === 0) return 'Shown: the whole map.';
  const names = shown.slice(0, NAMED_MAX).map((id) => targetName(map, id));
  const more = shown.length - names.length;
  return `Shown: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** What a step was to show and cannot any more; undefined when all is there. */
export function goneWords(
  map: Pick<ArgumentMap, 'elements'>,
  step: Step,
  { shown }: Pick<Spotlight, 'shown'>,
): string | undefined {
  const gone = step.show.length - shown.length;
  const hasLostWords = step.passage !== undefined && passageOf(map, step) === undefined;
  if (gone > 0) {
    const things = count(gone, 'thing');
    const what = hasLostWords
      ? `${things} that this step showed, and its quotation,`
      : `${things} that this step showed`;
    return `${what} ${gone > 1 || hasLostWords ? 'are' : 'is'} no longer on the map.`;
  }
  return hasLostWords ? 'Its quotation is no longer on the map.' : undefined;
}
