import { isOnMost, withoutNumbers } from '../../lines/repeated.ts';
import type { Segment } from './segments.ts';

/** The parts of a page, at its top and its foot, where running heads and feet stand. */
const HEAD = 0.14;
const FOOT = 0.86;
/** How far running lines may lie from each other on different pages, in points. */
const SAME_HEIGHT = 4;
/** From this many pages on a top line counts as running head though its words change with the chapter. */
const CHANGING_PAGES_MIN = 4;
const CHANGING_SHARE = 0.7;
/** The gap under such a line, as a multiple of its size. */
const CHANGING_GAP = 1.8;

/** A page as stretches of line. */
export interface SegmentPage {
  readonly segments: readonly Segment[];
  readonly height: number;
}

/** The pages without what is repeated at their edges, and what that was, page by page. */
export interface WithoutRunning {
  readonly pages: readonly SegmentPage[];
  readonly running: readonly (readonly Segment[])[];
}

/** Takes running heads, running feet and page numbers out of the pages. */
export function withoutRunning(pages: readonly SegmentPage[]): WithoutRunning {
  const repeated = repeatedAt(pages);
  const changing = changingAt(pages);
  const running: Segment[][] = [];
  const kept = pages.map(({ segments, height }) => {
    const out = new Set(
      segments.filter(
        (each) =>
          isAtEdge(each, height) &&
          (isNear(repeated.get(withoutNumbers(each.text)) ?? [], each.y) || isNear(changing, each.y)),
      ),
    );
    running.push([...out]);
    return { segments: segments.filter((each) => !out.has(each)), height };
  });
  return { pages: kept, running };
}

function isAtEdge({ y }: Segment, height: number): boolean {
  return y < height * HEAD || y > height * FOOT;
}

function isNear(heights: readonly number[], y: number): boolean {
  return heights.some((each) => Math.abs(each - y) <= SAME_HEIGHT);
}

/** For each text, apart from its numbers, the heights at which most pages have it. */
function repeatedAt(pages: readonly SegmentPage[]): Map<string, number[]> {
  const places = new Map<string, { page: number; y: number }[]>();
  pages.forEach(({ segments, height }, page) => {
    for (const segment of segments) {
      if (!isAtEdge(segment, height)) continue;
      const key = withoutNumbers(segment.text);
      const known = places.get(key);
      if (known === undefined) places.set(key, [{ page, y: segment.y }]);
      else known.push({ page, y: segment.y });
    }
  });
  const repeated = new Map<string, number[]>();
  for (const [key, found] of places) {
    const heights = heightsOnMost(found, pages.length);
    if (heights.length > 0) repeated.set(key, heights);
  }
  return repeated;
}

function heightsOnMost(found: readonly { page: number; y: number }[], pages: number): number[] {
  const sorted = [...found].sort((a, b) => a.y - b.y);
  const heights: number[] = [];
  for (let from = 0; from < sorted.length; ) {
    const y = sorted[from]?.y ?? 0;
    let to = from;
    while (to < sorted.length && (sorted[to]?.y ?? 0) - y <= SAME_HEIGHT) to += 1;
    if (isOnMost(new Set(sorted.slice(from, to).map(({ page }) => page)).size, pages)) heights.push(y);
    from = to;
  }
  return heights;
}

/** Heights at which most pages begin with a lone line: a running head that says the chapter. */
function changingAt(pages: readonly SegmentPage[]): number[] {
  const heights = new Map<number, number>();
  for (const { segments, height } of pages) {
    const [top, second] = topRows(segments);
    if (top === undefined || second === undefined || top.y > height * HEAD) continue;
    if (second.y - top.y < CHANGING_GAP * Math.max(top.size, second.size)) continue;
    const y = Math.round(top.y);
    heights.set(y, (heights.get(y) ?? 0) + 1);
  }
  const enough = Math.max(CHANGING_PAGES_MIN, pages.length * CHANGING_SHARE);
  return [...heights].flatMap(([y, count]) => (count >= enough ? [y] : []));
}

function topRows(segments: readonly Segment[]): Segment[] {
  const sorted = [...segments].sort((a, b) => a.y - b.y);
  const [top] = sorted;
  const second = sorted.find((each) => top !== undefined && each.y - top.y > top.size / 2);
  return [top, second].filter((each) => each !== undefined);
}
