import { fold } from './fold.ts';
import { UNSPACED } from './words.ts';

/** A stretch of words that both texts have, that only the first has, or that only the second has. */
export interface WordChange {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Most words compared on each side: the longest quotation there is, in the shortest words. */
const WORDS_MAX = 1_200;
/** A word, one broken at the end of a line too, with the punctuation and spaces after it; in scripts without spaces, a character. */
const WORD = new RegExp(
  `[${UNSPACED}]\\p{M}*\\s*|[^\\s${UNSPACED}]+(?:-\\s[^\\s${UNSPACED}]+)*\\s*|\\s+`,
  'gu',
);

/**
 * Which words of a quotation are gone and which have come; words that differ in typesetting only are the same.
 * What is the same is shown as it stands now.
 */
export function diffWords(before: string, now: string): WordChange[] {
  const old = wordsOf(before);
  const young = wordsOf(now);
  if (old.length > WORDS_MAX || young.length > WORDS_MAX)
    return joined([
      ['gone', before],
      ['new', now],
    ]);
  return joined(steps(old, young));
}

interface Word {
  readonly text: string;
  /** What it is compared by. */
  readonly key: string;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ([word]) => ({ text: word, key: keyOf(word) }));
}

function keyOf(word: string): string {
  const folded = fold(word);
  return folded.text + folded.marks.map(({ kind, digits }) => (kind === 'number' ? digits : '')).join('');
}

type Step = readonly [kind: WordChange['kind'], text: string];

/** The longest common subsequence, read from the front. */
function steps(old: readonly Word[], young: readonly Word[]): Step[] {
  const table = commonLengths(old, young);
  const width = young.length + 1;
  const found: Step[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < young.length) {
    const [gone, come] = [old[i], young[j]];
    if (gone !== undefined && come !== undefined && gone.key === come.key) {
      found.push(['same', come.text]);
      i += 1;
      j += 1;
    } else if (
      come === undefined ||
      (gone !== undefined && below(table, width, i, j) >= beside(table, width, i, j))
    ) {
      found.push(['gone', gone?.text ?? '']);
      i += 1;
    } else {
      found.push(['new', come.text]);
      j += 1;
    }
  }
  return found;
}

const below = (table: Uint16Array, width: number, i: number, j: number) => table[(i + 1) * width + j] ?? 0;
const beside = (table: Uint16Array, width: number, i: number, j: number) => table[i * width + j + 1] ?? 0;

/** How many words the rests from each pair of places have in common. */
function commonLengths(old: readonly Word[], young: readonly Word[]): Uint16Array {
  const width = young.length + 1;
  const table = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = young.length - 1; j >= 0; j -= 1) {
      table[i * width + j] =
        old[i]?.key === young[j]?.key
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(below(table, width, i, j), beside(table, width, i, j));
    }
  }
  return table;
}

/** Neighbours of one kind as one change. */
function joined(found: readonly Step[]): WordChange[] {
  const changes: WordChange[] = [];
  for (const [kind, text] of found) {
    const last = changes.at(-1);
    if (last?.kind === kind) changes[changes.length - 1] = { kind, text: last.text + text };
    else if (text !== '') changes.push({ kind, text });
  }
  return changes;
}
