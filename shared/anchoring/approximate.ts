import search from 'approx-string-match';
import type { Needle } from './needle.ts';
import type { PreparedText } from './prepare.ts';
import type { Match } from './score.ts';
import { isWordUnit } from './words.ts';

/** Most characters in a hundred that may differ; beyond half nothing is like anything. */
const ERRORS_MAX_SHARE = 0.5;
/** Regions of the text that are looked at more closely. */
const REGIONS_MAX = 8;
/** Longest quotation looked for so, in characters of the folded text: what an anchor may hold, and half as much. */
const PATTERN_MAX = 3_000;
/** Shorter words are like too many others. */
const PATTERN_MIN = 8;

/**
 * The places most like the quotation, by fewest characters changed. The search itself runs only over the few
 * regions that share runs of characters with the quotation, so its time does not depend on the length of the text.
 */
export function approximate(sought: Needle, prepared: PreparedText): Match[] {
  const pattern = sought.folded.text;
  if (pattern.length < PATTERN_MIN || pattern.length > PATTERN_MAX) return [];
  const found = new Map<number, Match>();
  const step = Math.max(16, Math.ceil(pattern.length / 3));
  for (const region of prepared.grams.regions(pattern, step, REGIONS_MAX)) {
    const from = Math.max(0, region - step);
    const to = Math.min(prepared.folded.text.length, region + 3 * step + pattern.length);
    for (const match of bestIn(from, to, sought, prepared)) {
      const had = found.get(match.from);
      if (had === undefined || match.errors < had.errors) found.set(match.from, match);
    }
  }
  return apart([...found.values()]);
}

/** The best match of a region, and the best on each side of it, which may be a twin that is nearly as good. */
function bestIn(from: number, to: number, sought: Needle, prepared: PreparedText): Match[] {
  const best = bestMatch(from, to, sought, prepared);
  if (best === undefined) return [];
  const left = bestMatch(from, best.from, sought, prepared);
  const right = bestMatch(best.to, to, sought, prepared);
  return [best, left, right].filter((match) => match !== undefined);
}

function bestMatch(from: number, to: number, sought: Needle, prepared: PreparedText): Match | undefined {
  const pattern = sought.folded.text;
  const matches = search(
    prepared.folded.text.slice(from, to),
    pattern,
    Math.floor(pattern.length * ERRORS_MAX_SHARE),
  );
  const clean = matches.find((each) => isEdge(from + each.end, prepared)) ?? matches[0];
  if (clean === undefined) return undefined;
  return atWordEdges(
    { from: from + clean.start, to: from + clean.end, errors: clean.errors },
    sought,
    prepared,
  );
}

/** Of matches that overlap, the best. */
function apart(matches: Match[]): Match[] {
  const kept: Match[] = [];
  for (const match of matches.toSorted((a, b) => a.errors - b.errors)) {
    if (kept.every((each) => each.to <= match.from || match.to <= each.from)) kept.push(match);
  }
  return kept;
}

/** How far a match is moved to begin and end where words do. */
const SNAP = 12;

/** Whole words, unless the quotation itself begins or ends within one. */
function atWordEdges(match: Match, { beginsWord, endsWord }: Needle, prepared: PreparedText): Match {
  const from = beginsWord ? nearestEdge(match.from, prepared) : match.from;
  const to = endsWord ? nearestEdge(match.to, prepared) : match.to;
  return from < to ? { ...match, from, to } : match;
}

function nearestEdge(at: number, prepared: PreparedText): number {
  for (let step = 0; step <= SNAP; step += 1) {
    if (isEdge(at - step, prepared)) return at - step;
    if (isEdge(at + step, prepared)) return at + step;
  }
  return at;
}

/** Whether a word may begin or end at a place of the folded text: something that folding left out stands there, or no word goes on. */
function isEdge(at: number, { folded, text }: PreparedText): boolean {
  if (at <= 0 || at >= folded.text.length) return true;
  const before = folded.starts[at - 1] ?? 0;
  const after = folded.starts[at] ?? text.length;
  if (before === after) return false;
  if (/[\s\p{P}]/u.test(text.slice(before + 1, after))) return true;
  return !(isWordUnit(text[before]) && isWordUnit(text[after]));
}
