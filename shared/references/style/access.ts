import type { Source } from '../../model/source.ts';
import { dayWord } from '../dates.ts';
import { doiAddress, readDoi } from '../doi.ts';
import { link, type Part, type Run, sequence } from './runs.ts';

/** How a work is reached: its DOI as a link, else its address with the day it was looked at, else its number. */
export function access(source: Omit<Source, 'id'>): (Part | Run[])[] {
  const doi = source.DOI === undefined ? undefined : readDoi(source.DOI);
  if (doi !== undefined) return [link(doiAddress(doi))];
  if (source.URL !== undefined) {
    const day = source.accessed === undefined ? undefined : ` (accessed ${dayWord(source.accessed)})`;
    return [sequence(link(source.URL), day)];
  }
  if (source.PMID !== undefined) return [`PubMed ${source.PMID}`];
  if (source.PMCID !== undefined) return [`PubMed Central ${source.PMCID}`];
  return source.ISBN === undefined ? [] : [`ISBN ${source.ISBN}`];
}
