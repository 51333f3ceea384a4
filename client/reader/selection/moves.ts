import { paragraphAt, type Range } from '../../../shared/texts/places.ts';
import { sentenceAt, sentencesIn } from '../../../shared/texts/sentences.ts';
import type { SourceText } from '../../../shared/texts/source-text.ts';

/** A selection by keyboard: it grows and shrinks at `to`, while `from` stays. */
export interface Picked {
  readonly from: number;
  readonly to: number;
}

type Text = Pick<SourceText, 'text' | 'blocks'>;
export type Direction = 1 | -1;

/** The stretch of text that is selected. */
export function rangeOf({ from, to }: Picked): Range {
  return { start: Math.min(from, to), end: Math.max(from, to) };
}

/** The sentence after or before what is selected; without a selection the first one from `reading` on. */
export function moveBySentence(
  text: Text,
  picked: Picked | null,
  direction: Direction,
  reading: number,
): Picked | null {
  const sentence = picked === null ? firstFrom(text, reading) : neighbour(text, rangeOf(picked), direction);
  return sentence === undefined ? picked : { from: sentence.start, to: sentence.end };
}

/**
 * The selection with its moving end put one sentence further on or back. It never shrinks below one sentence: there it
 * turns round and grows the other way.
 */
export function extendBySentence(text: Text, picked: Picked, direction: Direction): Picked {
  const { start, end } = rangeOf(picked);
  const grows = direction === 1 ? picked.to === end : picked.to === start;
  if (grows) {
    const next = neighbour(text, { start, end }, direction);
    if (next === undefined) return picked;
    return direction === 1 ? { from: start, to: next.end } : { from: end, to: next.start };
  }
  const sentences = sentencesIn(text, { start, end });
  const kept = direction === 1 ? sentences[1] : sentences.at(-2);
  if (kept === undefined) return extendBySentence(text, { from: picked.to, to: picked.from }, direction);
  return direction === 1 ? { from: end, to: kept.start } : { from: start, to: kept.end };
}

/** The selection with its moving end put one word further on or back. */
export function extendByWord(text: Text, picked: Picked, direction: Direction): Picked {
  const { from, to } = picked;
  const next = direction === 1 ? wordEndAfter(text.text, to) : wordStartBefore(text.text, to);
  if (next === undefined || next === from) return picked;
  // One word at least stays, so that what is selected is never lost from sight.
  if (from < to !== from < next) return picked;
  return direction === -1 && from < to ? { from, to: trimmedEnd(text.text, from, next) } : { from, to: next };
}

function firstFrom(text: Text, offset: number): Range | undefined {
  const place = paragraphAt(text, offset);
  const start = place?.block.start ?? 0;
  return sentencesIn(text, { start, end: endOfNextBlock(text, start) }).find((each) => each.end > offset);
}

function neighbour(text: Text, { start, end }: Range, direction: Direction): Range | undefined {
  if (direction === 1) {
    return sentencesIn(text, { start: end, end: endOfNextBlock(text, end) }).find(
      (each) => each.start >= end,
    );
  }
  const before = sentenceAt(text, start - 1);
  return before !== undefined && before.start < start ? before : undefined;
}

/** A block beyond the one that an offset lies in, so that there is a next sentence to be found. */
function endOfNextBlock({ blocks, text }: Text, offset: number): number {
  const at = paragraphAt({ blocks }, offset)?.index ?? blocks.findIndex(({ end }) => end > offset) - 1;
  return blocks[at + 1]?.end ?? text.length;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu;
/** How far a word may reach, in UTF-16 units: longer ones are addresses, and are taken in pieces. */
const WORD_REACH = 200;

function wordEndAfter(text: string, from: number): number | undefined {
  const ahead = text.slice(from, from + WORD_REACH);
  const [word] = ahead.matchAll(WORD);
  return word === undefined ? undefined : from + word.index + word[0].length;
}

function wordStartBefore(text: string, to: number): number | undefined {
  const from = Math.max(0, to - WORD_REACH);
  const word = [...text.slice(from, to).matchAll(WORD)].at(-1);
  return word === undefined ? undefined : from + word.index;
}

function trimmedEnd(text: string, from: number, end: number): number {
  const kept = text.slice(from, end).trimEnd().length;
  return kept === 0 ? end : from + kept;
}

/** Made once: making one costs more than using it. */
const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' });

/** A stretch with the words that it cuts taken whole: a pointer is seldom let go just between two letters. */
export function wholeWords(text: string, { start, end }: Range): Range {
  return { start: edgeOfWord(text, start, 'start'), end: edgeOfWord(text, end, 'end') };
}

function edgeOfWord(text: string, at: number, side: 'start' | 'end'): number {
  const from = Math.max(0, at - WORD_REACH);
  const around = text.slice(from, at + WORD_REACH);
  // What is asked for lies inside the words: the character after a beginning, the one before an end.
  const inside = at - from - (side === 'end' ? 1 : 0);
  const word = inside < 0 ? undefined : WORDS.segment(around).containing(inside);
  if (word?.isWordLike !== true) return at;
  return from + word.index + (side === 'end' ? word.segment.length : 0);
}
