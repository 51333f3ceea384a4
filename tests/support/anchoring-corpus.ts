import { describe } from '../../shared/anchoring/describe.ts';
import { fold } from '../../shared/anchoring/fold.ts';
import type { Described, Span } from '../../shared/anchoring/quotation.ts';
import { type Edition, firstEdition, onOneLine, overlap, placesOf } from './editions.ts';
import { inUpheaval, scannedBadly, type Upheaval, withTwins, withWordsChanged } from './noisy-editions.ts';
import { Seeded } from './seeded.ts';

/** What was done to a text. */
export interface Noise {
  readonly words?: number;
  readonly scan?: number;
  readonly upheaval?: boolean;
}

/** A noisy edition of a text, and quotations of the first edition to be found in it. */
export interface Trial {
  readonly edition: Edition;
  readonly quotations: readonly Described[];
}

/** What a rule made of the trials: how often it showed the passage, something else, or nothing. */
export interface Outcome {
  readonly right: number;
  readonly wrong: number;
  /** It showed a long passage, word for word the same, that also stood elsewhere. */
  readonly copies: number;
  /** Not shown although it is there. */
  readonly missed: number;
  /** Not shown, and not there. */
  readonly rejected: number;
}

const UPHEAVAL: Upheaval = { moved: 0.2, deleted: 0.3, duplicated: 0.15 };
/** Shortest and longest quotation, in words. */
const WORDS_MIN = 3;
const WORDS_MAX = 40;
/** A passage of which less is left counts as gone. */
const LEFT_MIN = 0.5;
/** What is shown counts as the passage if so much of both is common. */
const OVERLAP_MIN = 0.5;
/** Shorter words stand in many places and are no copy of a passage, in characters without spaces. */
const COPY_MIN = 40;

/** A text and where its paragraphs stand. */
export interface Base {
  readonly text: string;
  readonly paragraphs: readonly Span[];
}

/** Share of the sentences that a text with twins says twice. */
const TWINS = 0.2;

/** A text of paragraphs, each on one line. */
export function baseOf(paragraphs: readonly string[]): Base {
  const spans: Span[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    if (text !== '') text += ' ';
    spans.push({ start: text.length, end: text.length + paragraph.length });
    text += paragraph;
  }
  return { text, paragraphs: spans };
}

/** The same with near copies of many of its sentences elsewhere. */
export function twinned(paragraphs: readonly string[], seed: number): Base {
  return baseOf(withTwins(paragraphs, TWINS, new Seeded(seed)));
}

/** A trial from a seed. */
export function trial(
  { text, paragraphs }: Base,
  noise: Noise,
  { seed, quotations }: { readonly seed: number; readonly quotations: number },
): Trial {
  const random = new Seeded(seed);
  let edition = firstEdition(text);
  if (noise.upheaval) edition = inUpheaval(edition, paragraphs, UPHEAVAL, random);
  if (noise.words) edition = withWordsChanged(edition, noise.words, random);
  if (noise.scan) edition = scannedBadly(edition, noise.scan, random);
  return {
    edition: onOneLine(edition),
    quotations: tellable(text, quotations, () => someWords(text, paragraphs, random)),
  };
}

/** Quotations that stand once among the same words: what is printed twice with all around it, nobody can tell apart. */
function tellable(text: string, count: number, draw: () => Described): Described[] {
  const folded = fold(text).text;
  const drawn: Described[] = [];
  while (drawn.length < count) {
    const quotation = draw();
    const surrounded = fold(quotation.prefix + quotation.exact + quotation.suffix).text;
    if (folded.indexOf(surrounded) === folded.lastIndexOf(surrounded)) drawn.push(quotation);
  }
  return drawn;
}

function someWords(text: string, paragraphs: readonly Span[], random: Seeded): Described {
  const somewhere = random.int(text.length);
  const paragraph = paragraphs.findLast(({ start }) => start <= somewhere) ?? { start: 0, end: 0 };
  const words = Array.from(text.slice(paragraph.start, paragraph.end).matchAll(/\S+/g), (word) => ({
    start: paragraph.start + word.index,
    end: paragraph.start + word.index + word[0].length,
  }));
  if (words.length < WORDS_MIN) return someWords(text, paragraphs, random);
  const count = Math.min(words.length, WORDS_MIN + random.int(WORDS_MAX - WORDS_MIN + 1));
  const first = random.int(words.length - count + 1);
  return describe(text, words[first]!.start, words[first + count - 1]!.end);
}

/** Judges a rule, which says where a quotation is to be shown or that it is not. */
export function judged(
  { edition, quotations }: Trial,
  rule: (quotation: Described) => Span | undefined,
): Outcome {
  const outcome = { right: 0, wrong: 0, copies: 0, missed: 0, rejected: 0 };
  for (const quotation of quotations) {
    const truth = passages(edition, quotation);
    const shown = rule(quotation);
    if (shown === undefined) outcome[truth.length === 0 ? 'rejected' : 'missed'] += 1;
    else if (truth.some((each) => overlap(each, shown) >= OVERLAP_MIN)) outcome.right += 1;
    else if (isCopy(quotation.exact, edition.text.slice(shown.start, shown.end))) outcome.copies += 1;
    else outcome.wrong += 1;
  }
  return outcome;
}

/** Where the passage is in the edition, wherever enough of it is left. */
function passages(edition: Edition, { start, end }: Described): Span[] {
  return placesOf(edition, start, end).filter((place) => {
    const left = edition.from
      .slice(place.start, place.end)
      .filter((origin) => origin >= start && origin < end);
    return new Set(left).size >= LEFT_MIN * (end - start);
  });
}

function isCopy(exact: string, shown: string): boolean {
  const words = fold(exact).text;
  return words.length >= COPY_MIN && words === fold(shown).text;
}

/** Of what was shown, how much is right; 1 when nothing was shown. */
export function precision({ right, wrong }: Outcome): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

/** Of what is there, how much was shown. */
export function recall({ right, missed }: Outcome): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

/** Outcomes of several trials as one. */
export function summed(outcomes: readonly Outcome[]): Outcome {
  const total = (of: keyof Outcome) => outcomes.reduce((sum, each) => sum + each[of], 0);
  return {
    right: total('right'),
    wrong: total('wrong'),
    copies: total('copies'),
    missed: total('missed'),
    rejected: total('rejected'),
  };
}
