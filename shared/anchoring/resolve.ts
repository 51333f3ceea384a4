import { approximate } from './approximate.ts';
import { wholeClusters } from './clusters.ts';
import { interrupted } from './interrupted.ts';
import { type Needle, needle } from './needle.ts';
import type { PreparedText } from './prepare.ts';
import type { Quotation, Span } from './quotation.ts';
import type { Candidate, Resolution } from './resolution.ts';
import { firstMark, occurrences, sameNumbers } from './same-words.ts';
import { type Match, type Scored, scored, touching } from './score.ts';
import { diffWords } from './word-diff.ts';

/** A passage with a lower score is not shown as found (docs/decisions/0009-anchors.md says how it was chosen). */
const SCORE_MIN = 0.75;
/** How much better than the second the first must be, or a person has to choose. */
const MARGIN = 0.03;
/** Changed words are believed to be the passage only if so much of what stood on one side is still there. */
const CONTEXT_MIN = 0.7;
/** Without any context the words alone must be so much alike. */
const WORDS_ALONE_MIN = 0.8;
/** Words as long as these, in characters of the folded text, do not stand elsewhere by chance. */
const TELLING_LENGTH = 32;
/** Places with the same words that are scored; the nearest by their context come first. */
const SCORED_MAX = 40;
/** Places with the same words that are looked at. */
const PLACES_MAX = 2_000;
/** Candidates that are offered. */
const OFFERED_MAX = 5;

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
  const same = ranked(occurrences(sought, prepared, PLACES_MAX), sought, prepared);
  const sure = same.length > 0 ? decide(same, sought, prepared) : undefined;
  if (sure?.state === 'anchored') return sure;
  const all = [...same, ...ranked(interrupted(sought, prepared), sought, prepared)];
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

/** What the candidates, the best first, come to. */
function decide(candidates: readonly Scored[], sought: Needle, prepared: PreparedText): Resolution {
  const [first, second] = candidates;
  if (first === undefined) return { state: 'orphaned', best: undefined };
  if (!isConvincing(first, sought)) return { state: 'orphaned', best: offered(first, sought, prepared) };
  if (second !== undefined && first.score - second.score < MARGIN) {
    const close = candidates.filter((each) => first.score - each.score < MARGIN).slice(0, OFFERED_MAX);
    return { state: 'ambiguous', candidates: close.map((each) => offered(each, sought, prepared)) };
  }
  return found(first, sought, prepared);
}

/** Whether a candidate may be shown as the passage. */
function isConvincing(match: Scored, sought: Needle): boolean {
  const { context } = match;
  if (match.errors === 0 && context !== undefined) {
    return context >= CONTEXT_MIN || sought.folded.text.length >= TELLING_LENGTH;
  }
  if (match.errors === 0) return true;
  if (match.score < SCORE_MIN) return false;
  return context === undefined ? match.words >= WORDS_ALONE_MIN : context >= CONTEXT_MIN;
}

function found(match: Scored, sought: Needle, prepared: PreparedText): Resolution {
  const span = spanOf(match, sought, prepared);
  if (match.errors > 0 || !sameNumbers(sought, match, prepared)) {
    const now = prepared.text.slice(span.start, span.end);
    return { state: 'moved', ...span, change: { kind: 'words', now, diff: diffWords(sought.exact, now) } };
  }
  const elsewhere = match.context !== undefined && match.context < CONTEXT_MIN;
  if (elsewhere) return { state: 'moved', ...span, change: { kind: 'place' } };
  return { state: 'anchored', ...span };
}

function offered(match: Scored, sought: Needle, prepared: PreparedText): Candidate {
  return { ...spanOf(match, sought, prepared), score: match.score };
}

/** The stretch of the text that a match comes from, with the numbers that the quotation begins or ends with. */
function spanOf({ from, to }: Match, { folded: quoted }: Needle, prepared: PreparedText): Span {
  const { folded, text } = prepared;
  let start = folded.starts[from] ?? text.length;
  let end = (folded.starts[to - 1] ?? text.length - 1) + 1;
  const opens = quoted.marks.filter((mark) => mark.at === 0).map((mark) => mark.digits);
  const closes = quoted.marks.filter((mark) => mark.at === quoted.text.length).map((mark) => mark.digits);
  for (let index = firstMark(folded.marks, from); folded.marks[index]?.at === from; index += 1) {
    const mark = folded.marks[index];
    if (mark !== undefined && opens.includes(mark.digits)) start = Math.min(start, mark.start);
  }
  for (let index = firstMark(folded.marks, to); folded.marks[index]?.at === to; index += 1) {
    const mark = folded.marks[index];
    if (mark !== undefined && closes.includes(mark.digits)) end = Math.max(end, mark.end);
  }
  return wholeClusters(text, { start, end });
}
