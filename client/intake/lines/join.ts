import type { Vocabulary } from './words.ts';

const SOFT_HYPHEN = '\u00ad';
/** What is being divided: the letters before the hyphen, with whatever is tied to them. */
const TAIL = /(\S*?)([\p{L}\p{M}'’]*)[-\u2010\u2011]$/u;
/** No word or address is longer, in characters; searching all of a long paragraph for each of its lines is slow. */
const TAIL_MAX = 200;
const HEAD = /^[\p{L}\p{M}'’]+/u;
/** Writing without spaces between words. */
const CJK = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\u3000-\u303f\uff00-\uffef';
const ENDS_IN_CJK = new RegExp(`[${CJK}]$`, 'u');
const BEGINS_IN_CJK = new RegExp(`^[${CJK}]`, 'u');
/** "pre- and post-test": the hyphen stands for what is left out, not for a line's end. */
const SUSPENDED = /^(and|or|nor|to|und|oder|et|ou|y|o)\s/u;
/** Words so short that their meeting another word at a hyphen says nothing of a compound: "in-", "to-", "for-". */
const SHORT_WORDS: ReadonlySet<string> = new Set(
  'a an as at be but by do for if in is it me my no of off on or out over per so the to under up us was we with'.split(
    ' ',
  ),
);

/** Puts the next line of a paragraph behind what is read of it, and heals the word that the line's end divides. */
export function joinLines(before: string, next: string, words: Vocabulary): string {
  const left = before.trimEnd();
  const right = next.trimStart();
  if (left === '' || right === '') return left + right;
  if (left.endsWith(SOFT_HYPHEN)) return left.slice(0, -1) + right;
  const tail = /[-\u2010\u2011]$/.test(left.slice(-1)) ? TAIL.exec(left.slice(-TAIL_MAX)) : null;
  if (tail !== null) return left.slice(0, -1) + between(tail, left.slice(-1), right, words) + right;
  if (ENDS_IN_CJK.test(left.slice(-2)) && BEGINS_IN_CJK.test(right)) return left + right;
  // A dash or a stroke without a space before it belongs to what follows: "1–" + "2", "and/" + "or".
  if (/[^\s–—][—]$|\p{N}–$|[\p{L}\p{N}][/–]$/u.test(left.slice(-2)) && /^[\p{Ll}\p{N}]/u.test(right))
    return left + right;
  return `${left} ${right}`;
}

/** What stands between the two halves of a divided word: nothing, its hyphen, or the hyphen and a space. */
function between(tail: RegExpExecArray, hyphen: string, right: string, words: Vocabulary): string {
  const [, tied = '', stem = ''] = tail;
  // A hyphen of its own is a dash.
  if (tied === '' && stem === '') return `${hyphen} `;
  const [head] = HEAD.exec(right) ?? [];
  // "1999-" + "2000", "10.1186/s12961-" + "020".
  if (head === undefined || stem === '') return hyphen;
  if (SUSPENDED.test(right)) return `${hyphen} `;
  // An address, and "state-of-the-" + "art".
  if (/[/@_\d:-]/.test(tied)) return hyphen;
  // Only names and abbreviations begin with a capital after a hyphen.
  if (/^\p{Lu}/u.test(head)) return hyphen;
  return isCompound(stem, wordAt(right), words) ? hyphen : '';
}

/** The word that the line begins with, its own compounds included. */
function wordAt(right: string): string {
  return /^[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/u.exec(right)?.[0] ?? '';
}

/** Whether a word has its hyphen by itself. The rest of the text knows best; without a trace of it, its halves tell. */
function isCompound(stem: string, head: string, words: Vocabulary): boolean {
  const compound = words.count(`${stem}-${head}`);
  const joined = words.count(stem + head);
  if (compound !== joined) return compound > joined;
  if (words.beginsCompound(stem) && words.count(head) > 0) return true;
  const isShort = SHORT_WORDS.has(stem.toLowerCase());
  return !isShort && stem.length > 1 && words.count(stem) > 0 && words.count(head) > 0;
}
