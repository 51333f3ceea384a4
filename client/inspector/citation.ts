import type { SourceId } from '../../shared/base/ids.ts';
import type { Anchor } from '../../shared/model/anchor.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import type { Source, SourceName } from '../../shared/model/source.ts';

type Cited = Pick<ArgumentMap, 'sources' | 'voices'>;

/** Where words were read: "Oliver et al. 2019, p. 3, as quoted in Williams et al. 2020". */
export function citation(map: Cited, anchor: Anchor): string {
  const where = [sourceLabel(map, anchor.sourceId), pageWord(anchor.page), anchor.section];
  const read = where.filter((part) => part !== undefined).join(', ');
  if (anchor.cited === undefined) return read;
  const voice = map.voices.get(anchor.cited.voice)?.label ?? 'a voice that is gone';
  const locator = pageWord(anchor.cited.locator);
  return `${voice}${locator === undefined ? '' : `, ${locator}`}, as quoted in ${read}`;
}

/** A source in short, as its voice is called or else by authors and year. */
export function sourceLabel(map: Cited, id: SourceId): string {
  const voice = [...map.voices.values()].find((each) => each.sourceId === id);
  if (voice !== undefined) return voice.label;
  const source = map.sources.get(id);
  return source === undefined ? 'a source that is gone' : authorYear(source);
}

/** Authors and year of a source; its title where it names nobody. */
export function authorYear(source: Source): string {
  const names = (source.author ?? source.editor ?? []).map(familyName);
  const year = source.issued?.['date-parts'][0]?.[0];
  const [first, second] = names;
  if (first === undefined) return source.title;
  let who = first;
  if (names.length === 2 && second !== undefined) who = `${first} and ${second}`;
  if (names.length > 2) who = `${first} et al.`;
  return year === undefined ? who : `${who} ${year}`;
}

function familyName(name: SourceName): string {
  if ('literal' in name) return name.literal;
  const particle = name['non-dropping-particle'];
  return particle === undefined ? name.family : `${particle} ${name.family}`;
}

/** A bare number as "p. 3" or "pp. 3–5"; anything else as it stands. */
export function pageWord(page: string | undefined): string | undefined {
  if (page === undefined) return undefined;
  if (/^\d+$/.test(page)) return `p. ${page}`;
  if (/^\d+\s*[-–]\s*\d+$/.test(page)) return `pp. ${page.replace(/\s*[-–]\s*/, '–')}`;
  return page;
}
