import { wholeClusters } from './clusters.ts';
import type { Needle } from './needle.ts';
import type { PreparedText } from './prepare.ts';
import type { Span } from './quotation.ts';
import type { Candidate, Resolution } from './resolution.ts';
import { firstMark } from './same-words.ts';
import { type Match, type Scored, SIDE_MIN } from './score.ts';
import { diffWords } from './word-diff.ts';

/** A passage with a lower score is not shown as found (docs/decisions/0009-anchors.md says how it was chosen). */
const SCORE_MIN = 0.7;
/** How much better than the second the first must be, or a person has to choose. */
const MARGIN = 0.03;
/** Without any context the words alone must be so much alike. */
const WORDS_ALONE_MIN = 0.8;
/** So many characters, of the words and of the context that fits, do not stand elsewhere by chance. */
const EVIDENCE_MIN = 40;
/** How far a passage is carried by what is added and removed before it: characters, and a share of the text. */
const DRIFT_MAX = 2_000;
const DRIFT_SHARE_MAX = 0.05;
/** Farther away, texts repeat themselves nearly: there the words, and the context on every side, must be so much alike. */
const ELSEWHERE_MIN = 0.9;
/** Candidates that are offered. */
const OFFERED_MAX = 5;

/** What the candidates, the best first, come to. */
export function decide(candidates: readonly Scored[], sought: Needle, prepared: PreparedText): Resolution {
  const [first] = candidates;
  if (first === undefined) return { state: 'orphaned', best: undefined };
  const convincing = candidates.filter((each) => isConvincing(each, sought, prepared));
  const [best] = convincing;
  if (best === undefined) return { state: 'orphaned', best: offered(first, sought, prepared) };
  const rivals = candidates.filter((each) => each === best || isRival(each, best, sought, prepared));
  if (rivals.length > 1) {
    const candidates = rivals.slice(0, OFFERED_MAX).map((each) => offered(each, sought, prepared));
    return { state: 'ambiguous', candidates };
  }
  return found(best, sought, prepared);
}

/** Whether a passage stands about where it was, for all that is known. */
export function isNear({ drift }: Pick<Scored, 'drift'>, { text }: PreparedText): boolean {
  return drift === undefined || drift <= Math.max(DRIFT_MAX, text.length * DRIFT_SHARE_MAX);
}

/** Whether a candidate may be shown as the passage. */
function isConvincing(match: Scored, sought: Needle, prepared: PreparedText): boolean {
  const { sides, errors, evidence, score, words } = match;
  if (errors > 0 && score < SCORE_MIN) return false;
  if (sides.length === 0) return errors === 0 || words >= WORDS_ALONE_MIN;
  if (words >= ELSEWHERE_MIN && sides.every((side) => side >= ELSEWHERE_MIN)) return true;
  if (evidence < EVIDENCE_MIN) return false;
  if (errors === 0 && sought.folded.text.length >= EVIDENCE_MIN) return true;
  return isNear(match, prepared) && sides.some((side) => side >= SIDE_MIN);
}

/** Whether a candidate leaves doubt about the best: nearly as good, or where the passage was while the best is not. */
function isRival(match: Scored, best: Scored, sought: Needle, prepared: PreparedText): boolean {
  // The same words are not put in doubt by others that are like them at no better a place.
  const isAsLike = best.errors > 0 || match.errors === 0;
  if (isAsLike && best.score - match.score < MARGIN) return true;
  return !isNear(best, prepared) && isNear(match, prepared) && isConvincing(match, sought, prepared);
}

function found(match: Scored, sought: Needle, prepared: PreparedText): Resolution {
  const span = spanOf(match, sought, prepared);
  if (match.errors > 0) {
    const now = prepared.text.slice(span.start, span.end);
    return { state: 'moved', ...span, change: { kind: 'words', now, diff: diffWords(sought.exact, now) } };
  }
  const isAmongOthers = match.sides.length > 0 && match.sides.every((side) => side < SIDE_MIN);
  if (isAmongOthers) return { state: 'moved', ...span, change: { kind: 'place' } };
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
