import type { Random } from '../../base/random.ts';
import { readItem } from '../csl-json/item.ts';
import { readDate } from '../sources/dates.ts';
import { Gatherer, type ParsedSources, SOURCES_MAX, tooLarge } from '../sources/parsed.ts';
import { readRisName } from './names.ts';
import { isContained, mapByType, OWN_TAG, type RisRecord, readRecords, sourceType } from './record.ts';

/** Reads references from an RIS file. A bad record costs the others nothing; each is told by its id and line. */
export function parseRis(text: string, random: Random): ParsedSources {
  const gatherer = new Gatherer(random);
  const large = tooLarge(text);
  if (large !== undefined) {
    gatherer.tell(large);
    return gatherer.done();
  }
  const { records, unclosed } = readRecords(text);
  if (records.length === 0) {
    const message = 'There is no record in it. A record begins with a line like this: TY  - JOUR';
    gatherer.tell({ severity: 'error', message });
  }
  for (const record of records) readRecord(record, unclosed.includes(record.line), gatherer);
  return gatherer.done();
}

function readRecord(record: RisRecord, isUnclosed: boolean, gatherer: Gatherer): void {
  const { line } = record;
  const entry = record.tags.get('ID')?.[0] || `record on line ${line}`;
  const { source, problems } = readItem(toItem(record));
  const isKept = source !== undefined && gatherer.add(source);
  const told = [...problems];
  if (isUnclosed) told.push('It does not end with a line “ER  - ”; it was read up to where the next begins.');
  if (isKept && ownFields(record).get('type') === undefined && sourceType(record.type) === undefined) {
    told.push(`“${record.type}” is no known type of record, so it is listed as a document.`);
  }
  if (source !== undefined && !isKept) told.push(`It was left out: at most ${SOURCES_MAX} are read at once.`);
  for (const message of told) gatherer.tell({ severity: isKept ? 'warning' : 'error', entry, line, message });
}

/** Where each field is looked for, whatever the type; what these leave open is filled by the mapping of the type. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  title: ['TI', 'T1', 'CT'],
  'collection-title': ['T3'],
  volume: ['VL'],
  publisher: ['PB'],
  'publisher-place': ['CY', 'PP'],
  edition: ['ET'],
  language: ['LA'],
  genre: ['M3'],
  DOI: ['DO'],
};
const CONTAINERS: readonly string[] = ['T2', 'JO', 'JF', 'BT', 'JA', 'J2', 'J1', 'C3'];
const NUMBERED: readonly string[] = ['report', 'standard', 'patent', 'legislation', 'article', 'document'];

/** Tags that are read here; the mapping of the type has the others. */
const READ_HERE: ReadonlySet<string> = new Set([
  ...Object.values(TAGS).flat(),
  ...CONTAINERS,
  ...'TY ID AU A1 ED A2 A3 A4 TA IS M1 C7 SP EP PY Y1 DA Y2 UR LK N1 RN SN'.split(' '),
  OWN_TAG,
]);

/** A record as an item in the manner of CSL-JSON. */
function toItem(record: RisRecord): Record<string, unknown> {
  const first = (tags: readonly string[]): string | undefined => {
    for (const tag of tags) {
      const value = record.tags.get(tag)?.find((each) => each !== '');
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const own = ownFields(record);
  const type = own.get('type') ?? sourceType(record.type) ?? 'document';
  const item: Record<string, unknown> = { ...mapByType(record, READ_HERE), type };
  const put = (field: string, value: unknown): void => {
    if (value !== undefined) item[field] = value;
  };
  for (const [field, tags] of Object.entries(TAGS)) put(field, first(tags));
  put('title', first(TAGS.title ?? []) ?? (isContained(record.type) ? undefined : first(['BT'])));
  put('author', namesOf(record, ['AU', 'A1']));
  put('editor', namesOf(record, ['ED', 'A2', 'A3']));
  put('translator', namesOf(record, ['A4', 'TA']));
  if (isContained(record.type)) put('container-title', first(CONTAINERS));
  put('issue', first(['IS']) ?? (type.startsWith('article-') ? first(['M1']) : undefined));
  put('number', first(NUMBERED.includes(type) ? ['C7', 'M1'] : ['C7']));
  put('page', pagesOf(first(['SP']), first(['EP'])));
  put('issued', issuedOf(first(['PY', 'Y1']), first(['DA'])));
  put('accessed', dateOf(first(['Y2'])));
  put('URL', record.tags.get('UR')?.find((each) => /^(?:https?:|www\.)/i.test(each)) ?? first(['UR', 'LK']));
  put('note', [...(record.tags.get('N1') ?? []), ...(record.tags.get('RN') ?? [])].join(' ') || undefined);
  readStandardNumbers(item, record);
  for (const [field, value] of own) put(field, field === 'issued' ? { ...readDate(value) } : value);
  if (own.has('license')) item.custom = { license: own.get('license') };
  return item;
}

/** What stands under our own tag. */
function ownFields(record: RisRecord): ReadonlyMap<string, string> {
  const pairs = (record.tags.get(OWN_TAG) ?? []).flatMap((line) => {
    const [, name, value] = /^([A-Za-z-]+): (.+)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
  return new Map(pairs);
}

function namesOf(record: RisRecord, tags: readonly string[]): Record<string, string>[] | undefined {
  for (const tag of tags) {
    const names = (record.tags.get(tag) ?? []).filter((name) => name !== '');
    if (names.length > 0) return names.map(readRisName);
  }
  return undefined;
}

function pagesOf(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined || end === undefined || start === end || start.includes('-')) return start ?? end;
  return `${start}-${end}`;
}

/** The year, with the month and the day of a fuller date of that year. */
function issuedOf(year: string | undefined, full: string | undefined): unknown {
  const [short, long] = [dateOf(year), dateOf(full)];
  if (short === undefined || long === undefined || 'literal' in long) return short ?? long;
  if ('literal' in short) return long;
  return short['date-parts'][0]?.[0] === long['date-parts'][0]?.[0] ? long : short;
}

/** "2019/03/28/Spring": what is empty or no number is passed over. */
function dateOf(text: string | undefined): ReturnType<typeof readDate> {
  if (text === undefined) return undefined;
  const slashed = /^(-?\d{1,4})(?:\/(\d{0,2}))?(?:\/(\d{0,2}))?(?:\/.*)?$/.exec(text.trim());
  if (slashed === null) return readDate(text);
  return readDate([slashed[1], slashed[2], slashed[3]].filter(Boolean).join('-'));
}

function readStandardNumbers(item: Record<string, unknown>, record: RisRecord): void {
  for (const number of record.tags.get('SN') ?? []) {
    const isIssn =
      /^(?:ISSN\s*)?\d{4}-?\d{3}[\dx]\b/i.test(number) && number.replace(/[^\dx]/gi, '').length === 8;
    item[isIssn ? 'ISSN' : 'ISBN'] ??= number;
  }
}
