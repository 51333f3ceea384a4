import { blocksIn, paragraphAt, type Range } from './places.ts';
import type { SourceText } from './source-text.ts';

/** After these a sentence goes on, whatever follows. */
const NEVER_LAST =
  /(?:^|[^\p{L}\p{N}])(?:et al|e\.g|i\.e|cf|viz|vs|ca|approx|resp|incl|Dr|Prof|Mr|Mrs|Ms|St|eds?|trans)\.[)\]]?\s*$/u;
/** After these a sentence goes on when a number follows: "Fig. 3", "p. 7", "pp. xii–xv". */
const BEFORE_NUMBER =
  /(?:^|[^\p{L}\p{N}])(?:no|nos|p|pp|figs?|tabs?|eqs?|ch|chap|sec|sect|vol|para|art|n|nn|ref|refs)\.\s*$/iu;
const NUMBER = /^[\d[(]|^[ivxlc]+\b/;
/** The initial of a name: "J. Smith". */
const INITIAL = /(?:^|[\s(.–-])\p{Lu}\.\s*$/u;
/**
 * Citations are set right behind the full stop, where a sentence would otherwise not be seen to end: "true.[12, 13]
 * Yet". A full stop between digits is that of a number.
 */
const CITED_END =
  /(?<=[^\d\s])[.!?…][)\]"'”’»]*(?:\[[\d\s,;–-]+\]|\^?\{?[\d¹²³⁰⁴-⁹][\d¹²³⁰⁴-⁹,–⁻-]*\}?)\s+(?=[\p{Lu}"'“‘«([])/gu;

/** Made once: making one costs as much as cutting a long paragraph. English, whose rules suit most languages with full stops. */
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences that a range has a character of, each whole; a sentence never goes past its block. */
export function sentencesIn(text: Pick<SourceText, 'text' | 'blocks'>, range: Range): readonly Range[] {
  const { start, end } = blocksIn(text, range);
  return text.blocks
    .slice(start, end)
    .flatMap((block) => sentencesOf(text.text, block))
    .filter((sentence) => sentence.end > range.start && sentence.start < range.end);
}

/** The sentence that an offset lies in; the space after a sentence belongs to it. */
export function sentenceAt(text: Pick<SourceText, 'text' | 'blocks'>, offset: number): Range | undefined {
  const place = paragraphAt(text, offset);
  if (place === undefined) return undefined;
  return sentencesOf(text.text, place.block).findLast(({ start }) => start <= offset);
}

/** Cuts one block into sentences, without the spaces between them. */
function sentencesOf(text: string, block: Range): readonly Range[] {
  const words = text.slice(block.start, block.end);
  const ends = [...new Set([...segmentEnds(words), ...citedEnds(words)])].sort((a, b) => a - b);
  const found: Range[] = [];
  let from = 0;
  for (const end of ends) {
    if (goesOn(words.slice(from, end), words.slice(end))) continue;
    const sentence = words.slice(from, end).trimEnd();
    if (sentence !== '') found.push({ start: block.start + from, end: block.start + from + sentence.length });
    from = end;
  }
  return found;
}

function segmentEnds(words: string): number[] {
  return Array.from(SEGMENTER.segment(words), ({ index, segment }) => index + segment.length);
}

function citedEnds(words: string): number[] {
  return Array.from(words.matchAll(CITED_END), (match) => match.index + match[0].length);
}

/** Whether what looks like the end of a sentence is none. */
function goesOn(sentence: string, rest: string): boolean {
  if (rest === '') return false;
  // A bracket or a citation mark that clings to the full stop; scripts without spaces have stops of their own.
  if (!/\s$|[。！？｡।][\p{Pe}\p{Pf}]*$/u.test(sentence)) return true;
  if (NEVER_LAST.test(sentence) || INITIAL.test(sentence)) return true;
  return BEFORE_NUMBER.test(sentence) && NUMBER.test(rest);
}
