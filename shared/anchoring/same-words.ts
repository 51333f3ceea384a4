import type { FoldedMark } from './fold.ts';
import type { Needle } from './needle.ts';
import { isWordEdge, type PreparedText } from './prepare.ts';
import type { Match } from './score.ts';

/** Places of the folded text that hold every word of the quotation, one after the other. */
export function occurrences(sought: Needle, prepared: PreparedText, max: number): Match[] {
  const { text } = prepared.folded;
  const pattern = sought.folded.text;
  const places: Match[] = [];
  if (pattern === '') return places;
  for (let at = text.indexOf(pattern); at !== -1 && places.length < max; at = text.indexOf(pattern, at + 1)) {
    const match = { from: at, to: at + pattern.length, errors: 0 };
    if (isWhole(match, sought, prepared)) places.push(withNumbers(match, sought, prepared));
  }
  return places;
}

/** Within a longer word only the context can say that it is the passage. */
function isWhole({ from, to }: Match, sought: Needle, prepared: PreparedText): boolean {
  if (sought.prefix !== undefined || sought.suffix !== undefined) return true;
  return isWordEdge(from, prepared) && isWordEdge(to, prepared);
}

/** A match with other numbers than the quotation differs from it by one error at least. */
export function withNumbers(match: Match, sought: Needle, prepared: PreparedText): Match {
  return match.errors > 0 || sameNumbers(sought, match, prepared) ? match : { ...match, errors: 1 };
}

/**
 * Whether the numbers among the words are the same. Folding leaves them out, since a citation mark has many
 * shapes and may be missing; a number that is no citation mark must stand in both.
 */
function sameNumbers(sought: Needle, match: Match, prepared: PreparedText): boolean {
  const theirs = byPlace(sought.folded.marks.map((mark) => [mark.at, mark]));
  const ours = byPlace(marksWithin(match, prepared));
  const ends = [0, sought.folded.text.length];
  const places = new Set([...theirs.keys(), ...ours.keys()]);
  return [...places].every((place) => {
    const quoted = theirs.get(place) ?? [];
    const all = ours.get(place) ?? [];
    if (agree(quoted, all)) return true;
    const found = all.filter((mark) => !prepared.pageNumbers.has(mark.start));
    // What stands at the edge of the match is beside the quotation unless the quotation has it too.
    return agree(quoted, found) || (ends.includes(place) && includes(found, quoted));
  });
}

type Placed = readonly (readonly [place: number, mark: FoldedMark])[];

/** The marks of a match, placed as in the quotation: without the gap. */
function marksWithin({ from, to, gap }: Match, { folded }: PreparedText): Placed {
  const inside: [number, FoldedMark][] = [];
  for (let index = firstMark(folded.marks, from); index < folded.marks.length; index += 1) {
    const mark = folded.marks[index];
    if (mark === undefined || mark.at > to) break;
    if (gap === undefined || mark.at < gap.from) inside.push([mark.at - from, mark]);
    else if (mark.at > gap.to) inside.push([mark.at - from - (gap.to - gap.from), mark]);
  }
  return inside;
}

/** Index of the first mark at or behind a place of the folded text. */
export function firstMark(marks: readonly FoldedMark[], at: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byPlace(placed: Placed): Map<number, FoldedMark[]> {
  const found = new Map<number, FoldedMark[]>();
  for (const [place, mark] of placed) found.set(place, [...(found.get(place) ?? []), mark]);
  return found;
}

const digits = (marks: readonly FoldedMark[]) => marks.map((mark) => mark.digits).join(' ');
const includes = (found: readonly FoldedMark[], quoted: readonly FoldedMark[]) =>
  ` ${digits(found)} `.includes(` ${digits(quoted)} `) || quoted.length === 0;

/** The same digits in whatever shapes; or marks on one side only; or marks that are clearly citations on both. */
function agree(quoted: readonly FoldedMark[], found: readonly FoldedMark[]): boolean {
  if (digits(quoted) === digits(found)) return true;
  const all = [...quoted, ...found];
  if (all.some((mark) => mark.kind === 'number')) return false;
  return quoted.length === 0 || found.length === 0 || all.every((mark) => mark.kind === 'mark');
}
