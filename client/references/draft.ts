import { isoDate, readDate } from '../../shared/formats/sources/dates.ts';
import type { Source, SourceDate, SourceName } from '../../shared/model/source.ts';
import { dayWord } from '../../shared/references/dates.ts';
import { readDoi } from '../../shared/references/doi.ts';
import { readNamesText } from '../../shared/references/read-names.ts';

/** A field of the form that holds plain text. */
export const TEXT_FIELDS = [
  'title',
  'container-title',
  'event-title',
  'collection-title',
  'volume',
  'issue',
  'page',
  'number',
  'edition',
  'genre',
  'publisher',
  'publisher-place',
  'ISBN',
  'note',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
export type DraftField = TextField | 'author' | 'editor' | 'issued' | 'accessed' | 'DOI' | 'URL';

/** A reference while it is written: every field is text. */
export type Draft = Readonly<Record<DraftField, string>> & { readonly type: string };

/** The form's text of a reference. */
export function draftOf(source: Partial<Source>): Draft {
  const texts = Object.fromEntries(TEXT_FIELDS.map((field) => [field, source[field] ?? '']));
  return {
    ...(texts as Record<TextField, string>),
    type: source.type ?? 'article-journal',
    author: namesText(source.author),
    editor: namesText(source.editor),
    issued: dateText(source.issued),
    accessed: dateText(source.accessed),
    DOI: source.DOI ?? '',
    URL: source.URL ?? '',
  };
}

/** What is wrong with a draft, by field; nothing when it can be kept. */
export function problemsOf(draft: Draft): Partial<Record<DraftField, string>> {
  const problems: Partial<Record<DraftField, string>> = {};
  if (draft.title.trim() === '') problems.title = 'A source needs a title.';
  if (draft.DOI.trim() !== '' && readDoi(draft.DOI) === undefined) {
    problems.DOI = 'This is no DOI. One looks like this: 10.1186/s12961-020-00558-0';
  }
  if (draft.URL.trim() !== '' && !/^https?:\/\/[^\s/]+/i.test(draft.URL.trim())) {
    problems.URL = 'A web address begins with https://';
  }
  return problems;
}

/** The reference that a draft describes. Fields that the form left alone, or does not show, stay as they were. */
export function readDraft(draft: Draft, before: Partial<Source>): Omit<Source, 'id'> {
  const was = draftOf(before);
  const { id: _, ...kept } = before;
  const fields: Record<string, unknown> = { ...kept, type: draft.type };
  const put = (field: DraftField, value: unknown): void => {
    if (draft[field] === was[field]) return;
    if (value === undefined || value === '') delete fields[field];
    else fields[field] = value;
  };
  for (const field of TEXT_FIELDS) put(field, draft[field].trim());
  put('author', readNamesText(draft.author));
  put('editor', readNamesText(draft.editor));
  put('issued', readDate(draft.issued));
  put('accessed', readDate(draft.accessed));
  put('DOI', readDoi(draft.DOI));
  put('URL', draft.URL.trim());
  return fields as Omit<Source, 'id'>;
}

/** "Oliver, Kathryn; van der Berg, J; NHS England": one name after the other. */
function namesText(names: readonly SourceName[] | undefined): string {
  const text = (names ?? []).map(nameText).join('; ');
  // Alone, "García Márquez, Gabriel José" would be read as two people once a letter of it is changed.
  return names?.length === 1 && readNamesText(text)?.length !== 1 ? `${text};` : text;
}

function nameText(name: SourceName): string {
  if ('literal' in name) return name.literal;
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  const family = particle === undefined ? name.family : `${particle} ${name.family}`;
  return [family, name.given ?? '', name.suffix].filter((part) => part !== undefined).join(', ');
}

function dateText(date: SourceDate | undefined): string {
  if (date === undefined) return '';
  if ('literal' in date) return date.literal;
  if (date.circa === true) return `c. ${isoDate(date)}`;
  const isDay = date['date-parts'].length === 1;
  return isDay ? dayWord(date) : isoDate(date);
}
