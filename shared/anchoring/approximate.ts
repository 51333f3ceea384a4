import search from 'approx-string-match';
import type { Needle } from './needle.ts';
import { isWordEdge, type PreparedText } from './prepare.ts';
import type { Match } from './score.ts';

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
  const clean = matches.find((each) => isWordEdge(from + each.end, prepared)) ?? matches[0];
  if (clean === undefined) return undefined;
  return withinContext(
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

/** As much of the context, next to the words, as says where the passage begins or ends now. */
const PIN = 12;
/** How far a pin may be from the end of a match, as a share of the quotation. */
const PIN_REACH = 0.4;

/**
 * A match from where the text before the quotation ends to where the text after it begins, if they are there:
 * so words that were replaced at the ends belong to it. Else whole words.
 */
function withinContext(match: Match, sought: Needle, prepared: PreparedText): Match {
  const { text } = prepared.folded;
  const reach = Math.ceil(sought.folded.text.length * PIN_REACH) + PIN;
  const from =
    pinnedStart(match.from, sought.prefix, text, reach) ?? wordEdge(match.from, sought.beginsWord, prepared);
  const to = pinnedEnd(match.to, sought.suffix, text, reach) ?? wordEdge(match.to, sought.endsWord, prepared);
  return from < to ? { ...match, from, to } : match;
}

function pinnedStart(
  at: number,
  prefix: string | undefined,
  text: string,
  reach: number,
): number | undefined {
  const pin = prefix?.slice(-PIN) ?? '';
  if (pin.length < PIN) return undefined;
  const least = Math.max(0, at - reach);
  const place = text.slice(least, at + reach).lastIndexOf(pin, at - least);
  return place < 0 ? undefined : least + place + PIN;
}

function pinnedEnd(at: number, suffix: string | undefined, text: string, reach: number): number | undefined {
  const pin = suffix?.slice(0, PIN) ?? '';
  if (pin.length < PIN) return undefined;
  const least = Math.max(0, at - reach);
  const place = text.slice(least, at + reach).indexOf(pin, Math.max(0, at - PIN - least));
  return place < 0 ? undefined : least + place;
}

/** How far a match is moved to begin and end where words do. */
const SNAP = 12;

/** The nearest place where a word may begin or end, unless the quotation itself begins or ends within one. */
function wordEdge(at: number, isWhole: boolean, prepared: PreparedText): number {
  return isWhole ? nearestEdge(at, prepared) : at;
}

function nearestEdge(at: number, prepared: PreparedText): number {
  for (let step = 0; step <= SNAP; step += 1) {
    if (isWordEdge(at - step, prepared)) return at - step;
    if (isWordEdge(at + step, prepared)) return at + step;
  }
  return at;
}
