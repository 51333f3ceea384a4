import type { Mark } from './marks.ts';

/** Shortest and longest page, in characters. */
const PAGE_MIN = 1_000;
const PAGE_MAX = 10_000;
/** Fewer numbers in a row may be chance. */
const PAGES_MIN = 4;

/**
 * The offsets of the numbers that are printed on pages and were left among the words: numbers by themselves that
 * count up by one, a page's length apart.
 */
export function pageNumbers(marks: readonly Mark[]): Set<number> {
  const numbers = marks
    .filter(({ kind, digits }) => kind === 'number' && /^\d+$/.test(digits))
    .map(({ digits, start }) => ({ value: Number(digits), start }));
  const before = runs(numbers, 1);
  const after = runs(numbers.toReversed(), -1);
  const isPage = ({ start }: Numbered) => (before.get(start) ?? 1) + (after.get(start) ?? 1) - 1 >= PAGES_MIN;
  return new Set(numbers.filter(isPage).map(({ start }) => start));
}

interface Numbered {
  readonly value: number;
  readonly start: number;
}

/** For each number the length of the longest row that ends with it, each a step more and a page on from the last. */
function runs(numbers: readonly Numbered[], step: 1 | -1): Map<number, number> {
  const lengths = new Map<number, number>();
  const seen = new Map<number, Numbered[]>();
  for (const number of numbers) {
    const last = (seen.get(number.value - step) ?? []).filter((each) => isPageApart(each, number));
    lengths.set(number.start, 1 + Math.max(0, ...last.map(({ start }) => lengths.get(start) ?? 0)));
    const same = seen.get(number.value) ?? [];
    seen.set(number.value, [...same.filter((each) => isNear(each, number)), number]);
  }
  return lengths;
}

const distance = (a: Numbered, b: Numbered) => Math.abs(a.start - b.start);
const isNear = (a: Numbered, b: Numbered) => distance(a, b) <= PAGE_MAX;
const isPageApart = (a: Numbered, b: Numbered) => isNear(a, b) && distance(a, b) >= PAGE_MIN;
