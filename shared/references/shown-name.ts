import type { Source, SourceName } from '../model/source.ts';

/** Those who answer for a work: its authors, or else its editors. */
export function authorsOf(source: Pick<Source, 'author' | 'editor'>): readonly SourceName[] {
  return source.author ?? source.editor ?? [];
}

/** A name as it is shown: "van der Berg", "NHS England". */
export function shownFamily(name: SourceName): string {
  if ('literal' in name) return name.literal;
  const particle = name['non-dropping-particle'];
  return particle === undefined ? name.family : `${particle} ${name.family}`;
}
