import type { Source, SourceName } from '../../shared/model/source.ts';

/** A reference while it is written: every field is text. */
export interface SourceDraft {
  readonly title: string;
  /** "Oliver, Kathryn; Kothari, Anita": one name after the other, family name first. */
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
  const authors = draft.authors.split(';').flatMap(readName);
  return {
    type: journal === '' ? 'document' : 'article-journal',
    title,
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
    ...(journal === '' ? {} : { 'container-title': journal }),
    ...(doi === '' ? {} : { DOI: doi }),
  };
}

/** A name with a comma is a person's; one without is taken as it stands, as for a group. */
function readName(text: string): SourceName[] {
  const [family = '', given = ''] = text.split(',').map((part) => part.trim());
  if (family === '') return [];
  if (!text.includes(',')) return [{ literal: family }];
  return [given === '' ? { family } : { family, given }];
}

/** A DOI without the address or the word before it. */
function bareDoi(text: string): string {
  return text.trim().replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '');
}
