import type { Segment } from './segments.ts';

/** Stretches of line that are read from the top to the bottom, and the room that they are set in. */
export interface Flow {
  readonly segments: readonly Segment[];
  readonly left: number;
  readonly right: number;
}

/** Lines that must stand on both sides of a gutter before it is one. */
const LINES_MIN = 4;
/** Lines on each side within one band: fewer are a heading beside a number, or a row of a table. */
const BAND_LINES_MIN = 2;
/** How near to the edges of the text a gutter is looked for, as a share of its width. */
const EDGE = 0.18;
/** The step of the search, in points. */
const STEP = 2;
/** How full of letters the lines of a column are, in the mean; cells of a table are emptier. */
const FULL = 0.5;
/** The narrowest column, as a multiple of the size of its letters: narrower strips are gaps between words. */
const NARROWEST = 11;
/** How often columns are cut again: three columns need two cuts. */
const DEPTH_MAX = 3;
/** A line that follows the one above by at most this many times its size belongs to it. */
const NEXT_LINE = 1.6;

/** Lines nearer to each other than this share of their size, one above the other, overlap. */
const OVERLAP = 0.8;

/** Puts the stretches of a page into the order in which they are read. */
export function flowsOf(segments: readonly Segment[]): Flow[] {
  return flowsWithin(withoutOverhang([...segments].sort(fromTheTop)), 0);
}

function fromTheTop(a: Segment, b: Segment): number {
  return a.y - b.y || a.x - b.x;
}

/** An address that no hyphen divides runs over into the next column; it belongs to the column that it begins in. */
function withoutOverhang(sorted: readonly Segment[]): Segment[] {
  return sorted.map((segment, index) => {
    let { right } = segment;
    const reach = segment.size * OVERLAP;
    for (const step of [-1, 1]) {
      for (let at = index + step; ; at += step) {
        const other = sorted[at];
        if (other === undefined || Math.abs(other.y - segment.y) > reach) break;
        if (other.x > segment.x + reach && other.x < right) right = other.x - segment.size;
      }
    }
    return right === segment.right ? segment : { ...segment, right };
  });
}

function flowsWithin(segments: readonly Segment[], depth: number): Flow[] {
  const sorted = [...segments].sort(fromTheTop);
  const gutter = depth < DEPTH_MAX ? gutterOf(sorted) : undefined;
  if (gutter === undefined) return sorted.length === 0 ? [] : [flow(sorted)];
  return bandsAt(sorted, gutter).flatMap(({ across, left, right }) => [
    ...(across.length === 0 ? [] : [flow(across)]),
    ...flowsWithin(left, depth + 1),
    ...flowsWithin(right, depth + 1),
  ]);
}

function flow(segments: readonly Segment[]): Flow {
  const left = Math.min(...segments.map(({ x }) => x));
  return { segments, left, right: Math.max(...segments.map(({ right }) => right)) };
}

/** What lies between two places where lines run across the gutter, after those lines themselves. */
interface Band {
  readonly across: Segment[];
  readonly left: Segment[];
  readonly right: Segment[];
}

function bandsAt(sorted: readonly Segment[], gutter: number): Band[] {
  const bands: Band[] = [];
  for (const segment of sorted) {
    const band = bands.at(-1);
    if (runsAcross(segment, gutter)) {
      if (band === undefined || band.left.length + band.right.length > 0) {
        bands.push({ across: [segment], left: [], right: [] });
      } else band.across.push(segment);
      continue;
    }
    const open = band ?? { across: [], left: [], right: [] };
    if (band === undefined) bands.push(open);
    (segment.right <= gutter ? open.left : open.right).push(segment);
  }
  for (const band of bands) endAcross(band);
  return bands;
}

/** The last line of a paragraph across the page is short; it is no first line of the left column. */
function endAcross({ across, left, right }: Band): void {
  for (;;) {
    const last = across.at(-1);
    const [next] = left;
    if (last === undefined || next === undefined) return;
    const isNext = next.y - last.y <= NEXT_LINE * last.size && Math.abs(next.size - last.size) < 0.5;
    const isBeside = right.some(({ y }) => y - next.y < next.size / 2);
    if (!isNext || isBeside || Math.abs(next.x - Math.min(...across.map(({ x }) => x))) > next.size) return;
    across.push(next);
    left.shift();
  }
}

function runsAcross({ x, right }: Segment, gutter: number): boolean {
  return x < gutter - 0.5 && right > gutter + 0.5;
}

/** Where the white strip between two columns lies: the place that most lines leave free on both of its sides. */
function gutterOf(sorted: readonly Segment[]): number | undefined {
  if (sorted.length < LINES_MIN * 2) return undefined;
  const left = Math.min(...sorted.map(({ x }) => x));
  const right = Math.max(...sorted.map((each) => each.right));
  let best: { from: number; to: number; score: number } | undefined;
  const size = [...sorted].sort((a, b) => a.size - b.size)[Math.floor(sorted.length / 2)]?.size ?? 0;
  const edge = Math.max((right - left) * EDGE, size * NARROWEST);
  const starts = sorted.map(({ x }) => x).sort((a, b) => a - b);
  const ends = sorted.map((each) => each.right).sort((a, b) => a - b);
  for (let x = left + edge; x <= right - edge; x += STEP) {
    // Most places have nothing on one of their sides, which is told without looking at bands.
    if (Math.min(countUpTo(ends, x), starts.length - countUpTo(starts, x)) < LINES_MIN) continue;
    const score = linesBeside(sorted, x, left, right);
    if (best === undefined || score > best.score) best = { from: x, to: x, score };
    else if (score === best.score && x - best.to <= STEP) best.to = x;
  }
  return best === undefined || best.score < LINES_MIN ? undefined : (best.from + best.to) / 2;
}

/** How many of these numbers, the smallest first, are not larger than `most`. */
function countUpTo(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many lines stand on the emptier side of a place, in those bands where both sides are full of lines. */
function linesBeside(sorted: readonly Segment[], x: number, left: number, right: number): number {
  let score = 0;
  for (const band of bandsOf(sorted, x)) {
    const count = Math.min(rowsIn(band.left), rowsIn(band.right));
    if (count < BAND_LINES_MIN) continue;
    if (fullness(band.left, x - left) >= FULL && fullness(band.right, right - x) >= FULL) score += count;
  }
  return score;
}

function* bandsOf(sorted: readonly Segment[], x: number): Generator<Pick<Band, 'left' | 'right'>> {
  let band: Pick<Band, 'left' | 'right'> = { left: [], right: [] };
  for (const segment of sorted) {
    if (runsAcross(segment, x)) {
      yield band;
      band = { left: [], right: [] };
    } else (segment.right <= x + 0.5 ? band.left : band.right).push(segment);
  }
  yield band;
}

function rowsIn(segments: readonly Segment[]): number {
  let rows = 0;
  let y = Number.NEGATIVE_INFINITY;
  for (const segment of segments) {
    if (segment.y - y > segment.size / 2) {
      rows += 1;
      y = segment.y;
    }
  }
  return rows;
}

function fullness(segments: readonly Segment[], room: number): number {
  const letters = segments.reduce((sum, { x, right }) => sum + right - x, 0);
  return letters / (rowsIn(segments) * room);
}
