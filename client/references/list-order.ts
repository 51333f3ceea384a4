import type { SourceId } from '../../shared/base/ids.ts';
import type { Source } from '../../shared/model/source.ts';
import { yearOf } from '../../shared/references/dates.ts';
import { normaliseDoi } from '../../shared/references/doi.ts';
import { fold, foldWords } from '../../shared/references/fold.ts';
import { authorsOf, shownFamily } from '../../shared/references/shown-name.ts';
import type { Use } from '../../shared/references/uses.ts';

export const SOURCE_FILTERS = [
  { value: 'all', label: 'All sources' },
  { value: 'cited', label: 'What is cited' },
  { value: 'unused', label: 'What nothing rests on' },
  { value: 'read', label: 'With their text' },
  { value: 'unread', label: 'Without their text' },
] as const;
export type SourceFilter = (typeof SOURCE_FILTERS)[number]['value'];

/** Sources by author, year and title. */
export function sortSources(sources: Iterable<Source>): Source[] {
  return [...sources]
    .map((source) => ({ source, key: `${sortName(source)} ${yearOf(source) ?? 9999} ${fold(source.title)}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ source }) => source);
}

function sortName(source: Source): string {
  const names = authorsOf(source).map(shownFamily).join(' ');
  return fold(names === '' ? source.title : names);
}

/** What is left of the sources when they are searched for words, or a DOI, and sifted. */
export function filterSources(
  sources: readonly Source[],
  query: string,
  filter: SourceFilter,
  uses: ReadonlyMap<SourceId, readonly Use[]>,
): Source[] {
  const words = foldWords(query).split(' ');
  const doi = normaliseDoi(query);
  return sources.filter((source) => {
    if (!passes(source, filter, uses)) return false;
    if (doi !== undefined && source.DOI !== undefined) return normaliseDoi(source.DOI) === doi;
    const text = textOf(source);
    return words.every((word) => text.includes(word));
  });
}

function passes(source: Source, filter: SourceFilter, uses: ReadonlyMap<SourceId, readonly Use[]>): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'cited':
      return uses.has(source.id);
    case 'unused':
      return !uses.has(source.id);
    case 'read':
      return source.textHash !== undefined;
    case 'unread':
      return source.textHash === undefined;
  }
}

function textOf(source: Source): string {
  const names = [...(source.author ?? []), ...(source.editor ?? [])].map(shownFamily);
  const parts = [
    ...names,
    source.title,
    yearOf(source),
    source['container-title'],
    source.publisher,
    source.DOI,
  ];
  return foldWords(parts.filter((part) => part !== undefined).join(' '));
}
