/** Longest heading, in characters: two lines of a page. */
const HEADING_MAX = 160;
/** "2", "2.1", "2.1.3", "IV", "A": what a heading may be counted with. */
const NUMBERED =
  /^(?:(\d{1,2}(?:\.\d{1,2}){0,4})\.?|([IVX]{1,5})\.|([A-Z])\.|(?:chapter|section|part|appendix)\s+(?:\d+|[IVX]+|[A-Z])[.:]?)\s+(?=\p{Lu}|["“‘'])/iu;
/** What parts of papers are called; a line of these words alone is a heading. */
const KNOWN =
  /^(abstract|summary|introduction|background|aims?|objectives?|methods?|methodology|materials and methods|results?|results and discussion|findings|discussion|discussion and conclusions?|limitations|conclusions?|concluding remarks|references|bibliography|notes|acknowledge?ments?|funding|appendix|keywords|declarations|competing interests|conflicts? of interests?|abbreviations|contents|author contributions|data availability)$/i;
/** "2.1 Setting": counted by parts, and so nothing that begins a sentence. */
const SUBSECTION = /^\d{1,2}(\.\d{1,2}){1,3}\.?\s+\p{Lu}/u;
/** Most words of a counted heading that is told by its count alone. */
const SUBSECTION_WORDS_MAX = 10;

/** How deep a counted heading lies: "2" is 1, "2.1" is 2; undefined without a number. */
export function numberDepth(line: string): number | undefined {
  const found = NUMBERED.exec(line.trim());
  if (found === null) return undefined;
  return found[1] === undefined ? 1 : found[1].split('.').length;
}

/** Whether a line that stands alone can be a heading: short, of words, and no sentence. */
export function couldBeHeading(raw: string): boolean {
  const line = raw.trim();
  if (line.length < 2 || line.length > HEADING_MAX) return false;
  if (!/\p{L}{2}/u.test(line) || /[@]|https?:|www\./i.test(line)) return false;
  // Names with marks behind them, one after the other, are authors.
  if (/[⁰¹²³⁴⁵⁶⁷⁸⁹}],/u.test(line) || line.split(',').length > 4) return false;
  // A day, or a reference: letters about the paper, or a motto.
  if (/\d{1,2} \p{L}{3,9} \d{4}|\[\d/u.test(line)) return false;
  return !/[.,;:]["'”’)\]]*$/u.test(line) && !/^[\p{Ll}*†‡©(⁰¹²³⁴⁵⁶⁷⁸⁹^]/u.test(line);
}

/** Whether its words alone say that a line is a heading: a known name, a number before a capital, or capitals. */
export function isSurelyHeading(raw: string): boolean {
  const line = raw.trim();
  if (!couldBeHeading(line)) return false;
  return KNOWN.test(withoutNumber(line)) || numberDepth(line) !== undefined || isInCapitals(line);
}

/** Whether a line is nothing but the name of a part of a paper, perhaps counted: "Methods", "1. Introduction". */
export function isPartName(raw: string): boolean {
  const line = raw.trim();
  return couldBeHeading(line) && KNOWN.test(withoutNumber(line));
}

/** Whether a line begins with a count of parts within parts: a heading, or a paragraph that is referred to by its count. */
export function isCounted(raw: string): boolean {
  return SUBSECTION.test(raw.trim());
}

/** Whether a line is counted as a part within a part is: "2.1 Setting". */
export function isSubsection(raw: string): boolean {
  const line = raw.trim();
  return isCounted(line) && couldBeHeading(line) && line.split(/\s+/).length <= SUBSECTION_WORDS_MAX;
}

/** Whether all of its letters are capitals. */
export function isInCapitals(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 3 &&
    letters.every((letter) => letter === letter.toUpperCase() && letter !== letter.toLowerCase())
  );
}

function withoutNumber(line: string): string {
  return line.replace(NUMBERED, '').trim();
}
