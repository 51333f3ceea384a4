import { type Attribution, CORNERS, type Corner, cornerNoun, inHundredths } from '../model/attribution.ts';

/** From this difference in the weight of a corner on, map and group are said to disagree: a fifth of the whole. */
const DISAGREEMENT_FROM = 0.2;

/** How what the map puts on each corner compares with what the group does. */
export interface AttributionComparison {
  readonly agree: boolean;
  /** What the group puts more on than the map does, and what less, where they disagree. */
  readonly more?: Corner;
  readonly less?: Corner;
  readonly words: string;
}

/** Says where the map and the group (its mean) put a cost differently; the map is only what has been written on it. `subject` is that of the map. */
export function compareAttributions(
  map: Attribution,
  group: Attribution,
  subject: string,
): AttributionComparison {
  const differences = CORNERS.map((corner) => ({ corner, by: group[corner] - map[corner] }));
  const more = differences.reduce((most, each) => (each.by > most.by ? each : most));
  const less = differences.reduce((least, each) => (each.by < least.by ? each : least));
  if (Math.max(more.by, -less.by) < DISAGREEMENT_FROM) {
    return { agree: true, words: 'The map and the group put this cost on much the same.' };
  }
  const mine = inHundredths(map);
  const theirs = inHundredths(group);
  return {
    agree: false,
    more: more.corner,
    less: less.corner,
    words:
      `The group puts more on ${cornerNoun(more.corner, subject)} than the map does (${theirs[more.corner]} of 100 against ` +
      `${mine[more.corner]}), and less on ${cornerNoun(less.corner, subject)} (${theirs[less.corner]} against ` +
      `${mine[less.corner]}). Either reasons are missing on the map, or the group has not weighed those that are there.`,
  };
}
