import { LABEL_MAX } from '../../model/limits.ts';
import { type Source, type SourceDate, source as sourceSchema } from '../../model/source.ts';
import { validate } from '../../model/validate.ts';
import { readDoi } from '../../references/doi.ts';
import { isObject } from '../native/envelope.ts';
import { readDate } from '../sources/dates.ts';
import { readNames } from './names.ts';
import { CSL_TYPES, OTHER_TYPES } from './types.ts';

/** A reference made out of an item of another program, with what was lost on the way. */
export interface ReadItem {
  /** Absent when the item says too little to be a reference. */
  readonly source?: Omit<Source, 'id'>;
  /** Sentences: why there is no reference, or what it lost. */
  readonly problems: readonly string[];
}

/** An id that only serves to check the rest of a record. */
const ANY_ID = 's_any';

/** Text fields that are kept, with the longest that the model takes. */
const TEXT_MAX = 2_000;
const TEXTS: Readonly<Record<string, number>> = {
  'container-title': TEXT_MAX,
  'collection-title': TEXT_MAX,
  'collection-number': LABEL_MAX,
  'event-title': TEXT_MAX,
  publisher: TEXT_MAX,
  'publisher-place': TEXT_MAX,
  edition: TEXT_MAX,
  volume: LABEL_MAX,
  issue: LABEL_MAX,
  number: LABEL_MAX,
  page: LABEL_MAX,
  genre: TEXT_MAX,
  language: LABEL_MAX,
  ISBN: LABEL_MAX,
  ISSN: LABEL_MAX,
  PMID: LABEL_MAX,
  PMCID: LABEL_MAX,
  note: TEXT_MAX,
};

/** Makes a reference out of an item in the manner of CSL-JSON, whatever is wrong with it: what cannot be kept is told. */
export function readItem(item: Readonly<Record<string, unknown>>): ReadItem {
  const problems: string[] = [];
  const title = oneText(item.title);
  if (title === undefined) {
    return { problems: ['It has no title, so it was left out. Give it one in the file, or add it by hand.'] };
  }
  const fields: Record<string, unknown> = { type: readType(item.type, problems) };
  fields.title = cut(title, TEXT_MAX, 'title', problems);
  for (const field of ['author', 'editor', 'translator']) {
    const names = readNames(item[field], field, problems);
    if (names.length > 0) fields[field] = names;
  }
  for (const field of ['issued', 'accessed']) {
    const date = readItemDate(item[field]);
    if (date !== undefined) fields[field] = date;
  }
  for (const [field, most] of Object.entries(TEXTS)) {
    const text = oneText(item[field] ?? item[ALIASES[field] ?? field]);
    if (text !== undefined) fields[field] = cut(text, most, field, problems);
  }
  readAddresses(item, fields, problems);
  const license = isObject(item.custom) ? oneText(item.custom.license) : undefined;
  if (license !== undefined) fields.license = cut(license, TEXT_MAX, 'licence', problems);
  const valid = validate(sourceSchema, { ...fields, id: ANY_ID });
  if (valid.ok) {
    const { id: _, ...source } = valid.value;
    return { source, problems };
  }
  return { problems: [...problems, `It was left out: ${valid.error.path} ${valid.error.what}.`] };
}

/** Older and other names of fields. */
const ALIASES: Readonly<Record<string, string>> = {
  'event-title': 'event',
  'container-title': 'journalAbbreviation',
};

function readType(type: unknown, problems: string[]): string {
  if (typeof type !== 'string' || type === '') return 'document';
  const known = OTHER_TYPES[type] ?? type;
  if (CSL_TYPES.includes(known)) return known;
  problems.push(`“${type.slice(0, LABEL_MAX)}” is no known type of source, so it is listed as a document.`);
  return 'document';
}

/** A DOI that is none goes into the note, so that nothing is lost; an address that leads nowhere is left out. */
function readAddresses(
  item: Readonly<Record<string, unknown>>,
  fields: Record<string, unknown>,
  problems: string[],
): void {
  const [written, address] = [oneText(item.DOI), oneText(item.URL)];
  const doi = written === undefined ? undefined : readDoi(written);
  if (doi !== undefined) fields.DOI = doi;
  else if (written !== undefined) {
    problems.push(`“${written.slice(0, LABEL_MAX)}” is not a DOI; it was put into the note.`);
    fields.note = [fields.note, `DOI as given: ${written}`].filter(Boolean).join(' ').slice(0, TEXT_MAX);
  }
  if (address === undefined) return;
  const URL = /^www\./i.test(address) ? `https://${address}` : address;
  if (validate(sourceSchema.shape.URL, URL).ok) fields.URL = URL;
  else problems.push(`“${address.slice(0, LABEL_MAX)}” is not a web address, so it was left out.`);
  const inAddress = /^https?:\/\/(?:dx\.)?doi\.org\//i.test(address) ? readDoi(address) : undefined;
  if (fields.DOI === undefined && inAddress !== undefined) fields.DOI = inAddress;
}

function readItemDate(value: unknown): SourceDate | undefined {
  if (typeof value === 'string' || typeof value === 'number') return readDate(String(value));
  if (!isObject(value)) return undefined;
  const parts = Array.isArray(value['date-parts']) ? value['date-parts'].flatMap(readParts) : [];
  if (parts.length > 0) {
    return { 'date-parts': parts.slice(0, 2), ...(value.circa ? { circa: true as const } : {}) };
  }
  const words = oneText(value.raw) ?? oneText(value.literal);
  return words === undefined ? undefined : readDate(words);
}

function readParts(parts: unknown): number[][] {
  if (!Array.isArray(parts)) return [];
  const numbers: number[] = [];
  for (const part of parts.slice(0, 3)) {
    const number = part === '' || part === null ? Number.NaN : Number(part);
    if (!Number.isInteger(number)) break;
    numbers.push(number);
  }
  return numbers.length === 0 ? [] : [numbers];
}

/** A text of whatever an item has in its place: a number, or the first of a list; without markup, on one line. */
function oneText(value: unknown): string | undefined {
  if (Array.isArray(value)) return oneText(value.find((each) => typeof each === 'string'));
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = plain(String(value));
  return text === '' ? undefined : text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function plain(text: string): string {
  return text
    .replace(/<\/?(?:i|b|sc|sup|sub|em|strong|span|nocase)(?:\s[^<>]*)?>/gi, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

function cut(text: string, most: number, field: string, problems: string[]): string {
  if (text.length <= most) return text;
  problems.push(`Its ${field} was cut after ${most} characters.`);
  return text.slice(0, most).trim();
}
