import type { Source, SourceDate, SourceName } from '../../model/source.ts';
import { yearOf } from '../../references/dates.ts';
import { fold } from '../../references/fold.ts';
import { authorsOf, shownFamily } from '../../references/shown-name.ts';
import { isoDate } from '../sources/dates.ts';
import { numberField, OWN_TYPE, typeOf } from './fields.ts';
import { encodeLatex } from './latex.ts';

/** The type of entry that each type of source is written as; BibTeX's own styles know them all. */
const TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  review: 'article',
  'review-book': 'article',
  book: 'book',
  chapter: 'incollection',
  'entry-encyclopedia': 'incollection',
  'entry-dictionary': 'incollection',
  entry: 'incollection',
  manuscript: 'unpublished',
  pamphlet: 'booklet',
  'paper-conference': 'inproceedings',
  report: 'techreport',
};

/** Writes references as a BibTeX file that reads back as the same, but for `dropping-particle`s. */
export function printBibtex(sources: readonly Source[]): string {
  const keys = keysOf(sources);
  return sources.map((source, at) => entry(source, keys[at] ?? source.id)).join('\n');
}

function entry(source: Source, key: string): string {
  const type = typeFor(source);
  const lines = fieldsOf(source, type)
    .filter((field): field is [string, string] => field[1] !== undefined && field[1] !== '')
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

function typeFor(source: Source): string {
  if (source.type === 'thesis') return thesisType(source.genre);
  return TYPES[source.type] ?? 'misc';
}

/** BibTeX knows two kinds of thesis; any other is BibLaTeX's. */
function thesisType(genre = ''): string {
  if (/master/i.test(genre)) return 'mastersthesis';
  return /ph\.?\s?d|doctor/i.test(genre) ? 'phdthesis' : 'thesis';
}

function fieldsOf(source: Source, type: string): [string, string | undefined][] {
  const latex = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : encodeLatex(text);
  const plainly = typeOf({ type, key: '', line: 0, fields: new Map() });
  const isThesis = source.type === 'thesis';
  const container = type === 'article' || type === 'misc' ? 'journal' : 'booktitle';
  const published = isThesis ? 'school' : type === 'techreport' ? 'institution' : 'publisher';
  return [
    ['author', nameList(source.author)],
    ['editor', nameList(source.editor)],
    ['translator', nameList(source.translator)],
    // Twice in braces: styles that write titles in small letters leave this one alone.
    ['title', `{${encodeLatex(source.title)}}`],
    [container, latex(source['container-title'])],
    ['eventtitle', latex(source['event-title'])],
    ['series', latex(source['collection-title'])],
    ['edition', latex(source.edition)],
    ['volume', latex(source.volume)],
    ...numbersOf(source, type),
    ['pages', latex(source.page)?.replace(/(?<=\w)-(?=\w)/g, '--')],
    [published, latex(source.publisher)],
    ['address', latex(source['publisher-place'])],
    ...datesOf(source.issued),
    ['doi', latex(source.DOI)],
    ['url', source.URL],
    ['urldate', source.accessed && latex(isoDate(source.accessed))],
    ['isbn', latex(source.ISBN)],
    ['issn', latex(source.ISSN)],
    ['pmid', latex(source.PMID)],
    ['pmcid', latex(source.PMCID)],
    ['type', latex(source.genre)],
    ['language', latex(source.language)],
    ['note', latex(source.note)],
    ['copyright', latex(source.license)],
    [OWN_TYPE, plainly === source.type ? undefined : source.type],
  ];
}

/** `number` means one thing for each type; the others have names of their own, which other programs pass over. */
function numbersOf(source: Source, type: string): [string, string | undefined][] {
  const main = numberField(type);
  const names = { issue: 'issue', number: 'eid', 'collection-number': 'seriesnumber' } as const;
  return (['issue', 'number', 'collection-number'] as const).map((field) => {
    const value = source[field];
    return [field === main ? 'number' : names[field], value === undefined ? undefined : encodeLatex(value)];
  });
}

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The year for BibTeX, and the whole date for BibLaTeX where it says more. */
function datesOf(date: SourceDate | undefined): [string, string | undefined][] {
  if (date === undefined) return [];
  if ('literal' in date) return [['year', encodeLatex(date.literal)]];
  const [[year, month, day] = [], to] = date['date-parts'];
  const isMore = day !== undefined || to !== undefined || date.circa === true || (year ?? 0) < 1000;
  const named = month === undefined ? undefined : MONTH_NAMES[month - 1];
  return [
    ['year', String(year)],
    ['month', named],
    ['date', isMore ? `${isoDate(date)}${date.circa === true ? '~' : ''}` : undefined],
  ];
}

function nameList(names: readonly SourceName[] | undefined): string | undefined {
  return names?.map(oneName).join(' and ');
}

function oneName(name: SourceName): string {
  if ('literal' in name) return `{${encodeLatex(name.literal)}}`;
  const { given, suffix } = name;
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  const family = [particle && encodeLatex(particle), guarded(name.family)].filter(Boolean).join(' ');
  const parts = suffix === undefined ? [family] : [family, guarded(suffix)];
  // The comma makes it a person's, also without a given name.
  return [...parts, given === undefined ? '' : guarded(given)].join(', ').trimEnd();
}

/** A part of a name as LaTeX; in braces where its words would be taken for something else. */
function guarded(part: string): string {
  const latex = encodeLatex(part);
  const isPlain = /^\p{Lu}[^\s,]*$/u.test(part) || /^(?:\p{Lu}[\p{L}.'’-]*\s?)+$/u.test(part);
  return isPlain && !/\b(?:and|others)\b/i.test(part) ? latex : `{${latex}}`;
}

/** "oliver2019dark": family name, year and the first long word of the title; a letter where that is taken. */
function keysOf(sources: readonly Source[]): string[] {
  const taken = new Set<string>();
  return sources.map((source) => {
    const [who] = authorsOf(source).map(shownFamily);
    const word = source.title.split(/[^\p{L}\p{N}]+/u).find((each) => each.length > 3) ?? '';
    const base = [who ?? '', String(yearOf(source) ?? ''), word]
      .map((part) => fold(part).replace(/[^a-z0-9]+/g, ''))
      .join('')
      .slice(0, 60);
    let key = base === '' ? 'source' : base;
    for (let count = 2; taken.has(key); count += 1) key = `${base}-${count}`;
    taken.add(key);
    return key;
  });
}
