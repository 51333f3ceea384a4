import type { Source, SourceDate } from '../../model/source.ts';
import { isoDate } from '../sources/dates.ts';
import { printRisName } from './names.ts';
import { isContained, OWN_TAG, risType, sourceType } from './record.ts';

/** Writes references as an RIS file that reads back as the same, but for `dropping-particle`s. */
export function printRis(sources: readonly Source[]): string {
  return sources.map(record).join('\r\n');
}

function record(source: Source): string {
  const type = risType(source.type);
  const lines: [string, string | undefined][] = [
    ['TY', type],
    ['TI', source.title],
    ...namesOf('AU', source.author),
    ...namesOf('A2', source.editor),
    ...namesOf('A4', source.translator),
    ...placeOf(source, type),
    ...datesOf(source.issued),
    ...pagesOf(source.page),
    ['PB', source.publisher],
    ['CY', source['publisher-place']],
    ['ET', source.edition],
    ['SN', source.ISBN],
    ['SN', source.ISSN],
    ['DO', source.DOI],
    ['UR', source.URL],
    ['Y2', source.accessed && slashed(source.accessed)],
    ['LA', source.language],
    ['M3', source.genre],
    ['N1', source.note],
    ...ownLines(source, type),
  ];
  const written = lines
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${written.join('')}ER  - \r\n`;
}

function namesOf(tag: string, names: Source['author']): [string, string][] {
  return (names ?? []).map((name) => [tag, printRisName(name)]);
}

function placeOf(source: Source, type: string): [string, string | undefined][] {
  return [
    ['T2', isContained(type) ? source['container-title'] : undefined],
    ['T3', source['collection-title']],
    ['VL', source.volume],
    ['IS', source.issue],
    ['C7', source.number],
  ];
}

function datesOf(date: SourceDate | undefined): [string, string | undefined][] {
  if (date === undefined || 'literal' in date) return [];
  const [from = []] = date['date-parts'];
  return [
    ['PY', String(from[0])],
    ['DA', from.length > 1 ? slashed({ 'date-parts': [from] }) : undefined],
  ];
}

function slashed(date: SourceDate): string {
  if ('literal' in date) return date.literal;
  const [[year, month, day] = []] = date['date-parts'];
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${year}/${two(month)}/${two(day)}/`;
}

function pagesOf(page: string | undefined): [string, string | undefined][] {
  const [, start, end] = /^([^\s-]+)-([^\s-]+)$/.exec(page ?? '') ?? [];
  if (start === undefined || end === undefined || start === end) return [['SP', page]];
  return [
    ['SP', start],
    ['EP', end],
  ];
}

/** What RIS has no place for, or would not give back. */
function ownLines(source: Source, type: string): [string, string | undefined][] {
  const { issued } = source;
  const isPlain =
    issued === undefined ||
    (!('literal' in issued) && issued['date-parts'].length === 1 && issued.circa === undefined);
  const own: Record<string, string | undefined> = {
    type: sourceType(type) === source.type ? undefined : source.type,
    issued: isPlain || issued === undefined ? undefined : `${isoDate(issued)}${'circa' in issued ? '~' : ''}`,
    'container-title': isContained(type) ? undefined : source['container-title'],
    'collection-number': source['collection-number'],
    'event-title': source['event-title'],
    PMID: source.PMID,
    PMCID: source.PMCID,
    license: source.license,
  };
  return Object.entries(own).map(([name, value]) => [OWN_TAG, value && `${name}: ${value}`]);
}
