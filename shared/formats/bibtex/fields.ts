import type { RawEntry } from './syntax.ts';

/** The type of source that each type of entry is. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  book: 'book',
  mvbook: 'book',
  inbook: 'chapter',
  bookinbook: 'book',
  booklet: 'pamphlet',
  collection: 'book',
  mvcollection: 'book',
  incollection: 'chapter',
  conference: 'paper-conference',
  dataset: 'dataset',
  electronic: 'webpage',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  legislation: 'legislation',
  manual: 'report',
  mastersthesis: 'thesis',
  misc: 'document',
  movie: 'motion_picture',
  mvproceedings: 'book',
  online: 'webpage',
  patent: 'patent',
  periodical: 'periodical',
  phdthesis: 'thesis',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  review: 'review',
  software: 'software',
  standard: 'standard',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  www: 'webpage',
};

/** The field that says the type where that of the entry does not suffice; our own, and passed over by LaTeX. */
export const OWN_TYPE = 'csltype';

/** The type of source that an entry is; undefined when its type is unknown. */
export function typeOf(entry: RawEntry): string | undefined {
  return entry.fields.get(OWN_TYPE) ?? TYPES[entry.type];
}

/** Where each field of a source is looked for, first come first served. Those that hold more than one are read apart. */
export const TEXT_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'collection-title': ['series'],
  'event-title': ['eventtitle'],
  publisher: ['publisher', 'institution', 'school', 'organization'],
  'publisher-place': ['address', 'location'],
  edition: ['edition'],
  volume: ['volume'],
  genre: ['type'],
  language: ['language', 'langid'],
  DOI: ['doi'],
  ISBN: ['isbn'],
  ISSN: ['issn'],
  PMID: ['pmid'],
  PMCID: ['pmcid'],
  note: ['note', 'addendum', 'annote'],
};

/** Which of a source's numbers the field `number` is, by the type of the entry. */
export function numberField(type: string): 'issue' | 'number' | 'collection-number' {
  if (['article', 'periodical', 'inproceedings', 'conference', 'review'].includes(type)) return 'issue';
  const isPart = /^(?:mv)?(?:in)?(?:book|collection|proceedings)$|^manual$/.test(type);
  return isPart ? 'collection-number' : 'number';
}

/** Where the container of an entry is told. */
export const CONTAINER_FIELDS: readonly string[] = ['journaltitle', 'journal', 'booktitle', 'maintitle'];
