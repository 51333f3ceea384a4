/**
 * A number in a text that may be a citation mark: printed as `[12]`, `^{1,2}` or `¹²` (a `mark`), in bare digits
 * that extraction from a PDF left at the end of a word (`glued`), or a number that stands by itself (`number`).
 */
export interface Mark {
  readonly kind: 'mark' | 'glued' | 'number';
  /** Its digits, commas and ranges, in one form for all shapes. */
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** Bracketed, raised by markup, raised by characters, or bare; references have at most three digits. */
const NUMBERED =
  /\^\{[\d\s,;*†‡–-]{1,40}\}|\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20}\]|[⁰¹²³⁴-⁹]+(?:[,–-][⁰¹²³⁴-⁹]+){0,20}|(?<!\d)\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,20}(?!\d)/gu;
/** What a raised number is set after when it is a reference, not an exponent (m², 10³) or part of a name (CO2). */
const BEFORE_MARK = /(?:\p{Ll}{3}|[\p{L}\p{Pf}\p{Pe}"'][.,;:!?]|[\p{Pf}\p{Pe}"'])$/u;
/** What makes a number part of a longer one, of a word or of a quantity. */
const GOES_ON = /^(?:[\p{L}\p{N}%]|[.,:/]\d)/u;
const ENDS_IN_DIGIT = /\d[.,:/–-]?$/;
/** As many characters as the rules above look at. */
const LOOK = 3;

/** Everything in a text that may be a citation mark, in order. */
export function findMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(NUMBERED)) {
    const start = match.index;
    const end = start + match[0].length;
    const kind = kindOf(text, start, end);
    if (kind !== undefined) marks.push({ kind, digits: canonical(match[0]), start, end });
  }
  return marks;
}

function kindOf(text: string, start: number, end: number): Mark['kind'] | undefined {
  const before = text.slice(Math.max(0, start - LOOK), start);
  const first = text.charCodeAt(start);
  if (ENDS_IN_DIGIT.test(before)) return undefined;
  if (first === 0x5b || first === 0x5e) return 'mark';
  const alone = before === '' || /\s$/.test(before);
  if (first > 0x7f) return alone || BEFORE_MARK.test(before) ? 'mark' : undefined;
  if (GOES_ON.test(text.slice(end, end + 2))) return undefined;
  if (alone) return 'number';
  return BEFORE_MARK.test(before) ? 'glued' : undefined;
}

function canonical(shape: string): string {
  return shape
    .normalize('NFKC')
    .replace(/[–-]/g, '-')
    .replace(/;/g, ',')
    .replace(/[^\d,-]/g, '');
}
