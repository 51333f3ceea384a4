import { prepare } from '../../shared/anchoring/prepare.ts';
import { resolve } from '../../shared/anchoring/resolve.ts';
import type { SourceId } from '../../shared/base/ids.ts';
import type { Anchor } from '../../shared/model/anchor.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';

/** Milliseconds that quotations are looked for before the browser gets to do something else. */
const SLICE_MS = 12;

/** How many quotations of a source a text holds. */
export interface Found {
  /** How many were looked for so far, and how many there are. */
  readonly done: number;
  readonly total: number;
  readonly found: number;
  /** Found in other words or at another place than they were quoted from. */
  readonly changed: number;
}

/** The quotations that a map has from a source. */
export function quotationsFrom(map: Pick<ArgumentMap, 'elements'>, source: SourceId): Anchor[] {
  return [...map.elements.values()].flatMap(({ anchors }) =>
    anchors.filter(({ sourceId }) => sourceId === source),
  );
}

/** Looks for quotations in a text, and tells now and then how many it has found. */
export async function findQuotations(
  anchors: readonly Anchor[],
  text: string,
  { onFound, signal }: { readonly onFound: (found: Found) => void; readonly signal: AbortSignal },
): Promise<void> {
  const prepared = prepare(text);
  let counts: Found = { done: 0, total: anchors.length, found: 0, changed: 0 };
  let since = performance.now();
  for (const anchor of anchors) {
    const { state } = resolve(anchor, prepared);
    counts = {
      ...counts,
      done: counts.done + 1,
      found: counts.found + (state === 'anchored' ? 1 : 0),
      changed: counts.changed + (state === 'moved' || state === 'ambiguous' ? 1 : 0),
    };
    if (performance.now() - since < SLICE_MS) continue;
    onFound(counts);
    await new Promise((go) => setTimeout(go, 0));
    if (signal.aborted) return;
    since = performance.now();
  }
  onFound(counts);
}

/** Says how many of the quotations are in the text. */
export function foundWords({ done, total, found, changed }: Found): {
  readonly text: string;
  readonly isGood: boolean;
} {
  const all = total === 1 ? 'The one quotation' : `All ${total} quotations`;
  if (done < total) return { text: `Looking for ${total} quotations: ${done} done…`, isGood: true };
  if (found === total)
    return {
      text: `${all} that the map has from this source ${total === 1 ? 'stands' : 'stand'} in this text.`,
      isGood: true,
    };
  const lost = total - found - changed;
  const parts = [
    `${found} of ${total} quotations that the map has from this source stand in this text`,
    ...(changed > 0
      ? [`${changed} ${changed === 1 ? 'is' : 'are'} there in other words or at a place to be chosen`]
      : []),
    ...(lost > 0
      ? [`${lost} ${lost === 1 ? 'is' : 'are'} not found and would have to be tied again by hand`]
      : []),
  ];
  return { text: `${parts.join('; ')}. Is it the right paper and edition?`, isGood: false };
}
