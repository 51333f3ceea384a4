import type { SourceDate } from '../../model/source.ts';

/** A year, perhaps a month, perhaps a day. */
type Parts = number[];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** What a single word in place of a year may say: how far the work is, a season, or that no date is known. */
const TIME_WORDS =
  /\b(?:in)?press|\b(?:in|pre)?print|forthcoming|upcoming|appear|submi|accept|prepar|review|nodate|undated|published|\bdraft|\bonline|ongoing|\bpresent|\bcurrent|\b(?:spring|summer|autumn|fall|winter)\b|erscheint|druck|\bprelo\b/i;
/** Longest words kept in place of a date. */
const WORDS_MAX = 80;

/** A date as programs and people write it: "2019-03-28", "2019/2020", "March 2019", "c. 1850", "44 BC"; else its words. */
export function readDate(text: string): SourceDate | undefined {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  if (trimmed === '') return undefined;
  const circa = /^(?:c\.|ca\.?|circa)\s*|[~?%]$|\?$/i.test(trimmed);
  const bare = trimmed.replace(/^(?:c\.|ca\.?|circa)\s*/i, '').replace(/[~?%]+$/, '');
  const parts = readRange(bare);
  if (parts === undefined) return { literal: trimmed.slice(0, WORDS_MAX) };
  return { 'date-parts': parts, ...(circa ? { circa: true as const } : {}) };
}

/**
 * Whether what stands in place of a year is a mistake: one word of Latin letters that is neither a Roman number nor
 * one of those that are written there. More words than one, "in press" or "Han dynasty", are left to who wrote them.
 */
export function saysNoTime(text: string): boolean {
  const word = text.trim();
  return /^\p{sc=Latin}+$/u.test(word) && !/^[MDCLXVI]+$/.test(word) && !TIME_WORDS.test(word);
}

/** A year, a month and a day as separate words; the month may be a name, and hold the day: "March 28". */
export function readYearAndMonth(
  year: string,
  month: string | undefined,
  day?: string,
): SourceDate | undefined {
  const date = readDate(year);
  if (date === undefined || 'literal' in date || month === undefined) return date;
  const [[at] = [undefined], ...more] = date['date-parts'];
  if (at === undefined || more.length > 0 || date['date-parts'][0]?.length !== 1) return date;
  const words = month.replace(/[~\s,.]+/g, ' ').trim();
  const number = monthOf(words);
  if (number === undefined) return date;
  const inMonth = Number(day ?? /\b(\d{1,2})\b/.exec(words.replace(/^\d+$/, ''))?.[1]);
  const isDay = Number.isInteger(inMonth) && inMonth >= 1 && inMonth <= 31;
  return { ...date, 'date-parts': [isDay ? [at, number, inMonth] : [at, number]] };
}

function readRange(text: string): Parts[] | undefined {
  const whole = readOne(text);
  if (whole !== undefined) return [whole];
  const ends = text.split(/\s*(?:\/|--|–|—)\s*/);
  // "2019-2020": a hyphen joins two years, not a year and its month.
  const years = /^(\d{4})-(\d{4})$/.exec(text);
  const [from, to] = years === null ? ends.map(readOne) : [readOne(years[1] ?? ''), readOne(years[2] ?? '')];
  if (from === undefined || (years === null && ends.length !== 2)) return undefined;
  const isOpen = ends.length === 2 && /^(?:\.\.)?$/.test(ends[1] ?? '');
  if (to === undefined) return isOpen ? [from] : undefined;
  return [from, to];
}

function readOne(text: string): Parts | undefined {
  const numbers = /^(-?\d{1,4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:T.*)?$/.exec(text);
  if (numbers !== null) return checked(Number(numbers[1]), numbers[2], numbers[3]);
  const era = /^(\d{1,4})\s*B\.?C\.?(?:E\.?)?$/i.exec(text);
  if (era !== null) return [-Number(era[1])];
  // A letter tells works of one year apart, and is given anew.
  const lettered = /^(\d{4})[a-z]$/.exec(text);
  if (lettered !== null) return [Number(lettered[1])];
  const named = /^(?:(\d{1,2})\.?\s+)?([\p{L}]+)\.?(?:\s+(\d{1,2}),?)?\s+(\d{4})$/u.exec(text);
  const month = named === null ? undefined : monthOf(named[2] ?? '');
  if (named === null || month === undefined) return undefined;
  return checked(Number(named[4]), String(month), named[1] ?? named[3]);
}

/** A month of more than 12 is a season, and a day of 0 none: the year stays. */
function checked(year: number, month?: string, day?: string): Parts {
  const [m, d] = [Number(month ?? 0), Number(day ?? 0)];
  if (m < 1 || m > 12) return [year];
  return d < 1 || d > 31 ? [year, m] : [year, m, d];
}

function monthOf(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : undefined;
  const name = /\p{L}{3,}/u.exec(text)?.[0].toLowerCase();
  const at = name === undefined ? -1 : MONTHS.indexOf(name.slice(0, 3));
  return at < 0 ? undefined : at + 1;
}

/** "2019-03-28", "2019/2020": a date as ISO 8601 writes it; words as they stand. */
export function isoDate(date: SourceDate): string {
  if ('literal' in date) return date.literal;
  return date['date-parts'].map(isoParts).join('/');
}

function isoParts([year = 0, ...rest]: readonly number[]): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return [`${year < 0 ? '-' : ''}${digits}`, ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}
