import type { Range } from '../../../shared/texts/places.ts';
import type { Layered } from './layers.ts';

/** A stretch of a block that is marked in one way all along. */
export interface Run<T extends Range> extends Range {
  /** What lies on it, the layer next to the words first. */
  readonly passages: readonly Layered<T>[];
  /** Index of the match of the search that it is part of; undefined: of none. */
  readonly match: number | undefined;
}

/** What divides a block into runs. */
export interface Marks<T extends Range> {
  readonly passages: readonly Layered<T>[];
  /** Matches of a search; `firstMatch` is the number of the first of them in the whole text. */
  readonly matches?: readonly Range[];
  readonly firstMatch?: number;
  /** Places where something else begins, such as a page. */
  readonly breaks?: readonly number[];
}

/**
 * Cuts a block where a passage or a match begins or ends, or something else begins. Together the runs are the block,
 * and each has a character at least.
 */
export function runsOf<T extends Range>(
  block: Range,
  { passages, matches = [], firstMatch = 0, breaks = [] }: Marks<T>,
): readonly Run<T>[] {
  const cuts = new Set([block.start, block.end]);
  const edges = [...passages.map(({ passage }) => passage), ...matches].flatMap(({ start, end }) => [
    start,
    end,
  ]);
  for (const at of [...edges, ...breaks]) if (at > block.start && at < block.end) cuts.add(at);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const match = matches.findIndex((each) => covers(each, start));
    return {
      start,
      end: places[index + 1] ?? block.end,
      passages: passages.filter(({ passage }) => covers(passage, start)).sort((a, b) => a.layer - b.layer),
      match: match === -1 ? undefined : firstMatch + match,
    };
  });
}

function covers({ start, end }: Range, at: number): boolean {
  return start <= at && at < end;
}
