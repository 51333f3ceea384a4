import type { SourceId } from '../../../shared/base/ids.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import type { Source } from '../../../shared/model/source.ts';
import { sourceLabel } from '../../../shared/references/in-text.ts';
import { readNamesText } from '../../../shared/references/read-names.ts';

/** Where a text goes: to a source of the map, or to one that is made for it. */
export type Target = SourceId | 'new';

/** What can be chosen, the sources without a text first. */
export function sourceOptions(map: ArgumentMap): { value: Target; label: string; description: string }[] {
  const sources = [...map.sources.values()].sort(
    (a, b) =>
      Number(a.textHash !== undefined) - Number(b.textHash !== undefined) ||
      a.title.localeCompare(b.title, 'en'),
  );
  return [
    ...sources.map((source) => ({
      value: source.id,
      label: sourceLabel(map, source.id),
      description: source.textHash === undefined ? source.title : `${source.title} (has a text already)`,
    })),
    {
      value: 'new' as const,
      label: 'A new source',
      description: 'Added to the sources of the map with its title',
    },
  ];
}

/** The source that a text most likely is of: the one whose title it begins with, else the only one without a text. */
export function likelySource(sources: Iterable<Source>, title: string | undefined, opening: string): Target {
  const all = [...sources];
  const words = plain(opening);
  const named = all.find((source) => title !== undefined && plain(source.title) === plain(title));
  const begun = all.find((source) => plain(source.title).length > 20 && words.includes(plain(source.title)));
  return named?.id ?? begun?.id ?? 'new';
}

/** The source that is made for a text: with its title, and its authors as far as they are known. */
export function newSource(title: string, authors: string, textHash: string): Omit<Source, 'id'> {
  const author = readNamesText(authors);
  return { type: 'document', title: title.trim(), textHash, ...(author === undefined ? {} : { author }) };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
