import { ELEMENT_KINDS, type ElementKind } from '../../../shared/model/element.ts';
import type { CoveredBlock } from '../../../shared/texts/coverage.ts';
import type { TextPassage } from '../passages/resolutions.ts';

/** A stretch of the strip: a paragraph, or in a long text several, and what rests on it. */
export interface StripBar {
  /** Index of the first block. */
  readonly index: number;
  /** Where it lies, as parts of the whole text. */
  readonly from: number;
  readonly to: number;
  /** Kinds of the elements that rest on it, in the order of the model. */
  readonly kinds: readonly ElementKind[];
  /** Voices of these elements, each once; null: said in the room. */
  readonly voices: readonly (NonNullable<TextPassage['voice']> | null)[];
}

/** Most bars of a strip: on a screen of usual height each is then two pixels high. */
const BARS_MAX = 400;

/** The bars of the strip, from the top of the text (0) to its end (1); of a long text neighbours are drawn as one. */
export function stripBars(
  length: number,
  blocks: readonly CoveredBlock<TextPassage>[],
  most: number = BARS_MAX,
): readonly StripBar[] {
  const together = Math.max(1, Math.ceil(blocks.length / most));
  const bars: StripBar[] = [];
  for (let at = 0; at < blocks.length; at += together) {
    const here = blocks.slice(at, at + together);
    const [first, last] = [here[0], here.at(-1)];
    if (first === undefined || last === undefined) continue;
    const on = here.flatMap((each) => each.on);
    bars.push({
      index: first.index,
      from: first.block.start / length,
      to: last.block.end / length,
      kinds: ELEMENT_KINDS.filter((kind) => on.some((each) => each.kind === kind)),
      voices: [...new Set(on.map(({ voice }) => voice ?? null))],
    });
  }
  return bars;
}

/** The bar at a height of the strip: the one that holds it, or else the nearest. */
export function barAt(bars: readonly StripBar[], height: number): StripBar | undefined {
  const away = ({ from, to }: StripBar): number => Math.max(0, from - height, height - to);
  return bars.reduce<StripBar | undefined>(
    (best, bar) => (best === undefined || away(bar) < away(best) ? bar : best),
    undefined,
  );
}
