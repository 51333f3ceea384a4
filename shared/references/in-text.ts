import type { SourceId } from '../base/ids.ts';
import type { Anchor } from '../model/anchor.ts';
import type { ArgumentMap } from '../model/map.ts';
import type { Source } from '../model/source.ts';
import { yearWord } from './dates.ts';
import { authorsOf, shownFamily } from './shown-name.ts';

type Cited = Pick<ArgumentMap, 'sources' | 'voices'>;

/** Where words were read: "Oliver et al. 2019, p. 3, as quoted in Williams et al. 2020". */
export function citation(map: Cited, anchor: Anchor): string {
  const where = [sourceLabel(map, anchor.sourceId), pageWord(anchor.page), anchor.section];
  const read = where.filter((part) => part !== undefined).join(', ');
  return anchor.cited === undefined ? read : `${citedWords(map, anchor.cited)}, as quoted in ${read}`;
}

/** The same in short, as a card says it: "Oliver et al. 2019, p. 3, in Williams et al. 2020". */
export function shortCitation(map: Cited, anchor: Anchor): string {
  const read = sourceLabel(map, anchor.sourceId);
  return anchor.cited === undefined ? read : `${citedWords(map, anchor.cited)}, in ${read}`;
}

/** Whose words a source quotes, and where they stand in the original. */
function citedWords(map: Cited, cited: NonNullable<Anchor['cited']>): string {
  const voice = map.voices.get(cited.voice)?.label ?? 'a voice that is gone';
  const locator = pageWord(cited.locator);
  return locator === undefined ? voice : `${voice}, ${locator}`;
}

/** A source in short, as its voice is called or else by authors and year. */
export function sourceLabel(map: Cited, id: SourceId): string {
  for (const voice of map.voices.values()) if (voice.sourceId === id) return voice.label;
  const source = map.sources.get(id);
  return source === undefined ? 'a source that is gone' : authorYear(source);
}

/** Authors and year of a source, "n.d." where it has none; its title where it names nobody. */
export function authorYear(source: Omit<Source, 'id'>): string {
  const [first, second, ...others] = authorsOf(source).map(shownFamily);
  if (first === undefined) {
    return source.issued === undefined ? source.title : `${source.title} ${yearWord(source.issued)}`;
  }
  let who = first;
  if (others.length > 0) who = `${first} et al.`;
  else if (second !== undefined) who = `${first} and ${second}`;
  return `${who} ${yearWord(source.issued)}`;
}

/** A bare number as "p. 3", "pp. 3–5"; anything else as it stands. */
export function pageWord(page: string | undefined): string | undefined {
  if (page === undefined) return undefined;
  if (/^\d+$/.test(page)) return `p. ${page}`;
  if (/^\d+\s*[-–]\s*\d+$/.test(page)) return `pp. ${page.replace(/\s*[-–]\s*/, '–')}`;
  return page;
}
