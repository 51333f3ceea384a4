import type { Segment } from './segments.ts';

/** The share of the pages on which a number must count on for it to be the page's. */
const SHARE = 0.6;

/** What the pages are called: by the file, else by the numbers that are printed on them, else counted from 1. */
export function pageLabels(
  count: number,
  given: readonly string[] | null,
  running: readonly (readonly Segment[])[],
): string[] {
  const counted = Array.from({ length: count }, (_, index) => String(index + 1));
  const isTelling =
    given !== null && given.length === count && given.some((label, index) => label !== counted[index]);
  if (isTelling && given.every((label) => label.trim() !== '')) return [...given];
  const first = firstNumber(count, running);
  return first === undefined ? counted : counted.map((_, index) => String(first + index));
}

/** The number of the first page, if the numbers at the edges of the pages count on from it. */
function firstNumber(count: number, running: readonly (readonly Segment[])[]): number | undefined {
  const votes = new Map<number, number>();
  running.forEach((segments, index) => {
    const numbers = segments.flatMap(({ text }) => text.match(/(?<![\d.:/-])\d{1,5}(?![\d.:/-])/g) ?? []);
    for (const number of new Set(numbers.map(Number))) {
      const first = number - index;
      if (first >= 0) votes.set(first, (votes.get(first) ?? 0) + 1);
    }
  });
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best !== undefined && count > 1 && best[1] >= count * SHARE ? best[0] : undefined;
}
