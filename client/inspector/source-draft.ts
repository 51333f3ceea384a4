import type { Source } from '../../shared/model/source.ts';
import { readNamesText } from '../../shared/references/read-names.ts';

/** A reference while it is written: every field is text. */
export interface SourceDraft {
  readonly title: string;
  /** "Oliver, Kathryn; Kothari, Anita": one name after the other. */
  readonly authors: string;
  readonly year: string;
  readonly journal: string;
  readonly doi: string;
}

export const EMPTY_SOURCE: SourceDraft = { title: '', authors: '', year: '', journal: '', doi: '' };

/** The reference that a draft describes, without its id. */
export function readSource(draft: SourceDraft): Omit<Source, 'id'> {
  const title = draft.title.trim();
  const journal = draft.journal.trim();
  const year = /^\d{3,4}$/.test(draft.year.trim()) ? Number(draft.year.trim()) : undefined;
  const doi = bareDoi(draft.doi);
  const author = readNamesText(draft.authors);
  return {
    type: journal === '' ? 'document' : 'article-journal',
    title,
    ...(author === undefined ? {} : { author }),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
    ...(journal === '' ? {} : { 'container-title': journal }),
    ...(doi === '' ? {} : { DOI: doi }),
  };
}

/** Whether a year is left out or can be read. */
export function isYear(text: string): boolean {
  return text.trim() === '' || /^\d{3,4}$/.test(text.trim());
}

/** A DOI without the address or the word before it. */
function bareDoi(text: string): string {
  return text.trim().replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '');
}
