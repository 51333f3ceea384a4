/** Fewest pages that a line must stand on to be a running head; with two pages alone, both. */
const PAGES_MIN = 3;
/** The share of the pages that it must stand on: heads that alternate stand on half of them, and on none with a title. */
const SHARE = 0.4;

/** Whether so many of these pages carry a line that it is no part of the text. */
export function isOnMost(count: number, pages: number): boolean {
  if (pages === 2) return count === 2;
  return count >= PAGES_MIN && count >= pages * SHARE;
}

/** A line as it is the same on every page: numbers, Roman ones too where they stand alone, are put out of account. */
export function withoutNumbers(line: string): string {
  const text = line.trim().toLowerCase().replace(/\s+/g, ' ');
  return /^[ivxlcdm]{1,7}$/.test(text) ? '#' : text.replace(/\d+/g, '#');
}

/** The lines at the edges of pages that most pages repeat, apart from their numbers. */
export function repeatedLines(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.map(withoutNumbers))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const repeated = (line: string) => isOnMost(counts.get(withoutNumbers(line)) ?? 0, pages.length);
  return new Set(pages.length < 2 ? [] : pages.flat().filter(repeated));
}
