import type { Source } from '../../model/source.ts';

/** How a work stands in print: in a periodical, within a larger work, or by itself. */
export type Standing = 'in-periodical' | 'in-work' | 'by-itself';

const IN_PERIODICAL: readonly string[] = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'review',
  'review-book',
];
const IN_WORK: readonly string[] = [
  'chapter',
  'paper-conference',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
];

/** Where a work stands, by its type; one of another type that names a journal's volume stands in it. */
export function standingOf(source: Omit<Source, 'id'>): Standing {
  if (IN_WORK.includes(source.type) && source['container-title'] !== undefined) return 'in-work';
  const hasVolume = source.volume !== undefined && source['container-title'] !== undefined;
  return IN_PERIODICAL.includes(source.type) || hasVolume ? 'in-periodical' : 'by-itself';
}

/** "2nd edn" of "2"; a word as it stands, with "edn" unless it says so itself. */
export function editionWord(edition: string | undefined, word: 'edn' | 'ed'): string | undefined {
  if (edition === undefined) return undefined;
  if (/^\d+$/.test(edition))
    return edition === '1' ? undefined : `${edition}${ending(Number(edition))} ${word}`;
  return /\bed(?:n|ition|\.)?\b/i.test(edition) ? edition.replace(/\.$/, '') : `${edition} ${word}`;
}

function ending(number: number): string {
  const tens = number % 100;
  if (tens > 10 && tens < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}

/** Pages with a dash between. */
export function pageRange(page: string | undefined): string | undefined {
  return page?.replace(/(\w)\s*-{1,2}\s*(?=\w)/g, '$1–');
}

/** "Bristol: Policy Press". */
export function imprint(source: Omit<Source, 'id'>): string | undefined {
  const { publisher, 'publisher-place': place } = source;
  return [place, publisher].filter((part) => part !== undefined).join(': ') || undefined;
}
