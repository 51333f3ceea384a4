import type { Needle } from './needle.ts';
import { isWordEdge, type PreparedText } from './prepare.ts';
import { withNumbers } from './same-words.ts';
import type { Match } from './score.ts';

/** What must stand together on one side of a running head to be looked for, in characters of the folded text. */
const PIECE = 10;
/** Longest running head with a foot before it. */
const GAP_MAX = 240;
/** Shorter ones that recur may be words of the text. */
const GAP_MIN = 12;
/** Letters of a running head that may happen to be those the words go on with. */
const CHANCE = 6;
/** Most places that are looked at. */
const PLACES_MAX = 60;

/**
 * Places where all words of the quotation stand but for a running head, left among the words where a page ends:
 * something that stands in the text elsewhere as well.
 */
export function interrupted(sought: Needle, prepared: PreparedText): Match[] {
  const { folded } = prepared;
  const pattern = sought.folded.text;
  if (pattern.length < 2 * PIECE) return [];
  const found = new Map<number, Match>();
  const keep = (match: Match | undefined) => {
    const isWhole = match && isWordEdge(match.from, prepared) && isWordEdge(match.to, prepared);
    if (isWhole) found.set(match.from, withNumbers(match, sought, prepared));
  };
  for (const at of places(folded.text, pattern.slice(0, PIECE))) keep(goingOn(folded.text, pattern, at));
  for (const at of places(folded.text, pattern.slice(-PIECE))) {
    keep(comingFrom(folded.text, pattern, at + PIECE));
  }
  return [...found.values()];
}

function places(text: string, piece: string): number[] {
  const found: number[] = [];
  for (
    let at = text.indexOf(piece);
    at !== -1 && found.length < PLACES_MAX;
    at = text.indexOf(piece, at + 1)
  ) {
    found.push(at);
  }
  return found;
}

/** The beginning stands at `at`: where does the rest? */
function goingOn(text: string, pattern: string, at: number): Match | undefined {
  let read = 0;
  while (read < pattern.length && pattern[read] === text[at + read]) read += 1;
  for (let cut = read; cut >= Math.max(1, read - CHANCE); cut -= 1) {
    const from = at + cut;
    const rest = pattern.slice(cut);
    const within = text.slice(from, from + GAP_MAX + rest.length);
    const gap = places(within, rest)
      .map((place) => ({ from, to: from + place }))
      .findLast((each) => recurs(text, each));
    if (gap !== undefined) return { from: at, to: gap.to + rest.length, errors: 0, gap };
  }
  return undefined;
}

/** The end stands before `to`: where is the beginning? */
function comingFrom(text: string, pattern: string, to: number): Match | undefined {
  let read = 0;
  while (read < pattern.length && pattern.at(-1 - read) === text[to - 1 - read]) read += 1;
  for (let kept = read; kept >= Math.max(1, read - CHANCE); kept -= 1) {
    const head = pattern.slice(0, pattern.length - kept);
    const least = Math.max(0, to - kept - GAP_MAX - head.length);
    const gap = places(text.slice(least, to - kept), head)
      .map((place) => ({ from: least + place + head.length, to: to - kept }))
      .find((each) => recurs(text, each));
    if (gap !== undefined) return { from: gap.from - head.length, to, errors: 0, gap };
  }
  return undefined;
}

/** Of several gaps the widest is taken: what a running head and the words have in common is not its end. */
function recurs(text: string, { from, to }: { readonly from: number; readonly to: number }): boolean {
  if (to - from < GAP_MIN || to - from > GAP_MAX) return false;
  const head = text.slice(from, to);
  const first = text.indexOf(head);
  return first !== from || text.indexOf(head, to) !== -1;
}
