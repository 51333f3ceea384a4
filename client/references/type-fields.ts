import type { DraftField } from './draft.ts';

/** A type of source that the form offers, with the fields that it shows for it. */
interface TypeForm {
  readonly label: string;
  readonly fields: readonly DraftField[];
  /** What fields are called for this type, where that differs. */
  readonly labels?: Partial<Record<DraftField, string>>;
}

/** What each field is called unless its type says otherwise. */
const LABELS: Readonly<Record<DraftField, string>> = {
  title: 'Title',
  author: 'Authors',
  editor: 'Editors',
  issued: 'Date',
  accessed: 'Looked at on',
  'container-title': 'Published in',
  'event-title': 'Conference',
  'collection-title': 'Series',
  volume: 'Volume',
  issue: 'Issue',
  page: 'Pages',
  number: 'Number',
  edition: 'Edition',
  genre: 'Kind',
  publisher: 'Publisher',
  'publisher-place': 'Place',
  ISBN: 'ISBN',
  DOI: 'DOI',
  URL: 'Web address',
  note: 'Note',
};

const PUBLISHED: readonly DraftField[] = ['publisher', 'publisher-place'];
const JOURNAL: TypeForm['labels'] = { 'container-title': 'Journal' };

export const TYPE_FORMS: Readonly<Record<string, TypeForm>> = {
  'article-journal': {
    label: 'Journal article',
    fields: ['container-title', 'volume', 'issue', 'page', 'number'],
    labels: { ...JOURNAL, number: 'Article number' },
  },
  book: { label: 'Book', fields: ['editor', 'edition', 'collection-title', ...PUBLISHED, 'ISBN'] },
  chapter: {
    label: 'Chapter of a book',
    fields: ['container-title', 'editor', 'edition', 'page', ...PUBLISHED, 'ISBN'],
    labels: { 'container-title': 'Book' },
  },
  report: {
    label: 'Report',
    fields: ['number', ...PUBLISHED],
    labels: { number: 'Report number', publisher: 'Institution' },
  },
  thesis: {
    label: 'Thesis',
    fields: ['genre', ...PUBLISHED],
    labels: { genre: 'Kind, as in PhD thesis', publisher: 'University' },
  },
  'paper-conference': {
    label: 'Conference paper',
    fields: ['container-title', 'event-title', 'page', ...PUBLISHED],
    labels: { 'container-title': 'Proceedings' },
  },
  webpage: {
    label: 'Web page',
    fields: ['container-title', 'accessed'],
    labels: { 'container-title': 'Site' },
  },
  'article-newspaper': {
    label: 'Newspaper article',
    fields: ['container-title', 'page'],
    labels: { 'container-title': 'Newspaper' },
  },
  article: { label: 'Preprint', fields: ['publisher', 'number'], labels: { publisher: 'Archive' } },
  review: { label: 'Review', fields: ['container-title', 'volume', 'issue', 'page'], labels: JOURNAL },
  manuscript: { label: 'Unpublished text', fields: ['genre', ...PUBLISHED] },
  document: { label: 'Anything else', fields: ['genre', 'container-title', 'number', ...PUBLISHED] },
};

/** The form of a type; of one that it does not offer, the plainest with its own name. */
export function formOf(type: string): TypeForm {
  const known = TYPE_FORMS[type];
  if (known !== undefined) return known;
  const words = type.replace(/[-_]/g, ' ');
  const label = words.charAt(0).toUpperCase() + words.slice(1);
  return { label, fields: ['genre', 'container-title', 'number', 'volume', 'page', ...PUBLISHED] };
}

/** What a field is called for a type. */
export function labelOf(type: string, field: DraftField): string {
  return formOf(type).labels?.[field] ?? LABELS[field];
}
