import { approximate } from './approximate.ts';
import { decide, isNear } from './decide.ts';
import { interrupted } from './interrupted.ts';
import { type Needle, needle } from './needle.ts';
import type { PreparedText } from './prepare.ts';
import type { Quotation, Span } from './quotation.ts';
import type { Resolution } from './resolution.ts';
import { occurrences } from './same-words.ts';
import { type Match, type Scored, scored, touching } from './score.ts';

/** Places with the same words that are scored; the nearest by their context come first. */
const SCORED_MAX = 40;
/** Places with the same words that are looked at. */
const PLACES_MAX = 2_000;
/**
 * Finds the words of a quotation in a text: by their offsets if the hashes say that it is the same text, else by
 * the same words in whatever typesetting, told apart by what stands around them, else by what is most like them.
 * `textHash` is that of the prepared text.
 */
export function resolve(quotation: Quotation, prepared: PreparedText, textHash?: string): Resolution {
  if (standsThere(quotation, prepared.text, textHash)) {
    return { state: 'anchored', start: quotation.start, end: quotation.end };
  }
  const sought = needle(quotation);
  if (sought.folded.text === '') return literally(quotation.exact, prepared.text);
  const same = ranked(occurrences(sought, prepared, PLACES_MAX), sought, prepared);
  const sure = decide(
    same.filter((match) => isNear(match, prepared)),
    sought,
    prepared,
  );
  if (sure.state === 'anchored') return sure;
  const all = same.length > 0 ? same : ranked(interrupted(sought, prepared), sought, prepared);
  const like = approximate(sought, prepared).filter((match) => all.every((each) => isApart(each, match)));
  return decide(best([...all, ...like.map((match) => scored(match, sought, prepared))]), sought, prepared);
}

type Placed = Quotation & Span;

/** Whether the words stand at their offsets, in the text that these count in. */
function standsThere(quotation: Quotation, text: string, textHash: string | undefined): quotation is Placed {
  const { exact, start, end, textHash: own } = quotation;
  if (exact === '' || start === undefined || end === undefined) return false;
  if (own !== undefined && textHash !== undefined && own !== textHash) return false;
  return text.slice(start, end) === exact;
}

/** A citation mark alone, or other signs that comparison leaves out, are looked for as they are written. */
function literally(exact: string, text: string): Resolution {
  const at = exact === '' ? -1 : text.indexOf(exact);
  if (at === -1) return { state: 'orphaned', best: undefined };
  const first = { start: at, end: at + exact.length };
  const next = text.indexOf(exact, first.end);
  if (next === -1) return { state: 'anchored', ...first };
  const second = { start: next, end: next + exact.length };
  return { state: 'ambiguous', candidates: [first, second].map((span) => ({ ...span, score: 1 })) };
}

/** Places that hold all the words, the best first; of very many only those whose context begins to fit. */
function ranked(places: readonly Match[], sought: Needle, prepared: PreparedText): Scored[] {
  const { text } = prepared.folded;
  const near = places
    .map((match) => ({ match, touch: touching(match, sought, text) }))
    .sort((a, b) => b.touch - a.touch)
    .slice(0, SCORED_MAX);
  return best(near.map(({ match }) => scored(match, sought, prepared)));
}

const best = (matches: readonly Scored[]) => matches.toSorted((a, b) => b.score - a.score);
const isApart = (a: Match, b: Match) => a.to <= b.from || b.to <= a.from;
