import { blocksIn, type Range } from '../../../shared/texts/places.ts';
import type { PageMark, SourceText } from '../../../shared/texts/source-text.ts';
import { type Layered, layersOf } from '../passages/layers.ts';
import type { TextPassage } from '../passages/resolutions.ts';

/** What lies on one block. */
export interface OnBlock {
  readonly passages: readonly Layered<TextPassage>[];
  readonly pages: readonly PageMark[];
}

/** The matches of a search that lie on one block, and the number of the first of them in the whole text. */
export interface MatchesOnBlock {
  readonly first: number;
  readonly ranges: readonly Range[];
}

type Blocks = Pick<SourceText, 'blocks'>;

/** What lies on a block that nothing lies on: one object, so that such blocks need no new drawing. */
export const NOTHING_ON: OnBlock = { passages: [], pages: [] };

/** What lies on which block; a passage that goes on into the next block is on both. Blocks with nothing are left out. */
export function layOut(
  text: Pick<SourceText, 'blocks' | 'pages'>,
  passages: Iterable<TextPassage>,
): ReadonlyMap<number, OnBlock> {
  const layers = byBlock(text, layersOf(passages), ({ passage }) => passage);
  const pages = byBlock(text, text.pages, ({ start }) => ({ start, end: start + 1 }));
  const indexes = new Set([...layers.keys(), ...pages.keys()]);
  return new Map(
    [...indexes].map((index) => [
      index,
      {
        passages: (layers.get(index) ?? []).map(([, layered]) => layered),
        pages: (pages.get(index) ?? []).map(([, page]) => page),
      },
    ]),
  );
}

/** The matches of a search by the block that they lie on. */
export function matchesByBlock(text: Blocks, matches: readonly Range[]): ReadonlyMap<number, MatchesOnBlock> {
  const found = byBlock(text, matches, (match) => match);
  return new Map(
    [...found].map(([index, here]) => [
      index,
      { first: here[0]?.[0] ?? 0, ranges: here.map(([, match]) => match) },
    ]),
  );
}

/** Things by the blocks that their ranges have a character of, each with its number. */
function byBlock<T>(
  text: Blocks,
  things: Iterable<T>,
  rangeOf: (thing: T) => Range,
): ReadonlyMap<number, readonly [number, T][]> {
  const found = new Map<number, [number, T][]>();
  let number = 0;
  for (const thing of things) {
    const { start, end } = blocksIn(text, rangeOf(thing));
    for (let index = start; index < end; index += 1) {
      const on = found.get(index);
      if (on === undefined) found.set(index, [[number, thing]]);
      else on.push([number, thing]);
    }
    number += 1;
  }
  return found;
}
