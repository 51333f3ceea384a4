import type { Source } from '../model/source.ts';
import { yearOf } from './dates.ts';
import { normaliseDoi } from './doi.ts';
import { foldWords } from './fold.ts';
import { samePerson } from './people.ts';
import { authorsOf } from './shown-name.ts';

/** What shows that two sources are one work. */
export type SameBy = 'doi' | 'title-and-year';

type Work = Omit<Source, 'id'>;

/** Whether two sources are one work: by their DOIs where both have one, else by title, year and first author. */
export function sameSource(one: Work, other: Work): SameBy | undefined {
  const [a, b] = [doiOf(one), doiOf(other)];
  if (a !== undefined && b !== undefined) return a === b ? 'doi' : undefined;
  if (foldedTitle(one) === '' || foldedTitle(one) !== foldedTitle(other)) return undefined;
  const [year, otherYear] = [yearOf(one), yearOf(other)];
  if (year !== undefined && otherYear !== undefined && year !== otherYear) return undefined;
  const [who, otherWho] = [authorsOf(one)[0], authorsOf(other)[0]];
  // An editorial or an introduction has the title of many others: somebody else's is another one.
  if (who !== undefined && otherWho !== undefined) {
    return samePerson(who, otherWho) === 'different' ? undefined : 'title-and-year';
  }
  return year === otherYear ? 'title-and-year' : undefined;
}

/** A short key for each way in which two sources may be one, to find candidates without comparing all. */
export function sourceKeys(source: Work): string[] {
  const doi = doiOf(source);
  return [...(doi === undefined ? [] : [`doi ${doi}`]), `title ${foldedTitle(source)}`];
}

function doiOf(source: Work): string | undefined {
  return source.DOI === undefined ? undefined : normaliseDoi(source.DOI);
}

function foldedTitle(source: Work): string {
  return foldWords(source.title).replace(/ /g, '');
}
