import { findMarks, type Mark } from './marks.ts';

/** A mark, and before which unit of the folded text it stands. */
export interface FoldedMark extends Mark {
  readonly at: number;
}

/**
 * A text in the form in which passages are compared, so that typesetting makes no difference: without spaces,
 * hyphens, invisible characters and citation marks, ligatures and accents taken apart, letters small, quotation
 * marks alike. Each of its units says which character of the text it comes from.
 */
export interface FoldedText {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly marks: readonly FoldedMark[];
}

const QUOTE = "'";
const DASH = '-';
const QUOTES = /^[\p{Pi}\p{Pf}"'`´‚„′″]$/u;
const DASHES = /^[\p{Pd}\u2212]$/u;
/** Spaces, controls (of direction too), what has no width, what picks a glyph, and the signs of footnotes. */
const NOTHING = /^[\s\p{Cc}\p{Cf}\p{Variation_Selector}*†‡]$/u;

/** What a character is compared as; most characters of most texts are asked for again and again. */
const known = new Map<number, string>();

function foldCharacter(code: number): string {
  const had = known.get(code);
  if (had !== undefined) return had;
  const folded = folding(String.fromCodePoint(code));
  known.set(code, folded);
  return folded;
}

function folding(character: string): string {
  if (NOTHING.test(character)) return '';
  if (QUOTES.test(character)) return QUOTE;
  if (DASHES.test(character)) return DASH;
  // Through capitals, so that the two small sigmas, or ß and ss, come out alike.
  return character.normalize('NFKD').toUpperCase().toLowerCase().replace(/\s/g, '');
}

/** Folds a text for comparison. */
export function fold(text: string): FoldedText {
  const out = new Units(text.length);
  const marks: FoldedMark[] = [];
  let from = 0;
  for (const mark of findMarks(text)) {
    foldStretch(text, from, mark.start, out);
    marks.push({ ...mark, at: out.length });
    from = mark.end;
  }
  foldStretch(text, from, text.length, out);
  return { text: out.text(), starts: out.starts(), marks };
}

function foldStretch(text: string, from: number, to: number, out: Units): void {
  for (let at = from; at < to; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    const folded = foldCharacter(code);
    if (!isLeftOut(folded, text, at, out)) out.push(folded, at);
    if (code > 0xffff) at += 1;
  }
}

/** Hyphens come and go with line breaks, but a minus or a range of numbers counts; of quotes in a row one does. */
function isLeftOut(folded: string, text: string, at: number, out: Units): boolean {
  if (folded === DASH) return !isDigit(text.charCodeAt(at + 1));
  return folded === QUOTE && out.endsWith(QUOTE);
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Longest argument list that every engine takes. */
const CHUNK = 8_192;

/** Code units as they are appended, with the offset that each comes from. */
class Units {
  #codes: Uint16Array;
  #starts: Uint32Array;
  length = 0;

  constructor(capacity: number) {
    this.#codes = new Uint16Array(capacity);
    this.#starts = new Uint32Array(capacity);
  }

  push(folded: string, start: number): void {
    if (this.length + folded.length > this.#codes.length) this.#grow(folded.length);
    for (let index = 0; index < folded.length; index += 1) {
      this.#codes[this.length] = folded.charCodeAt(index);
      this.#starts[this.length] = start;
      this.length += 1;
    }
  }

  endsWith(character: string): boolean {
    return this.length > 0 && this.#codes[this.length - 1] === character.charCodeAt(0);
  }

  text(): string {
    let text = '';
    for (let at = 0; at < this.length; at += CHUNK) {
      text += String.fromCharCode(...this.#codes.subarray(at, Math.min(at + CHUNK, this.length)));
    }
    return text;
  }

  starts(): Uint32Array {
    return this.#starts.slice(0, this.length);
  }

  #grow(by: number): void {
    const capacity = this.#codes.length * 2 + by;
    const codes = new Uint16Array(capacity);
    const starts = new Uint32Array(capacity);
    codes.set(this.#codes);
    starts.set(this.#starts);
    this.#codes = codes;
    this.#starts = starts;
  }
}
