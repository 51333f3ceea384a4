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
  const authors = namesIn(draft.authors).flatMap(readName);
  return {
    type: journal === '' ? 'document' : 'article-journal',
    title,
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
    ...(journal === '' ? {} : { 'container-title': journal }),
    ...(doi === '' ? {} : { DOI: doi }),
  };
}

/** Whether a year is left out or can be read. */
export function isYear(text: string): boolean {
  return text.trim() === '' || /^\d{3,4}$/.test(text.trim());
}

/** "Nosek B, Lakens D", as reference lists print it, is two people; "Nosek, Brian; Lakens, D" too. */
function namesIn(text: string): string[] {
  const printed = text.split(',').map((part) => /^\s*(\S.*)\s(\p{Lu}{1,4})\s*$/u.exec(part));
  if (!text.includes(';') && printed.every((each) => each !== null)) {
    return printed.map((each) => `${each?.[1]}, ${each?.[2]}`);
  }
  return text.split(';');
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
