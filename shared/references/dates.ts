import type { Source, SourceDate } from '../model/source.ts';

/** The year in which a source appeared, where it has one. */
export function yearOf(source: Pick<Source, 'issued'>): number | undefined {
  const { issued } = source;
  return issued === undefined || 'literal' in issued ? undefined : issued['date-parts'][0]?.[0];
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The year as a reference writes it: "2019", "2019–2020", "c. 1850", "44 BC", "in press", and "n.d." for none. */
export function yearWord(date: SourceDate | undefined): string {
  if (date === undefined) return 'n.d.';
  if ('literal' in date) return date.literal;
  const years = [
    ...new Set(date['date-parts'].flatMap(([year]) => (year === undefined ? [] : [eraWord(year)]))),
  ];
  return `${date.circa === undefined ? '' : 'c. '}${years.join('–')}`;
}

/** A day as a sentence writes it: "1 March 2020". */
export function dayWord(date: SourceDate): string {
  if ('literal' in date) return date.literal;
  return date['date-parts'].map(oneDay).join('–');
}

function oneDay([year, month, day]: readonly number[]): string {
  const named = month === undefined ? undefined : MONTHS[month - 1];
  const parts = [
    named === undefined ? undefined : day,
    named,
    year === undefined ? undefined : eraWord(year),
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

function eraWord(year: number): string {
  return year < 0 ? `${-year} BC` : String(year);
}
